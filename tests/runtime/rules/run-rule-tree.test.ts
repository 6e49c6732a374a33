import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRule } from '#runtime/rules/check-rule.ts'
import { compileRule } from '#runtime/rules/compile-rule.ts'
import { openRule } from '#runtime/rules/open-rule.ts'
import type { RuleTree } from '#runtime/rules/rule-tree.ts'
import { celRule } from '../../support/cel/cel-rule.ts'
import { arbitraryAnswers, arbitraryRule } from './arbitrary-rule.ts'
import { licenceScope, today } from './rule-scope.ts'

test.each(['von_dieu_le > 1', 'doi_tac.all(d, has(d.von_gop) && d.von_gop * 2 > 9223372036854775806)', 'round(ty_le * 1.5e-3, 2)', 'size(doi_tac) > 2 ? today : addDays(today, 1)'])('%s runs the same after a journey as JSON', (text) => {
  const rule = compileRule(text, licenceScope)
  const sent: RuleTree = JSON.parse(JSON.stringify(rule.tree))
  const values = { von_dieu_le: 2, ty_le: 1.5, doi_tac: [{ ten: 'A', quoc_gia: 'la', von_gop: 3 }] }
  expect(openRule(sent).evaluate(values, today)).toEqual(rule.evaluate(values, today))
})

test('carries of a group only the parts that are read', () => {
  expect(compileRule('doi_tac.exists(d, d.quoc_gia == "la") && has(dia_chi.tinh)', licenceScope).tree.reads).toEqual([
    ['doi_tac', { list: { group: { quoc_gia: 'text' } }, most: 20 }],
    ['dia_chi', { group: { tinh: 'text' } }],
  ])
})

test.each([[['constructor']], [['toString', 1]], [['__proto__']], [['$', 'toString']], [[]], [['failed']]])('an operation nobody knows fails: %j', (root) => {
  expect(openRule({ reads: [], root }).evaluate({}, today)).toMatchObject({ ok: false })
})

test('gives what CEL itself gives for any rule and answers', () => {
  fc.assert(
    fc.property(arbitraryRule, arbitraryAnswers(licenceScope), (text, values) => {
      const [own, plain] = [compileRule(text, licenceScope).evaluate(values, today), celRule(text, licenceScope)(values, today)]
      expect(own.ok ? own : { ok: false }).toEqual(plain.ok ? plain : { ok: false })
    }),
    { numRuns: 3_000 },
  )
})

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
