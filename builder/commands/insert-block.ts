import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { fieldKeysOf, freeLike, keysIn } from '#builder/draft/free-key.ts'
import { insertInto } from '#builder/draft/insert-into.ts'
import { isObject, textOf, toJson } from '#builder/draft/json.ts'
import { findPath, valueAt } from '#builder/draft/place.ts'
import { idsFrom, renewIds } from '#builder/draft/renew-ids.ts'

/** Puts a block of the field library into a form: a field of its own from now on, which remembers the block it was. */
export const insertBlock: DraftCommandRule<'insert-block'> = (draft, { into, block, id, index, after }) => {
  const root = toJson(draft)
  const path = findPath(root, into)
  if (!path) return { code: 'place-gone', at: into }
  const isPage = path.at(-3) === 'sections'
  const taken = new Set(isPage ? fieldKeysOf(valueAt(root, path.slice(0, -3))) : keysIn(valueAt(root, path)))
  const copy = renewIds(toJson(block), idsFrom(id))
  const value = isObject(copy) ? { ...copy, key: freeLike(textOf(copy, 'key') ?? 'block', taken) } : copy
  return insertInto(root, { into, value: value ?? '', index, after })
}
