import { expect, test } from 'vitest'
import { explainRule } from '#runtime/rules/explain-rule.ts'
import { fewestAnswers, fullAnswers, licenceScope, today } from './rule-scope.ts'

test('a text that does not parse has no explanation', () => {
  expect(() => explainRule('a &&', licenceScope, {}, today)).toThrow(RangeError)
})

test('each condition of an "and" shows its value and the answers it looked at, an "or" stays whole', () => {
  const rule = '(von_dieu_le + 1) * 2 > 5 && (cam_ket || pham_vi == "quoc_te") && doi_tac.exists(d, d.quoc_gia == "la")'

  expect(explainRule(rule, licenceScope, fullAnswers, today)).toEqual({
    value: true,
    conjuncts: [
      {
        text: '(von_dieu_le + 1) * 2 > 5',
        value: true,
        inputs: [{ name: 'von_dieu_le', value: 2_000_000_000 }],
      },
      {
        text: 'cam_ket || pham_vi == "quoc_te"',
        value: true,
        inputs: [
          { name: 'cam_ket', value: true },
          { name: 'pham_vi', value: 'noi_tinh' },
        ],
      },
      {
        text: 'doi_tac.exists(d, d.quoc_gia == "la")',
        value: true,
        inputs: [{ name: 'doi_tac.*.quoc_gia', value: ['vn', 'la', 'kh'] }],
      },
    ],
  })
})

test('a condition without a value says why', () => {
  const explained = explainRule('has(so_lao_dong) && so_lao_dong > 2', licenceScope, fewestAnswers, today)

  expect(explained).toEqual({
    value: false,
    conjuncts: [
      { text: 'has(so_lao_dong)', value: false, inputs: [{ name: 'so_lao_dong', value: undefined }] },
      {
        text: 'so_lao_dong > 2',
        value: undefined,
        reason: 'absent',
        inputs: [{ name: 'so_lao_dong', value: undefined }],
      },
    ],
  })
})

test('a rule that is no condition is explained as one part', () => {
  const { value, conjuncts } = explainRule('sum(doi_tac.von_gop) * 2', licenceScope, fullAnswers, today)

  expect(value).toBe(21_500_002)
  expect(conjuncts.map(({ inputs }) => inputs)).toEqual([
    [{ name: 'doi_tac.*.von_gop', value: [10_750_000, undefined, 1] }],
  ])
})

test.each([
  ['((a || b)) && c', ['a || b', 'c']],
  ['(a && b) && (c)', ['a', 'b', 'c']],
  ['a == ")(" && (b == \'(\') // ((', ['a == ")("', "b == '('"]],
  ['(((1)) + 2) * (3 + (4)) > 0 && true', ['(((1)) + 2) * (3 + (4)) > 0', 'true']],
])('the text of a condition keeps its own parentheses: %s', (text, conjuncts) => {
  expect(explainRule(text, {}, {}, today).conjuncts.map((conjunct) => conjunct.text)).toEqual(conjuncts)
})
