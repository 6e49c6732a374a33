import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { fieldKeysOf, freeLike, keysIn } from '#builder/draft/free-key.ts'
import { applyEdit } from '#builder/draft/edit.ts'
import type { Path } from '#builder/draft/identity.ts'
import { insertInto } from '#builder/draft/insert-into.ts'
import { isObject, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, valueAt } from '#builder/draft/place.ts'
import { isDraft } from '#builder/draft/procedure-draft.ts'
import { idsFrom, renewIds } from '#builder/draft/renew-ids.ts'
import { withKey } from '#builder/fields/with-key.ts'
import { renamedInside } from '#builder/walk/renamed-inside.ts'
import { keysAlong, targetAt } from '#builder/walk/target.ts'

/** Puts a block of the field library into a form: a field of its own from now on, which remembers the block it was. Its rules are about itself. */
export const insertBlock: DraftCommandRule<'insert-block'> = (draft, { into, block, id, index, after }) => {
  const root = toJson(draft)
  const path = findPath(root, into)
  if (!path) return { code: 'place-gone', at: into }
  const isPage = path.at(-3) === 'sections'
  const taken = new Set(isPage ? fieldKeysOf(valueAt(root, path.slice(0, -3))) : keysIn(valueAt(root, path)))
  const copy = renewIds(toJson(block), idsFrom(id))
  const key = freeLike(textOf(copy, 'key') ?? 'block', taken)
  const itself = aboutItself(root, { into, copy, id, key }, path)
  return insertInto(root, { into, value: isObject(itself) ? withKey(itself, key) : (itself ?? ''), index, after })
}

type Copied = { into: string; copy: Json; id: string; key: string }

/** The block with rules that name it by where it will stand: in rows, from the row on. */
function aboutItself(root: Json, { into, copy, id, key }: Copied, list: Path): Json {
  const placed = insertInto(root, { into, value: copy }).reduce<Json | undefined>((now, edit) => (now === undefined ? undefined : applyEdit(now, edit)?.root), root)
  const at = placed === undefined ? undefined : findPath(placed, `#${id}`)
  if (!at || !isDraft(placed)) return copy
  const target = targetAt(placed, at)
  return renamedInside(placed, at, [{ from: [textOf(copy, 'key') ?? ''], to: [...wayTo(root, list), key], ...(target?.kind === 'field' && target.step !== undefined && { step: target.step }) }])
}

/** The keys that lead a rule to a list of fields. */
function wayTo(root: Json, list: Path): string[] {
  const rows = list.findLastIndex((_step, index) => textOf(valueAt(root, list.slice(0, index)), 'kind') === 'repeat')
  const keys = keysAlong(root, list)
  return rows === -1 ? keys : ['row', ...keys.slice(keysAlong(root, list.slice(0, rows)).length)]
}
