import { applyEdit } from '#builder/draft/edit.ts'
import { isObject, memberOf, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, placeOf, valueAt } from '#builder/draft/place.ts'
import { classOf, type ChangeClass, type Classed } from '#builder/publish/diff/change-class.ts'
import { changedPart, nameOf, type ChangedKind } from '#builder/publish/diff/changed-part.ts'
import { wayBetween } from '#builder/publish/diff/way-between.ts'
import { renamings } from '#builder/publish/diff/renamings.ts'
import { sentenceOf } from '#builder/publish/diff/sentences.ts'
import { diff } from '#builder/publish/diff/diff.ts'
import type { Edit, Place } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** One difference between two definitions, told so that whoever answers for the procedure can judge it; `id` is the part's own. */
export type Change = { class: ChangeClass; kind: ChangedKind; did: Classed['did']; at: Place; id?: string; member?: string; text: { vi: string; en: string } }

/** What tells the changes between two definitions apart. */
export const changeKey = ({ did, at, member, text }: Change): string => [did, at, member, text.vi].join(' ')

/** What has changed from one definition to another: deterministic, by stable id, in the order it is done. A new key is one change, whatever names it. */
export function describeChanges(from: ProcedureDefinition, to: ProcedureDefinition): Change[] {
  const renamed = renamings(from, to)
  let root = toJson(renamed.at(-1)?.after ?? from)
  const changes = renamed.map(({ edit, before, after }) => describe(edit, toJson(before), toJson(after), from))
  for (const edit of diff(root, toJson(to))) {
    const edited = applyEdit(root, edit)
    if (!edited) continue
    changes.push(describe(edit, root, edited.root, from))
    root = edited.root
  }
  return merged(changes)
}

function describe(edit: Edit, before: Json, after: Json, from: ProcedureDefinition): Change {
  const facts = factsOf(edit, before, after)
  const isOfFiling = !facts.at.startsWith('/steps') && facts.at !== `#${from.id}`
  const classed: Classed = { ...facts, isOfFiling }
  const { did, kind, member, at, part } = facts
  const id = textOf(part, 'id')
  return { class: classOf(classed), kind, did, at, ...(id !== undefined && { id }), ...(member !== undefined && { member }), text: { vi: sentenceOf(facts, 'vi'), en: sentenceOf(facts, 'en') } }
}

/** What an edit did, seen from the part it lies in. */
export type Facts = Omit<Classed, 'isOfFiling'> & { at: Place; into?: Json; names: { vi: string; en: string }; intoNames?: { vi: string; en: string } }

function factsOf(edit: Edit, before: Json, after: Json): Facts {
  if (edit.do === 'insert') {
    const list = findPath(after, edit.into) ?? []
    const value = toJson(edit.value)
    return itemFacts('added', changedPart(after, [...list, 0]), { at: edit.into, value, list, root: after })
  }
  const path = findPath(before, edit.at) ?? []
  const { kind, member, part, path: partPath } = changedPart(before, path)
  const isWhole = partPath.length === path.length && path.length > 0
  if (edit.do === 'remove' && isWhole) return { did: 'removed', kind, part, at: edit.at, names: names(part) }
  if (edit.do === 'move' && isWhole) {
    const list = findPath(before, edit.into) ?? []
    const isNear = placeOf(before, list) === placeOf(before, path.slice(0, -1)) || (list.at(-3) === 'sections' && path.at(-4) === 'sections')
    return { ...itemFacts(isNear ? 'moved' : 'moved-away', { kind }, { at: edit.at, value: valueAt(before, path) ?? null, list, root: before }), way: wayBetween(before, path.slice(0, -1), list) }
  }
  const memberPath = member === undefined ? partPath : [...partPath, member]
  const now = findPath(after, placeOf(before, partPath) || '') ?? partPath
  return { did: 'changed', kind, member, part, at: placeOf(before, partPath), names: names(part), before: valueAt(before, memberPath), after: member === undefined ? undefined : memberOf(valueAt(after, now), member) }
}

type Item = { at: Place; value: Json; list: ReadonlyArray<string | number>; root: Json }

function itemFacts(did: Classed['did'], { kind }: { kind: ChangedKind }, { at, value, list, root }: Item): Facts {
  const into = changedPart(root, list.slice(0, -1)).part
  const hasKind = textOf(value, 'id') !== undefined || textOf(value, 'key') !== undefined
  if (!hasKind || !isObject(value)) {
    const around = changedPart(root, list)
    return { did: 'changed', kind: around.kind, member: around.member, part: around.part, at, names: names(around.part), before: undefined, after: value }
  }
  return { did, kind, part: value, at, names: names(value), into, intoNames: names(into) }
}

const names = (part: Json | undefined): { vi: string; en: string } => ({ vi: nameOf(part, 'vi'), en: nameOf(part, 'en') })

/** Several edits of one member are one change. */
function merged(changes: readonly Change[]): Change[] {
  const seen = new Map<string, Change>()
  for (const change of changes) seen.set(change.did === 'changed' ? `${change.at} ${change.member ?? ''} ${change.text.vi}` : `${change.did} ${change.at} ${change.text.vi}`, change)
  return [...seen.values()]
}
