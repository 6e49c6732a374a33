import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { isList, toJson } from '#builder/draft/json.ts'
import { findPath, findValue } from '#builder/draft/place.ts'

/** Puts an item elsewhere, in its list or into another of the same kind. It stays the same item. */
export const move: DraftCommandRule<'move'> = (draft, { at, into, index, after }) => {
  const root = toJson(draft)
  const list = findValue(root, into)
  const makesList = list === undefined && findPath(root, into) !== undefined
  const end = isList(list) ? list.length : 0
  const edit = { do: 'move' as const, at, into, index: index ?? end, ...(after !== undefined && { after }) }
  return makesList ? [{ do: 'set', at: into, value: [] }, edit] : [edit]
}
