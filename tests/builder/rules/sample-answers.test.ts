import { describe, expect, test } from 'vitest'
import { askedBy, toAnswers } from '#builder/rules/sample-answers.ts'
import { explainRule } from '#runtime/rules/explain-rule.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'

const scope: RuleScope = {
  so: { type: { type: 'int' }, optional: true },
  ngay: { type: { type: 'date' }, optional: true },
  co: { type: { type: 'bool' }, optional: true },
  nhom: { type: { type: 'object', fields: { ten: { type: { type: 'string' }, optional: true } } }, optional: true },
  chon: { type: { type: 'list', of: { type: 'choice', values: ['a', 'b'] }, maxItems: 9 }, optional: true },
  ds: { type: { type: 'list', of: { type: 'object', fields: { gia: { type: { type: 'int' }, optional: true }, ten: { type: { type: 'string' }, optional: true } } }, maxItems: 9 }, optional: true },
}
const rule = "so > 5 && co && nhom.ten == 'x' && 'a' in chon && ds.exists(d, d.gia == 2 && d.ten == 'hai')"

describe('sample answers', () => {
  test('only what the rule looks at is asked, with its type', () => {
    expect(askedBy(rule, scope).map(({ path, type, isMany }) => [path.join('.'), type.type, isMany])).toEqual([
      ['so', 'int', false],
      ['co', 'bool', false],
      ['nhom.ten', 'string', false],
      ['chon', 'choice', true],
      ['ds.*.gia', 'int', true],
      ['ds.*.ten', 'string', true],
    ])
  })

  test('what is typed becomes answers the rule is explained with', () => {
    const answers = toAnswers(askedBy(rule, scope), { so: '1.006', co: 'true', 'nhom.ten': 'x', chon: 'a\nb', 'ds.*.gia': '1\n2', 'ds.*.ten': 'một\nhai' })
    expect(answers).toEqual({ so: 1006, co: true, nhom: { ten: 'x' }, chon: ['a', 'b'], ds: [{ gia: 1, ten: 'một' }, { gia: 2, ten: 'hai' }] })
    expect(explainRule(rule, scope, answers, { today: '2026-01-01' })).toMatchObject({ value: true, conjuncts: [{ value: true }, { value: true }, { value: true }, { value: true }, { value: true }] })
  })

  test('what is left empty is not answered', () => {
    expect(toAnswers(askedBy(rule, scope), { so: '', 'ds.*.gia': '\n3' })).toEqual({ ds: [{}, { gia: 3 }] })
  })
})
