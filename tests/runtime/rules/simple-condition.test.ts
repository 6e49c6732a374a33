import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRule } from '#runtime/rules/check-rule.ts'
import { compileRule } from '#runtime/rules/compile-rule.ts'
import { toSimpleCondition } from '#runtime/rules/simple-condition.ts'
import type { SimpleCondition } from '#runtime/rules/simple-condition.ts'
import { arbitraryAnswers } from './arbitrary-rule.ts'
import { licenceScope, today } from './rule-scope.ts'

test.each([
  'a >',
  'a > 1',
  'a == b',
  'a == null',
  '1 == 1',
  'a + 1 == 2',
  'a in b',
  'a in [b]',
  'a in ["x", 1 + 1]',
  'size(a) == 1',
  'rows.exists(r, r.a == 1)',
  'a == "x" && b > 1',
  'a ? b : c',
  'a[0] == 1',
  'today == date("2026-01-01")',
  'a == date("2026-02-30")',
  'a == 9007199254740993',
  'has(a, b)',
])('%s needs CEL', (text) => expect(toSimpleCondition(text) ?? 'CEL').toEqual('CEL'))

describe('a simple rule', () => {
  const x = { op: 'equals', path: ['a'], value: 'x' }

  test.each([
    ['a == "x"', x],
    ['"x" == a', x],
    ['a != "x"', { op: 'not', of: x }],
    ['a.b == -1', { op: 'equals', path: ['a', 'b'], value: -1 }],
    ['a == 1.5', { op: 'equals', path: ['a'], value: 1.5 }],
    ['a == date("2026-01-01")', { op: 'equals', path: ['a'], value: '2026-01-01' }],
    ['a', { op: 'equals', path: ['a'], value: true }],
    ['!a', { op: 'not', of: { op: 'equals', path: ['a'], value: true } }],
    ['a in ["x", "y"]', { op: 'in', path: ['a'], values: ['x', 'y'] }],
    ['"x" in a', { op: 'contains', path: ['a'], value: 'x' }],
    ['has(a.b)', { op: 'present', path: ['a', 'b'] }],
    ['a == "x" && has(b) && (a == "x" || has(b))', {
      op: 'all',
      of: [x, { op: 'present', path: ['b'] }, { op: 'any', of: [x, { op: 'present', path: ['b'] }] }],
    }],
  ])('%s', (text, condition) => expect(toSimpleCondition(text)).toEqual(condition))

  const leaves = fc.constantFrom(
    'cam_ket',
    'cam_ket == false',
    'pham_vi == "quoc_te"',
    'phuong_thuc != "duong_bo"',
    'phuong_thuc in ["duong_bo", "hang_khong"]',
    '"thu" in dich_vu',
    'so_lao_dong == 3',
    'ty_le == 2',
    'dia_chi.tinh == "87"',
    'ngay_sinh == date("2000-01-01")',
    'has(dia_chi)',
    'has(dia_chi.so_nha)',
    'has(doi_tac)',
  )
  const rules: Arbitrary<string> = fc.letrec<{ rule: string }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4 },
      leaves,
      tie('rule').map((of) => `!(${of})`),
      fc.tuple(tie('rule'), fc.constantFrom('&&', '||'), tie('rule')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    ),
  })).rule

  test('means the same in both forms', () => {
    fc.assert(
      fc.property(rules, arbitraryAnswers(licenceScope), (text, values) => {
        const condition = toSimpleCondition(text)
        expect(checkRule(text, licenceScope, 'bool')).toEqual([])
        expect({ ok: true, value: condition && holds(condition, values) }).toEqual(
          compileRule(text, licenceScope).evaluate(values, today),
        )
      }),
      { numRuns: 2_000 },
    )
  })
})

/** The condition as a JSON Schema judges it. */
function holds(condition: SimpleCondition, values: unknown): boolean {
  switch (condition.op) {
    case 'all':
      return condition.of.every((of) => holds(of, values))
    case 'any':
      return condition.of.some((of) => holds(of, values))
    case 'not':
      return !holds(condition.of, values)
    case 'present':
      return read(values, condition.path) !== undefined
    case 'equals':
      return read(values, condition.path) === condition.value
    case 'in':
      return condition.values.some((value) => value === read(values, condition.path))
    case 'contains': {
      const list = read(values, condition.path)
      return Array.isArray(list) && list.includes(condition.value)
    }
  }
}

function read(value: unknown, path: readonly string[]): unknown {
  return path.reduce((of, name) => (of as Record<string, unknown> | undefined)?.[name], value)
}
