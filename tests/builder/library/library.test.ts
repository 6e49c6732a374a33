import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { toJson } from '#builder/draft/json.ts'
import { blocksOf, changeOthers, othersOf, saveBlock } from '#builder/library/library.ts'
import { startingBlocks } from '#builder/library/starting-blocks.ts'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { GroupField } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const [name, born] = [field({ kind: 'text', key: 'ten', maxLength: 100 }), field({ kind: 'date', key: 'ngay' })]
const draft = definitionWith({ fields: [name, born, field({ kind: 'text', key: 'khac', maxLength: 10 })] })

function done(commands: DraftCommand[], before: ProcedureDraft = draft): ProcedureDraft {
  const outcome = applyCommands(before, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const undone = applyCommands(outcome.draft, [outcome.inverse])
  expect(undone.ok && undone.draft).toEqual(before)
  return outcome.draft
}
const groups = ({ form }: ProcedureDraft): GroupField[] => form.sections.flatMap(({ fields }) => fields).filter((one) => one.kind === 'group')
let made = 0
const newId = (): string => `new_${(made += 1)}`

const saved = (): ProcedureDraft =>
  done(saveBlock(draft, { lines: [{ id: name.id, part: name, list: '#s_one/fields' }, { id: born.id, part: born, list: '#s_one/fields', after: name.id }], name: 'Người khai', taken: ['ten'], id: 'g_new' }))

test('chosen fields become a group of the library that keeps them', () => {
  expect(saved().form.sections[0]?.fields).toMatchObject([{ kind: 'group', id: 'g_new', key: 'nguoi_khai', libraryBlock: 'nguoi-khai', fields: [{ id: name.id }, { id: born.id }] }, { key: 'khac' }])
  expect(saveBlock(draft, { lines: [], name: 'X', taken: [], id: 'x' })).toEqual([])
})

test('a group becomes a block as it is; a name that is taken gets a key of its own', () => {
  const group = field({ kind: 'group', key: 'nhom', fields: [name] })
  expect(saveBlock(saved(), { lines: [{ id: group.id, part: group, list: '#s_one/fields' }], name: 'Người khai', taken: [], id: 'x' })).toEqual([{ kind: 'set', at: '#f_nhom/libraryBlock', value: 'nguoi-khai-2' }])
})

test('a block is inserted again, its uses are known, and a change goes to the others with their ids kept', () => {
  const block = toJson(groups(saved())[0]) ?? {}
  const twice = done([{ kind: 'insert-block', into: '#s_one/fields', block, id: 'copy' }], saved())
  expect(blocksOf(twice).find(({ key }) => key === 'nguoi-khai')?.uses.map(({ id }) => id)).toEqual(['g_new', 'copy'])

  const changed = done([{ kind: 'set', at: `#${name.id}/maxLength`, value: 50 }, { kind: 'remove', at: `#${born.id}` }, { kind: 'add', into: '#g_new/fields', item: toJson(field({ kind: 'phone', key: 'so' })) ?? {} }], twice)
  const [own, other] = groups(changed)
  if (!own || !other) throw new Error('no groups')
  const keptId = other.fields[0]?.id
  const after = done(changeOthers(own, othersOf(changed, own), newId), changed)
  expect(groups(after)[1]).toMatchObject({ id: 'copy', fields: [{ id: keptId, key: 'ten', maxLength: 50 }, { key: 'so', kind: 'phone' }] })
  expect(groups(after)[1]?.fields[1]?.id).not.toBe('f_so')
})

test('the blocks every procedure may start with have no errors', () => {
  for (const block of startingBlocks) {
    const one = done([{ kind: 'insert-block', into: '#s_one/fields', block: toJson(block) ?? {}, id: 'b' }])
    expect(checkDefinition(one).filter(({ severity, place }) => severity === 'error' && place.startsWith('/form/sections/0/fields/3'))).toEqual([])
  }
})
