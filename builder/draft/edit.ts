import { idsIn, identityOf, keepIds, type Path } from '#builder/draft/identity.ts'
import { isList, isObject, isSame, memberOf, toJson, type Json, type JsonObject } from '#builder/draft/json.ts'
import { findPath, indexIn, listNameOf, placeOf, valueAt } from '#builder/draft/place.ts'
import type { Edit, InsertEdit, MoveEdit, Place } from '#schemas/generated/draft-change.ts'

/** What one edit did: the new value, the edit that takes it back, and the places it touched. */
export type Edited = { root: Json; inverse?: Edit; touched: Place[] }

/**
 * Does one of the five edits everything else is made of; undefined when its place is not there. An edit that changes nothing has
 * no inverse. `after` names the neighbour an item stands behind; where it is gone, `index` counts.
 */
export function applyEdit(root: Json, edit: Edit): Edited | undefined {
  switch (edit.do) {
    case 'set':
      return set(root, edit.at, toJson(edit.value))
    case 'clear':
      return set(root, edit.at, undefined)
    case 'insert':
      return insert(root, edit)
    case 'remove':
      return remove(root, edit.at)
    case 'move':
      return move(root, edit)
  }
}

function set(root: Json, at: Place, value: Json | undefined): Edited | undefined {
  const path = findPath(root, at)
  if (!path) return undefined
  const old = valueAt(root, path)
  if (isSame(old, value)) return { root, touched: [] }
  if (value === undefined && typeof path.at(-1) === 'number') return undefined

  const changed = replace(root, path, value)
  const ids = [...anchors(old), ...anchors(value)]
  if (ids.length === 0 && path.at(-1) !== 'id') keepIds(root, changed)
  const after = placeOf(changed, path)
  const inverse: Edit = old === undefined ? { do: 'clear', at: after } : { do: 'set', at: after, value: old }
  return { root: changed, inverse, touched: [placeOf(root, path), ...ids] }
}

function insert(root: Json, { into, index, after, value: given }: InsertEdit): Edited | undefined {
  const value = toJson(given)
  const path = findPath(root, into)
  const list = path && valueAt(root, path)
  if (!path || !isList(list)) return undefined
  const at = positionIn(list, listNameOf(path), index, after)
  const changed = replace(root, path, [...list.slice(0, at), value, ...list.slice(at)])
  const place = placeOf(changed, [...path, at])
  return { root: changed, inverse: { do: 'remove', at: place }, touched: [...touchOf(root, path, value, place), ...anchors(value)] }
}

function remove(root: Json, at: Place): Edited | undefined {
  const found = findItem(root, at)
  if (!found) return undefined
  const { list, path, index, item } = found
  const changed = replace(root, path, list.filter((_item, other) => other !== index))
  const inverse: Edit = { do: 'insert', into: placeOf(changed, path), index, ...neighbour(list, path, index), value: item }
  return { root: changed, inverse, touched: [...touchOf(root, path, item, placeOf(root, [...path, index])), ...anchors(item)] }
}

function move(root: Json, { at, into, index, after }: MoveEdit): Edited | undefined {
  const found = findItem(root, at)
  const target = findPath(root, into)
  if (!found || !target || startsWith(target, [...found.path, found.index])) return undefined
  const inverseStart = remove(root, at)
  if (inverseStart?.inverse?.do !== 'insert') return undefined
  const { into: from, index: was, after: wasAfter } = inverseStart.inverse

  const without = inverseStart.root
  const list = valueAt(root, target)
  const targetNow = findPath(without, placeOf(root, target))
  if (!targetNow || !isList(list)) return undefined
  const inserted = insert(without, { do: 'insert', into: placeOf(without, targetNow), index, ...(after !== undefined && { after }), value: found.item })
  if (inserted?.inverse?.do !== 'remove') return undefined
  const inverse: Edit = { do: 'move', at: inserted.inverse.at, into: from, index: was, ...(wasAfter !== undefined && { after: wasAfter }) }
  return { root: inserted.root, inverse, touched: movedPlaces(root, found, target, inserted.inverse.at) }
}

/** A move touches where the item stands, not what is in it; items without identity touch both whole lists. */
function movedPlaces(root: Json, { path, index, item }: Item, target: Path, now: Place): Place[] {
  if (identityOf(item, listNameOf(path)) === undefined) return [placeOf(root, path), placeOf(root, target)]
  return [`${placeOf(root, [...path, index])}/~position`, `${now}/~position`]
}

type Item = { list: readonly Json[]; path: Path; index: number; item: Json }

function findItem(root: Json, at: Place): Item | undefined {
  const full = findPath(root, at)
  const index = full?.at(-1)
  if (!full || typeof index !== 'number') return undefined
  const path = full.slice(0, -1)
  const list = valueAt(root, path)
  const item = isList(list) ? list[index] : undefined
  return isList(list) && item !== undefined ? { list, path, index, item } : undefined
}

function positionIn(list: readonly Json[], name: string, index: number, after: string | undefined): number {
  const before = after === undefined ? undefined : indexIn(list, after, name)
  return before === undefined ? Math.max(0, Math.min(index, list.length)) : before + 1
}

function neighbour(list: readonly Json[], path: Path, index: number): { after?: string } {
  const identity = identityOf(list[index - 1], listNameOf(path))
  const isOnly = list.filter((item) => identityOf(item, listNameOf(path)) === identity).length === 1
  return identity !== undefined && isOnly ? { after: `=${identity}` } : {}
}

function touchOf(root: Json, list: Path, item: Json, place: Place): Place[] {
  return [identityOf(item, listNameOf(list)) === undefined ? placeOf(root, list) : place]
}

const anchors = (value: Json | undefined): Place[] => idsIn(value).map((id) => `#${id}`)

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step)

/** The same value with another at the path; `undefined` takes the member away. */
function replace(value: Json | undefined, path: Path, next: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return next ?? null
  if (typeof step === 'number') return isList(value) ? value.map((item, index) => (index === step ? replace(item, rest, next) : item)) : (value ?? null)
  const object: JsonObject = isObject(value) ? value : {}
  if (rest.length > 0 || next !== undefined) return { ...object, [step]: replace(memberOf(object, step), rest, next) }
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step))
}
