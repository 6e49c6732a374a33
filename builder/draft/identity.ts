import { isList, isObject, textOf, type Json } from '#builder/draft/json.ts'

/**
 * What tells the items of a list apart, whatever their order: the stable id, else the key, else what this list names
 * here. Items without it (effects, blocks, texts) are told apart by their position only.
 */
const namedBy: Readonly<Record<string, string>> = { options: 'value', shows: 'value', document: 'field' }

/** Members whose content is free: names in there are no identities. */
export const freeMembers = new Set(['schema', 'values'])

export function identityOf(item: Json | undefined, list: string): string | undefined {
  const own = namedBy[list]
  return own === undefined ? (textOf(item, 'id') ?? textOf(item, 'key')) : textOf(item, own)
}

/** One part with an id: where it is now, as the names and positions that lead there. */
export type Path = ReadonlyArray<string | number>

const known = new WeakMap<object, IdIndex>()

export type IdIndex = { paths: ReadonlyMap<string, Path>; twice: readonly string[] }

/** Where every id stands, and those that stand twice. */
export function idsOf(root: Json): IdIndex {
  if (typeof root !== 'object' || root === null) return { paths: new Map(), twice: [] }
  const found = known.get(root)
  if (found) return found
  const paths = new Map<string, Path>()
  const twice: string[] = []
  visitIds(root, [], (id, path) => {
    if (paths.has(id)) twice.push(id)
    else paths.set(id, path)
  })
  const index = { paths, twice }
  known.set(root, index)
  return index
}

/** After a change that touches no id, ids stand where they stood: a thousand texts are set without looking for them anew. */
export function keepIds(before: Json, after: Json): void {
  if (typeof after === 'object' && after !== null) known.set(after, idsOf(before))
}

/** Every id in a value, outermost first. */
export function idsIn(value: Json | undefined): string[] {
  const ids: string[] = []
  if (value !== undefined) visitIds(value, [], (id) => ids.push(id))
  return ids
}

function visitIds(value: Json, path: Path, see: (id: string, path: Path) => void): void {
  if (isList(value)) {
    for (const [index, item] of value.entries()) if (typeof item === 'object') visitIds(item, [...path, index], see)
    return
  }
  if (!isObject(value)) return
  const id = textOf(value, 'id')
  if (id !== undefined) see(id, path)
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'object' && !freeMembers.has(name)) visitIds(member, [...path, name], see)
  }
}
