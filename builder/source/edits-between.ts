import { identityOf, type Path } from '#builder/draft/identity.ts'
import { isList, isObject, isSame, memberOf, type Json } from '#builder/draft/json.ts'
import { listNameOf, placeOf, valueAt } from '#builder/draft/place.ts'
import type { Edit } from '#schemas/generated/draft-change.ts'

/**
 * The edits that make one draft of another: members one by one, items of lists by their identity, so that what was not
 * touched keeps its place and merges with what others do. Removals come first, so that an id that moved elsewhere never
 * stands twice; new ids of parts that stay come last, as places start at the old ones.
 */
export function editsBetween(before: Json, after: Json): Edit[] {
  const edits = collect(before, [], after)
  return edits.map((edit) => ({ edit, turn: turnOf(edit) })).toSorted((a, b) => a.turn - b.turn).map(({ edit }) => edit)
}

function turnOf(edit: Edit): number {
  if (edit.do === 'remove') return 0
  return 'at' in edit && edit.at.endsWith('/id') ? 2 : 1
}

/** `root` is the draft before; `path` leads to the value in it that becomes `next`. */
function collect(root: Json, path: Path, next: Json): Edit[] {
  const value = valueAt(root, path)
  if (value === undefined || isSame(value, next)) return []
  if (isObject(value) && isObject(next)) return ofMembers(root, path, next)
  if (isList(value) && isList(next) && isTold(value, path) && isTold(next, path)) return ofItems(root, path, next)
  return path.length === 0 ? [] : [{ do: 'set', at: placeOf(root, path), value: next ?? null }]
}

function ofMembers(root: Json, path: Path, next: Json): Edit[] {
  const value = valueAt(root, path)
  const names = [...new Set([...Object.keys(Object(value)), ...Object.keys(Object(next))])]
  return names.flatMap((name): Edit[] => {
    const [was, will] = [memberOf(value, name), memberOf(next, name)]
    const at = `${placeOf(root, path)}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (will === undefined) return was === undefined ? [] : [{ do: 'clear', at }]
    return was === undefined ? [{ do: 'set', at, value: will }] : collect(root, [...path, name], will)
  })
}

/** Items that are gone, what changed in those that stay, then the order from the front: what is new, what stands elsewhere. */
function ofItems(root: Json, path: Path, next: readonly Json[]): Edit[] {
  const value = valueAt(root, path)
  const [list, name, into] = [isList(value) ? value : [], listNameOf(path), placeOf(root, path)]
  const identity = (item: Json): string => identityOf(item, name) ?? ''
  const wanted = next.map(identity)
  const placeAt = (index: number): string => placeOf(root, [...path, index])
  const gone = list.flatMap((item, index): Edit[] => (wanted.includes(identity(item)) ? [] : [{ do: 'remove', at: placeAt(index) }]))
  const changed = list.flatMap((item, index) => {
    const will = next[wanted.indexOf(identity(item))]
    return will === undefined ? [] : collect(root, [...path, index], will)
  })

  const order = list.map(identity).filter((one) => wanted.includes(one))
  const placed = next.flatMap((item, index): Edit[] => {
    const one = identity(item)
    if (order[index] === one) return []
    const from = order.indexOf(one)
    if (from !== -1) order.splice(from, 1)
    order.splice(index, 0, one)
    return from === -1 ? [{ do: 'insert', into, index, value: item }] : [{ do: 'move', at: placeAt(list.findIndex((other) => identity(other) === one)), into, index }]
  })
  return [...gone, ...changed, ...placed]
}

/** Whether every item has an identity of its own. */
function isTold(list: readonly Json[], path: Path): boolean {
  const names = list.map((item) => identityOf(item, listNameOf(path)))
  return names.every((name) => name !== undefined) && new Set(names).size === names.length
}
