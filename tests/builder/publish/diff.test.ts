import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { toJson } from '#builder/draft/json.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'
import { describeChanges } from '#builder/publish/diff/describe.ts'
import { diff } from '#builder/publish/diff/diff.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'
import { propertyRuns } from '../../support/property-runs.ts'
import { randomDefinition } from '../../support/random/random-definition.ts'
import { newRandom } from '../../support/random/random.ts'
import { randomCommand, seededDice } from '../../support/random-commands.ts'

const folder = new URL('../../../schemas/procedures/', import.meta.url)
const shipped = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ProcedureDefinition)

function after(definition: ProcedureDefinition, ...commands: DraftCommand[]): ProcedureDefinition {
  const outcome = applyCommands(definition, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.draft
}
/** A shipped procedure, or one nobody wrote. */
const anyStart = fc.oneof(fc.nat({ max: shipped.length - 1 }).map((which) => shipped[which] as ProcedureDefinition), fc.integer().map((seed) => randomDefinition(newRandom(seed))))

/** `from` after the differences to `to` are done on it. */
const remade = (from: ProcedureDefinition, to: ProcedureDefinition): string => toCanonicalJson(after(from, { kind: 'edit', edits: diff(toJson(from), toJson(to)) }))

describe('apply(diff(a, b), a) = b', () => {
  test('after random changes of shipped and of random procedures', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(fc.integer(), anyStart, (seed, start) => {
        const roll = seededDice(seed)
        let draft = start
        for (let step = 0; step < 12; step++) {
          const outcome = applyCommands(draft, [randomCommand(draft, roll, step)])
          if (outcome.ok) draft = outcome.draft
        }
        expect(remade(start, draft)).toBe(toCanonicalJson(draft))
        expect(remade(draft, start)).toBe(toCanonicalJson(start))
      }),
      propertyRuns(40),
    )
  })

  test('between any two drafts that went their own ways, also from different procedures', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer(), anyStart), fc.tuple(fc.integer(), anyStart), fc.boolean(), (one, other, isSameStart) => {
        const wandered = ([seed, start]: [number, ProcedureDefinition]): ProcedureDefinition => {
          const roll = seededDice(seed)
          let draft = start
          for (let step = 0; step < 8; step++) {
            const outcome = applyCommands(draft, [randomCommand(draft, roll, seed * 100 + step)])
            if (outcome.ok) draft = outcome.draft
          }
          return draft
        }
        const [from, to] = [wandered(one), wandered([other[0], isSameStart ? one[1] : other[1]])]
        expect(remade(from, to)).toBe(toCanonicalJson(to))
        expect(describeChanges(from, to)).toEqual(describeChanges(from, to))
      }),
      propertyRuns(25),
    )
  })

  test('between any two shipped procedures', () => {
    for (const [index, from] of shipped.entries()) {
      const to = shipped[(index + 1) % shipped.length] as ProcedureDefinition
      expect(remade(from, to)).toBe(toCanonicalJson(to))
    }
  })
})

describe('the least that happened', () => {
  const start = definitionWith({
    sections: [
      { id: 's_one', key: 'mot', title: { vi: 'Một' }, fields: ['a', 'b', 'c', 'd'].map((key) => field({ kind: 'text', key, maxLength: 9 })) },
      { id: 's_two', key: 'hai', title: { vi: 'Hai' }, fields: [field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'date', key: 'ngay' })] })] },
    ],
  })
  test.each<[string, DraftCommand[]]>([
    ['a label', [{ kind: 'set', at: '#f_a/label/vi', value: 'Khác' }]],
    ['the first moved last', [{ kind: 'move', at: '#f_a', into: '#s_one/fields', index: 3 }]],
    ['the last moved first', [{ kind: 'move', at: '#f_d', into: '#s_one/fields', index: 0 }]],
    ['a field taken out', [{ kind: 'remove', at: '#f_b' }]],
    ['a field moved to another page', [{ kind: 'move', at: '#f_b', into: '#s_two/fields', index: 0 }]],
    ['a field moved out of its group', [{ kind: 'move', at: '#f_ngay', into: '#s_one/fields', index: 1 }]],
    ['a new field', [{ kind: 'add', into: '#s_one/fields', item: field({ kind: 'email', key: 'thu' }), index: 2 }]],
    ['another key', [{ kind: 'rename-key', at: '#f_a', key: 'moi' }]],
  ])('%s is one edit', (_name, commands) => {
    const changed = after(start, ...commands)
    expect(diff(toJson(start), toJson(changed))).toHaveLength(1)
    expect(remade(start, changed)).toBe(toCanonicalJson(changed))
  })

  test('a group that goes while its field stays', () => {
    const changed = after(start, { kind: 'move', at: '#f_ngay', into: '#s_one/fields' }, { kind: 'remove', at: '#f_nhom' })
    expect(diff(toJson(start), toJson(changed)).map((edit) => edit.do)).toEqual(['move', 'remove'])
  })

  test('nothing is no edit', () => {
    expect(diff(toJson(start), toJson(start))).toEqual([])
  })
})
