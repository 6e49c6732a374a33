import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { draftProblems } from '#builder/draft/procedure-draft.ts'
import { toJson } from '#builder/draft/json.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionValidator } from '#builder/publish/definition-validator.ts'
import { propertyRuns } from '../../support/property-runs.ts'
import { randomDefinition } from '../../support/random/random-definition.ts'
import { newRandom } from '../../support/random/random.ts'
import { randomCommand, seededDice } from '../../support/random-commands.ts'

const folder = new URL('../../../schemas/procedures/', import.meta.url)
const shipped = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ProcedureDefinition)

/** A shipped procedure, or one nobody wrote. */
const anyStart = fc.oneof(fc.nat({ max: shipped.length - 1 }).map((which) => shipped[which] as ProcedureDefinition), fc.integer().map((seed) => randomDefinition(newRandom(seed))))

describe('do, undo, redo', () => {
  test('random sequences on shipped and on random procedures come back byte for byte, all the way', { timeout: 240_000 }, () => {
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(fc.integer(), anyStart, (seed, start) => {
        const roll = seededDice(seed)
        const states = [toCanonicalJson(start)]
        const done: Array<{ forward: Parameters<typeof applyCommands>[1]; back: Parameters<typeof applyCommands>[1] }> = []
        let draft = start
        for (let step = 0; step < 20; step++) {
          const command = randomCommand(draft, roll, step)
          const outcome = applyCommands(draft, [command])
          if (!outcome.ok) continue
          kinds.set(command.kind, (kinds.get(command.kind) ?? 0) + 1)
          draft = outcome.draft
          states.push(toCanonicalJson(draft))
          done.push({ forward: [{ kind: 'edit', edits: outcome.edits }], back: [outcome.inverse] })
        }
        expect(draftProblems(toJson(draft))).toEqual([])

        for (let at = done.length - 1; at >= 0; at--) draft = must(applyCommands(draft, done[at]?.back ?? []))
        expect(toCanonicalJson(draft)).toBe(states[0])
        for (const [at, { forward }] of done.entries()) {
          draft = must(applyCommands(draft, forward))
          expect(toCanonicalJson(draft)).toBe(states[at + 1])
        }
      }),
      propertyRuns(60),
    )
    expect([...kinds.keys()].sort()).toEqual(
      ['add', 'add-column', 'change-kind', 'clear', 'duplicate', 'insert-block', 'move', 'move-column', 'remove', 'remove-column', 'rename-key', 'set', 'set-options', 'set-texts'].sort(),
    )
  })

  test('several commands are done together or not at all', () => {
    const [draft] = shipped as [ProcedureDefinition]
    const outcome = applyCommands(draft, [{ kind: 'set', at: '/title/vi', value: 'Khác' }, { kind: 'remove', at: '#gone' }])
    expect(outcome).toEqual({ ok: false, refusal: { code: 'place-gone', at: '#gone' } })
  })
})

function must(outcome: ReturnType<typeof applyCommands>): ProcedureDefinition {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.draft
}

test('the shipped procedures are drafts', () => {
  for (const definition of shipped) {
    expect(draftProblems(toJson(definition))).toEqual([])
    expect(definitionValidator('all')(definition)).toBe(true)
  }
})

test('null is a value of its own: a cell that takes any value', () => {
  const draft = shipped.find(({ tables = [] }) => tables.length > 0) as ProcedureDefinition
  const row = draft.tables?.[0]?.rows[0]
  const outcome = applyCommands(draft, [{ kind: 'set', at: `#${row?.id}/cells/0`, value: null }])
  expect(must(outcome).tables?.[0]?.rows[0]?.cells[0]).toBeNull()
  expect(outcome.ok && must(applyCommands(outcome.draft, [outcome.inverse]))).toEqual(draft)
})
