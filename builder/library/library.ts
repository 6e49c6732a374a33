import { freeKey, freePublicKey } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { newField } from '#builder/draft/new-parts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { SharedProcedure } from '#builder/library/shared-procedure.ts'
import { startingBlocks } from '#builder/library/starting-blocks.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { Field, GroupField } from '#schemas/generated/procedure.ts'

/** What another procedure has of a block. */
export type BlockElsewhere = { procedure: SharedProcedure; group: GroupField }

/**
 * A block of the field library: a group of fields that is used again. Every group that came from it remembers its key, so
 * that the groups of a block can be found and changed together; what other procedures have of it is seen and can be taken,
 * but changes there only by their own authors (docs/decisions/0011).
 */
export type LibraryBlock = { key: string; block: GroupField; uses: readonly GroupField[]; elsewhere: readonly BlockElsewhere[] }

/** The blocks that can be inserted: those every procedure may start with, those saved in this draft, and those of other procedures. */
export function blocksOf(draft: ProcedureDraft, others: readonly SharedProcedure[] = []): LibraryBlock[] {
  const groups = fieldsIn(draft).flatMap(({ field }) => (field.kind === 'group' && field.libraryBlock !== undefined ? [field] : []))
  const known = [...startingBlocks, ...groups, ...others.flatMap(({ blocks }) => blocks)]
  const keys = new Set(known.map(({ libraryBlock }) => libraryBlock))
  return [...keys].flatMap((key) => {
    if (key === undefined) return []
    const uses = groups.filter(({ libraryBlock }) => libraryBlock === key)
    const elsewhere = usesElsewhere(key, others)
    const block = uses[0] ?? startingBlocks.find(({ libraryBlock }) => libraryBlock === key) ?? elsewhere[0]?.group
    return block ? [{ key, block, uses, elsewhere }] : []
  })
}

/** Groups of a block in other procedures, one of each; those of published procedures first. */
export function usesElsewhere(key: string, others: readonly SharedProcedure[]): BlockElsewhere[] {
  const found = others.flatMap((procedure): BlockElsewhere[] => {
    const group = procedure.blocks.find(({ libraryBlock }) => libraryBlock === key)
    return group ? [{ procedure, group }] : []
  })
  return found.toSorted((a, b) => Number(a.procedure.isDraft) - Number(b.procedure.isDraft))
}

type Saved = { lines: ReadonlyArray<{ id: string; part: Field; list: string; after?: string }>; name: string; taken: readonly string[]; id: string; shared?: readonly SharedProcedure[] }

/** The commands that make a block of fields: a group becomes one as it is, other fields are put into a new group. */
export function saveBlock(draft: ProcedureDraft, { lines, name, taken, id, shared }: Saved): DraftCommand[] {
  const [first, ...others] = lines
  if (!first) return []
  const libraryBlock = freePublicKey(name, blocksOf(draft, shared).map(({ key }) => key))
  if (first.part.kind === 'group' && others.length === 0) return [{ kind: 'set', at: `#${first.id}/libraryBlock`, value: libraryBlock }]
  const group = { ...newField('group', { id, key: freeKey(name, taken), title: { vi: name } }), libraryBlock }
  const place = first.after === undefined ? { index: 0 } : { after: `=${first.after}` }
  return [{ kind: 'add', into: first.list, item: toJson(group) ?? {}, ...place }, ...lines.map((line, index): DraftCommand => ({ kind: 'move', at: `#${line.id}`, into: `#${id}/fields`, index }))]
}

/** The other groups of the block that a group came from. */
export function othersOf(draft: ProcedureDraft, group: GroupField): GroupField[] {
  return blocksOf(draft).find(({ key }) => key === group.libraryBlock)?.uses.filter(({ id }) => id !== group.id) ?? []
}

/** Gives other groups of a block the fields of this one. A field that is in both, by its key, stays the same field. */
export function changeOthers(group: GroupField, others: readonly GroupField[], newId: IdSource): DraftCommand[] {
  return others.map(({ id, fields }) => ({ kind: 'set', at: `#${id}/fields`, value: toJson(alike(group.fields, fields, newId)) ?? [] }))
}

function alike(model: readonly Field[], old: readonly Field[], newId: IdSource): Field[] {
  return model.map((field) => {
    const same = old.find(({ key }) => key === field.key)
    const id = same?.id ?? newId()
    return 'fields' in field ? { ...field, id, fields: alike(field.fields, same && 'fields' in same ? same.fields : [], newId) } : { ...field, id }
  })
}
