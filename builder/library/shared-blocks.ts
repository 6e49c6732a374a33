import { freeLike } from '#builder/draft/free-key.ts'
import { isSame, toJson, type Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import { changeOthers, type BlockElsewhere } from '#builder/library/library.ts'
import { optionsNamedIn } from '#builder/library/shared-procedure.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { Field, GroupField, OptionList } from '#schemas/generated/procedure.ts'

/** Whether two groups ask the same: their fields are alike but for the ids and the articles of their own procedure. */
export function asksTheSame(one: GroupField, other: GroupField): boolean {
  return isSame(toJson(one.fields.map(bare)), toJson(other.fields.map(bare)))
}

function bare(field: Field): Json {
  const { id: _id, legalBasis: _legalBasis, ...said } = field
  return toJson('fields' in said ? { ...said, fields: said.fields.map(bare) } : said)
}

/** A block made ready for another procedure: without articles that stand in its own, naming the options it brings along. */
export type TakenBlock = { block: GroupField; lists: DraftCommand[] }

/** What takes a block out of another procedure: the block, and the commands that bring the options it needs. */
export function takeBlock(draft: ProcedureDraft, { group, procedure }: BlockElsewhere, newId: IdSource): TakenBlock {
  const own = draft.optionLists ?? []
  const taken = new Set(own.map(({ key }) => key))
  const needed = procedure.optionLists.filter(({ key }) => optionsNamedIn([group]).includes(key))
  const renamed = new Map<string, string>()
  const lists = needed.flatMap((list): DraftCommand[] => {
    const same = own.find((one) => one.key === list.key && sameOptions(one, list))
    const key = same ? same.key : freeLike(list.key, taken)
    renamed.set(list.key, key)
    taken.add(key)
    return same ? [] : [{ kind: 'add', into: '/optionLists', item: toJson({ ...list, id: newId(), key }) ?? {} }]
  })
  const { legalBasis: _legalBasis, ...kept } = group
  return { block: { ...kept, fields: kept.fields.map((field) => carried(field, renamed)) }, lists }
}

/** Gives a group of this draft the fields that another procedure has in the block. */
export function takeOver(draft: ProcedureDraft, own: GroupField, theirs: BlockElsewhere, newId: IdSource): DraftCommand[] {
  const { block, lists } = takeBlock(draft, theirs, newId)
  return [...lists, ...changeOthers(block, [own], newId)]
}

const sameOptions = (one: OptionList, other: OptionList): boolean => isSame(toJson(one.options), toJson(other.options))

function carried(field: Field, renamed: ReadonlyMap<string, string>): Field {
  const { legalBasis: _legalBasis, ...kept } = field
  if ('fields' in kept) return { ...kept, fields: kept.fields.map((inner) => carried(inner, renamed)) }
  if (!('optionsFrom' in kept) || kept.optionsFrom === undefined) return kept
  return { ...kept, optionsFrom: renamed.get(kept.optionsFrom) ?? kept.optionsFrom }
}
