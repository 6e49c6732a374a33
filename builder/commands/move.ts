import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import type { Path } from '#builder/draft/identity.ts'
import { fieldKeysOf, keysIn } from '#builder/draft/free-key.ts'
import { isList, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, findValue, fromDraftPointer, valueAt } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { movedMentions } from '#builder/walk/moved-mentions.ts'
import { keysAlong, targetAt } from '#builder/walk/target.ts'
import type { Edit, Place } from '#schemas/generated/draft-change.ts'

/**
 * Puts an item elsewhere, in its list or into another of the same kind. It stays the same item: a field that goes into a
 * group or out of one has another path from then on, and rules, tags and messages that name it follow.
 */
export const move: DraftCommandRule<'move'> = (draft, { at, into, index, after }) => {
  const root = toJson(draft)
  const list = findValue(root, into)
  const makesList = list === undefined && findPath(root, into) !== undefined
  const end = isList(list) ? list.length : 0
  const edit = { do: 'move' as const, at, into, index: index ?? end, ...(after !== undefined && { after }) }
  const clash = clashingKey(root, at, into)
  if (clash !== undefined) return { code: 'key-taken', key: clash }
  const followers = followersOf(draft, at, into)
  return makesList ? [{ do: 'set', at: into, value: [] }, ...followers, edit] : [...followers, edit]
}

/** A key the item would share with another where it goes: what names either could then mean both. */
function clashingKey(root: Json, at: Place, into: Place): string | undefined {
  const [from, to] = [findPath(root, at), findPath(root, into)]
  const key = from && textOf(valueAt(root, from), 'key')
  if (!from || !to || key === undefined || scopeOf(from.slice(0, -1)) === scopeOf(to)) return undefined
  const isPage = to.at(-1) === 'fields' && to.at(-3) === 'sections'
  return (isPage ? fieldKeysOf(valueAt(root, to.slice(0, -3))) : keysIn(valueAt(root, to))).includes(key) ? key : undefined
}

/** Lists that share their keys: all pages of a form. */
const scopeOf = (list: Path): string => JSON.stringify(list.at(-1) === 'fields' && list.at(-3) === 'sections' ? list.slice(0, -3) : list)

/** What names the field, under the path it will have. */
function followersOf(draft: ProcedureDraft, at: Place, into: Place): Edit[] {
  const root = toJson(draft)
  const [from, to] = [findPath(root, at), findPath(root, into)]
  const target = from && targetAt(draft, from)
  if (!from || !to || target?.kind !== 'field' || !isFieldsOfSameForm(root, from, to)) return []
  const path = [...keysAlong(root, to), target.key]
  if (path.join('.') === target.path.join('.')) return []
  return movedMentions(draft, { from: target.path, to: path, ...(target.step !== undefined && { step: target.step }) }).map(({ place, value }): Edit => ({ do: 'set', at: fromDraftPointer(root, place), value }))
}

/** Within one form: a field that goes to another form is no longer seen where it was. */
function isFieldsOfSameForm(root: Json, from: Path, to: Path): boolean {
  if (from.at(-2) !== 'fields' || to.at(-1) !== 'fields') return false
  const start = from.slice(0, from.lastIndexOf('sections'))
  return start.every((step, index) => to[index] === step) && textOf(valueAt(root, start), 'id') !== undefined && to[start.length] === 'sections'
}
