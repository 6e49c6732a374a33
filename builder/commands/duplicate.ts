import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import type { Path } from '#builder/draft/identity.ts'
import { fieldKeysOf, freeLike, keysIn } from '#builder/draft/free-key.ts'
import { isList, isObject, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, placeOf, valueAt } from '#builder/draft/place.ts'
import { idsFrom, renewIds } from '#builder/draft/renew-ids.ts'

/** Puts a copy behind an item: new ids all through, keys that are free where they stand. */
export const duplicate: DraftCommandRule<'duplicate'> = (draft, { at, id }) => {
  const root = toJson(draft)
  const path = findPath(root, at)
  const index = path?.at(-1)
  const list = path && valueAt(root, path.slice(0, -1))
  if (!path || typeof index !== 'number' || !isList(list)) return { code: 'place-gone', at }
  const copy = withFreeKeys(renewIds(list[index] ?? null, idsFrom(id)), takenAround(root, path))
  return [{ do: 'insert', into: placeOf(root, path.slice(0, -1)), index: index + 1, value: copy }]
}

/** Keys the copy may not have: those of its neighbours; fields of a page share theirs with the whole form. */
function takenAround(root: Json, path: Path): { own: Set<string>; fields: Set<string> } {
  const isFieldOfPage = path.at(-2) === 'fields' && path.at(-4) === 'sections'
  const formPath = path.slice(0, path.lastIndexOf('sections'))
  const fields = path.includes('sections') ? fieldKeysOf(valueAt(root, formPath)) : []
  return { own: new Set(isFieldOfPage ? fields : keysIn(valueAt(root, path.slice(0, -1)))), fields: new Set(fields) }
}

function withFreeKeys(copy: Json, { own, fields }: { own: ReadonlySet<string>; fields: ReadonlySet<string> }): Json {
  if (!isObject(copy)) return copy
  const key = textOf(copy, 'key')
  const renamed = key === undefined ? copy : { ...copy, key: freeLike(key, own) }
  const value = textOf(copy, 'value')
  const inner = copy['fields']
  if (value !== undefined && key === undefined) return { ...copy, value: `${value}-2`.slice(0, 100) }
  return copy['kind'] === undefined && isList(inner) ? { ...renamed, fields: freed(inner, fields) } : renamed
}

/** Fields of a copied page get keys of their own, as a form has each only once. */
function freed(fields: readonly Json[], taken: ReadonlySet<string>): Json[] {
  const used = new Set(taken)
  return fields.map((field) => {
    const key = freeLike(textOf(field, 'key') ?? 'field', used)
    used.add(key)
    return isObject(field) ? { ...field, key } : field
  })
}
