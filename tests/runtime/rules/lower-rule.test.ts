import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRule } from '#runtime/rules/check-rule.ts'
import { compileRule } from '#runtime/rules/compile-rule.ts'
import { inferRule } from '#runtime/rules/infer-rule.ts'
import { lowerRule } from '#runtime/rules/lower-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import { licenceScope, today } from './rule-scope.ts'

function lower(text: string): string {
  const parsed = parseRule(text)
  return parsed.ok ? lowerRule(parsed.ast, inferRule(text, parsed.ast, licenceScope)) : parsed.problem.code
}

test.each([
  ['_context', '__context'],
  ['cel == google', '_same(_cel, _google)'],
  ['_same(1, 1)', '__same(1, 1)'],
  ['dich_vu.all(_context, true)', 'dich_vu.all(__context, true)'],
])('what only the evaluator may name is out of reach: %s', (text, plain) => expect(lower(text)).toBe(plain))

test.each([
  ['has(ten)', '_present(ten)'],
  ['cam_ket && !cam_ket', '((cam_ket == true) && !(cam_ket == true))'],
  ['cam_ket == false', '_same(cam_ket, false)'],
  ['dia_chi.tinh != "87"', '!_same(dia_chi.tinh, "87")'],
  ['sum(doi_tac.von_gop)', 'sum(_column(doi_tac, "von_gop"))'],
  ['min(1, 2)', '_min([1, 2])'],
  ['min([1, 2])', '_min([1, 2])'],
  ['workdays(today, 3)', 'workdays(_context, today, 3)'],
  ['(1 + 2) * 3 / 4', '_quotient(((1 + 2) * 3), 4)'],
  ['-(1 - 2)', '-((1 - 2))'],
  ["r'\\d' + '''a\n''' == ten", "_same((r'\\d' + '''a\n'''), ten)"],
])('%s is %s in plain CEL', (text, plain) => expect(lower(text)).toBe(plain))

describe('where the profile is plain CEL', () => {
  const amount = { type: { type: 'int' }, optional: false } as const
  const scope = { a: amount, b: amount }
  const cel = new Environment().registerVariable('a', 'int').registerVariable('b', 'int')
  const { rule } = fc.letrec<{ rule: string; number: string }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b', '1', '7', 'size("đồng")', 'size([a, b])'),
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '%'), tie('number'))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      tie('number').map((of) => `[1, 2, ${of}].filter(x, x > a)[0]`),
    ),
    rule: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(tie('number'), fc.constantFrom('<', '>=', '==', '!='), tie('number'))
        .map(([left, operator, right]) => `${left} ${operator} ${right}`),
      fc
        .tuple(tie('rule'), fc.constantFrom('&&', '||'), tie('rule'))
        .map(([left, operator, right]) => `(${left}) ${operator} !(${right})`),
      fc.tuple(tie('rule'), tie('rule'), tie('rule')).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
      fc.tuple(fc.constantFrom('all', 'exists'), tie('rule')).map(([name, p]) => `[a, b].${name}(a, (${p}) || a > 2)`),
    ),
  }))

  test('both give the same value, or both fail', () => {
    const plain = (text: string, a: number, b: number) => {
      try {
        return { ok: true, value: cel.evaluate(text, { a: BigInt(a), b: BigInt(b) }) }
      } catch {
        return { ok: false }
      }
    }
    fc.assert(
      fc.property(rule, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (text, a, b) => {
        fc.pre(checkRule(text, scope, 'bool').length === 0)
        expect(compileRule(text, scope).evaluate({ a, b }, today)).toMatchObject(plain(text, a, b))
      }),
      { numRuns: 2_000 },
    )
  })
})
