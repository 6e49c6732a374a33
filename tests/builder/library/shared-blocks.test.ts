import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { toJson } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { blocksOf, saveBlock, usesElsewhere, type BlockElsewhere } from '#builder/library/library.ts'
import { asksTheSame, takeBlock, takeOver } from '#builder/library/shared-blocks.ts'
import { toShared, type SharedProcedure } from '#builder/library/shared-procedure.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { GroupField, OptionList } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const kinds: OptionList = { id: 'o_kinds', key: 'loai', options: [{ value: 'a', label: { vi: 'A' } }] }
const vehicle = field({ kind: 'group', key: 'xe', libraryBlock: 'xe', legalBasis: ['dieu_1'], fields: [field({ kind: 'text', key: 'bien_so', maxLength: 20, legalBasis: ['dieu_1'] }), field({ kind: 'single-choice', key: 'loai_xe', options: [], optionsFrom: 'loai' })] })

/** A procedure that saved the block, as another sees it. */
function lender(change: Partial<ProcedureDraft> = {}, isDraft = false): SharedProcedure {
  return toShared({ ...definitionWith({ fields: [vehicle] }), optionLists: [kinds, { ...kinds, id: 'o_other', key: 'khac' }], ...change }, { isDraft, address: '/x' })
}
const borrower = (change: Partial<ProcedureDraft> = {}): ProcedureDraft => ({ ...definitionWith({ fields: [field({ kind: 'text', key: 'ten', maxLength: 10 })] }), ...change })
let made = 0
const newId = (): string => `new_${(made += 1)}`

function elsewhere(others: SharedProcedure[]): BlockElsewhere {
  const [found] = usesElsewhere('xe', others)
  if (!found) throw new Error('not used elsewhere')
  return found
}
function done(commands: DraftCommand[], before: ProcedureDraft): ProcedureDraft {
  const outcome = applyCommands(before, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const undone = applyCommands(outcome.draft, [outcome.inverse])
  expect(undone.ok && undone.draft).toEqual(before)
  return outcome.draft
}
function insert(before: ProcedureDraft, from: SharedProcedure): ProcedureDraft {
  const { block, lists } = takeBlock(before, elsewhere([from]), newId)
  return done([...lists, { kind: 'insert-block', into: '#s_one/fields', block: toJson(block) ?? {}, id: newId() }], before)
}
const vehicleOf = ({ form }: ProcedureDraft): GroupField => {
  const group = form.sections[0]?.fields.find((one) => one.kind === 'group')
  if (group?.kind !== 'group') throw new Error('no group')
  return group
}

test('a block saved in another procedure is offered, with where it is used; published ones stand first', () => {
  const [draft, published] = [lender({}, true), lender()]
  const block = blocksOf(borrower(), [draft, published]).find(({ key }) => key === 'xe')
  expect(block?.uses).toEqual([])
  expect(block?.elsewhere.map(({ procedure }) => procedure.isDraft)).toEqual([false, true])
  expect(block?.block).toBe(published.blocks[0])
})

test('only the shared options that a block needs travel with it', () => {
  expect(lender().optionLists.map(({ key }) => key)).toEqual(['loai'])
})

test('it comes with its options and without the articles of its own procedure', () => {
  const after = insert(borrower(), lender())
  expect(after.optionLists).toMatchObject([{ key: 'loai', options: kinds.options }])
  expect(vehicleOf(after)).toMatchObject({ libraryBlock: 'xe', fields: [{ key: 'bien_so' }, { key: 'loai_xe', optionsFrom: 'loai' }] })
  expect(JSON.stringify(after)).not.toContain('dieu_1')
})

test('options of the same name are taken as they are when they say the same, else the block brings its own beside them', () => {
  expect(insert(borrower({ optionLists: [{ ...kinds, id: 'own' }] }), lender()).optionLists).toHaveLength(1)
  const other = insert(borrower({ optionLists: [{ ...kinds, id: 'own', options: [{ value: 'z', label: { vi: 'Z' } }] }] }), lender())
  expect(other.optionLists?.map(({ key }) => key)).toEqual(['loai', 'loai_2'])
  expect(vehicleOf(other).fields[1]).toMatchObject({ optionsFrom: 'loai_2' })
})

test('a block is the same in two procedures whatever its ids; when it is not, its questions can be taken over with the ids kept', () => {
  const own = insert(borrower(), lender())
  expect(asksTheSame(vehicleOf(own), elsewhere([lender()]).group)).toBe(true)

  const changed: GroupField = { ...vehicle, kind: 'group', fields: [...(vehicle.kind === 'group' ? vehicle.fields : []), field({ kind: 'date', key: 'ngay' })] }
  const theirs = elsewhere([lender(definitionWith({ fields: [changed] }))])
  expect(asksTheSame(vehicleOf(own), theirs.group)).toBe(false)
  const after = done(takeOver(own, vehicleOf(own), theirs, newId), own)
  expect(vehicleOf(after).fields.map(({ key }) => key)).toEqual(['bien_so', 'loai_xe', 'ngay'])
  expect(vehicleOf(after).fields[0]?.id).toBe(vehicleOf(own).fields[0]?.id)
  expect(asksTheSame(vehicleOf(after), theirs.group)).toBe(true)
})

test('a name that another procedure gave a block is taken', () => {
  const name = field({ kind: 'group', key: 'nhom', fields: [field({ kind: 'text', key: 'ten', maxLength: 9 })] })
  expect(saveBlock(borrower(), { lines: [{ id: name.id, part: name, list: '#s_one/fields' }], name: 'Xe', taken: [], id: 'x', shared: [lender()] })).toMatchObject([{ value: 'xe-2' }])
})
