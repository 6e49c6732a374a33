import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { applyEdit } from '#builder/draft/edit.ts'
import { definitionSchema } from '#builder/draft/definition-schema.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { isDraft } from '#builder/draft/procedure-draft.ts'
import { problemsOf } from '#builder/draft/structure.ts'
import { definitionValidator } from '#builder/publish/definition-validator.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { randomCommand, seededDice } from '../../support/random-commands.ts'

const read = (path: string): ProcedureDefinition => JSON.parse(readFileSync(new URL(`../../../schemas/${path}`, import.meta.url), 'utf8'))
const definitions = [read('procedures/postal-licence-grant.json'), read('procedures/gallery.json')]

/** Whatever the damage, told edit by edit as a draft never could. */
function damaged(definition: ProcedureDefinition, seed: number): Json {
  const roll = seededDice(seed)
  let root = toJson(definition)
  for (let step = 0; step < 3; step++) {
    const command = randomCommand(definition, roll, step)
    const edit = command.kind === 'set' ? { do: 'set' as const, at: command.at, value: command.value } : command.kind === 'clear' ? { do: 'clear' as const, at: command.at } : command.kind === 'add' ? { do: 'insert' as const, into: command.into, index: 0, value: command.item } : undefined
    root = (edit && applyEdit(root, edit)?.root) ?? root
  }
  return root
}

test('what the whole schema says is what Ajv says', () => {
  const isDefinition = definitionValidator('all')
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 1 }), (seed, which) => {
      const value = damaged(definitions[which] as ProcedureDefinition, seed)
      const problems = problemsOf(value, definitionSchema, 'all')
      expect(problems.length === 0, JSON.stringify(problems.length ? problems : isDefinition.errors)).toBe(isDefinition(value))
      const pointers = new Set((isDefinition.errors ?? []).map(({ instancePath }) => instancePath))
      expect(problems.filter(({ instancePath, keyword }) => keyword !== 'discriminator' && !pointers.has(instancePath))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('a draft may be incomplete: empty texts, no pages, keys not chosen yet', () => {
  const [definition] = definitions as [ProcedureDefinition]
  expect(isDraft(toJson({ ...definition, title: { vi: '' }, start: '', steps: [], key: 'Chưa đặt' }))).toBe(true)
})

test.each([
  ['a member nobody knows', { extra: 1 }],
  ['a member that is missing', { title: undefined }],
  ['a kind nobody knows', { transitions: [{ id: 't', key: 't', command: 'file', from: [], to: '', title: { vi: '' }, by: 'holder', effects: [{ kind: 'explode' }] }] }],
  ['an id that stands twice', { clocks: [{ id: 'c', key: 'a', title: { vi: '' }, of: 'agency', limits: [], suspension: 'pause' }, { id: 'c', key: 'b', title: { vi: '' }, of: 'agency', limits: [], suspension: 'pause' }] }],
  ['a list longer than allowed', { channels: ['online', 'online', 'online', 'online'] }],
])('a draft never has %s', (_name, change) => {
  const [definition] = definitions as [ProcedureDefinition]
  expect(isDraft(JSON.parse(JSON.stringify({ ...definition, ...change })))).toBe(false)
})

test('items that stand twice are told by their positions', () => {
  const [definition] = definitions as [ProcedureDefinition]
  expect(checkDraft({ ...definition, channels: ['online', 'counter', 'online'] })[0]).toMatchObject({ code: 'schema-uniqueItems', place: '/channels', text: { vi: 'Phần tử 3 và 1 giống nhau. Hãy bỏ một.', en: 'Items 3 and 1 are the same. Take one out.' } })
})
