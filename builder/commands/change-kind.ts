import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { toJson } from '#builder/draft/json.ts'
import { findPath, placeOf, valueAt } from '#builder/draft/place.ts'
import { changeOfKind } from '#builder/fields/change-of-kind.ts'
import { isFieldKind } from '#builder/fields/blank-fields.ts'

/** Makes a field another kind. What both kinds know is kept; `changeOfKind` tells beforehand what is lost. */
export const changeKind: DraftCommandRule<'change-kind'> = (draft, { at, to }) => {
  const root = toJson(draft)
  const path = findPath(root, at)
  if (!path || path.at(-2) !== 'fields') return { code: 'place-gone', at }
  if (!isFieldKind(to)) return { code: 'unknown-kind', kind: to }
  return [{ do: 'set', at: placeOf(root, path), value: changeOfKind(valueAt(root, path), to).field }]
}
