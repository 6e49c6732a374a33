import { isList, type Json } from '#builder/draft/json.ts'
import { findPath, valueAt } from '#builder/draft/place.ts'
import type { Edit, Place, Value } from '#schemas/generated/draft-change.ts'

type Insertion = { into: Place; value: Value; index?: number; after?: string }

/** The edit that puts an item into a list, at its end unless said otherwise; the list is made when it is not there. */
export function insertInto(root: Json, { into, value, index, after }: Insertion): Edit[] {
  const path = findPath(root, into)
  const list = path && valueAt(root, path)
  if (path && list === undefined) return [{ do: 'set', at: into, value: [value] }]
  const end = isList(list) ? list.length : 0
  return [{ do: 'insert', into, index: index ?? end, ...(after !== undefined && { after }), value }]
}
