import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import { definitionWith, field, judgeContext, loadedForm } from '../../support/form-fixture.ts'

/**
 * A small form with few enough answers to try them all: a rule is called dead exactly when it refuses all of them, or
 * none. Of sums the check knows nothing; there it says nothing wrong. `RULE_SEED` and `RULE_CASES` ask for others.
 */
const seed = Number(process.env['RULE_SEED'] ?? 20_261_127)
const cases = Number(process.env['RULE_CASES'] ?? 150)

const option = (value: string) => ({ value, label: { vi: value, en: value } })
const fields = [
  field({ kind: 'yes-no', key: 'a', required: true }),
  field({ kind: 'single-choice', key: 'b', options: ['x', 'y', 'z'].map(option), required: true }),
  field({ kind: 'integer', key: 'c', minimum: 0, maximum: 3 }),
  field({ kind: 'yes-no', key: 'd', visibleWhen: 'a' }),
  field({ kind: 'integer', key: 'e', minimum: 1, maximum: 2, required: true }),
]
const formWith = (assert: string) => definitionWith({ fields, rules: [{ key: 'quy_tac', assert, message: { vi: 'Chưa đúng', en: 'Not right' }, severity: 'error', at: 'b' }] })

const maybe = <T>(key: string, values: readonly T[]): Array<{ [key: string]: T }> => [{}, ...values.map((value) => ({ [key]: value }))]
const allAnswers: Answers[] = [true, false].flatMap((a) =>
  ['x', 'y', 'z'].flatMap((b) => maybe('c', [0, 1, 2, 3]).flatMap((c) => maybe('d', a ? [true, false] : []).flatMap((d) => [1, 2].map((e) => ({ a, b, ...c, ...d, e }))))),
)

const atoms = ['a', '!a', 'b == "x"', 'b != "y"', 'b in ["x", "z"]', 'b in ["x", "y", "z"]', 'has(c)', '(has(c) && c > 1)', '(!has(c) || c < 4)', '(has(c) && c == e)', '(has(d) && d)', '(has(d) && !a)', 'e > 1', 'e == 3']
const sums = ['e + 1 < 4', 'e * 2 == 3', '(has(c) && c + e > 3)']

const rulesOf = (parts: readonly string[]) => fc.letrec<{ rule: string; pair: string; not: string; atom: string }>((tie) => ({
  rule: fc.oneof({ maxDepth: 3 }, tie('atom'), tie('pair'), tie('not')),
  pair: fc.tuple(tie('rule'), fc.constantFrom('&&', '||'), tie('rule')).map(([left, by, right]) => `(${left} ${by} ${right})`),
  not: tie('rule').map((one) => `!(${one})`),
  atom: fc.constantFrom(...parts),
})).rule

/** What trying all answers says of a rule. */
async function tried(assert: string): Promise<'refuses all' | 'refuses none' | 'sound'> {
  const form = await loadedForm(formWith(assert))
  const refused = allAnswers.filter((answers) => judge(form, answers, judgeContext).problems.some(({ code }) => code === 'rule')).length
  return refused === 0 ? 'refuses none' : refused === allAnswers.length ? 'refuses all' : 'sound'
}

function checked(assert: string): Awaited<ReturnType<typeof tried>> {
  const found = checkDefinition(formWith(assert)).find(({ code }) => code === 'dead-constraint')
  return found === undefined ? 'sound' : found.severity === 'error' ? 'refuses all' : 'refuses none'
}

describe(`rules from seed ${seed}`, () => {
  test('are called dead exactly when they are', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(rulesOf(atoms), async (assert) => {
        const verdict = await tried(assert)
        seen.add(verdict)
        expect(`${assert}: ${checked(assert)}`).toBe(`${assert}: ${verdict}`)
      }),
      { seed, numRuns: cases },
    )
    expect([...seen].sort()).toEqual(['refuses all', 'refuses none', 'sound'])
  }, 120_000)

  test('with sums are called dead only when they are', async () => {
    const dead = new Set<string>()
    await fc.assert(
      fc.asyncProperty(rulesOf([...atoms, ...sums]), async (assert) => {
        const said = checked(assert)
        if (said === 'sound') return
        dead.add(assert)
        expect(`${assert}: ${said}`).toBe(`${assert}: ${await tried(assert)}`)
      }),
      { seed, numRuns: cases },
    )
    expect(dead.size).toBeGreaterThan(0)
  }, 120_000)
})
