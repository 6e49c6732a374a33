import { identityOf, idsOf, type Path } from '#builder/draft/identity.ts'
import { isList, memberOf, textOf, type Json } from '#builder/draft/json.ts'
import { fromPointer, toPointer } from '#builder/walk/pointer.ts'
import type { Place } from '#schemas/generated/draft-change.ts'

/**
 * A `Place` says where in a draft something is, in a way that survives moves and neighbours: `#f_name/label/vi` starts at
 * the part with that id, `/agency/title` at the procedure. In a list an item is named by its identity (`/roles/=officer`,
 * `#f_kind/options/=private`), or by position (`#t_accept/effects/0`) where items have none.
 */

/** Where the place is now; undefined when nothing can stand there. The last segment need not exist yet. */
export function findPath(root: Json, place: Place): Path | undefined {
  const [start = '', ...segments] = place.split('/')
  const from = start === '' ? [] : start.startsWith('#') ? idsOf(root).paths.get(start.slice(1)) : undefined
  if (!from) return undefined
  return follow(root, from, fromPointer(segments.map((segment) => `/${segment}`).join('')))
}

function follow(root: Json, from: Path, segments: readonly string[]): Path | undefined {
  let path: Path = from
  for (const [index, segment] of segments.entries()) {
    const parent = valueAt(root, path)
    if (parent === undefined || typeof parent !== 'object' || parent === null) return undefined
    const step = isList(parent) ? indexIn(parent, segment, listNameOf(path)) : segment
    if (step === undefined) return undefined
    path = [...path, step]
    if (index < segments.length - 1 && valueAt(root, path) === undefined) return undefined
  }
  return path
}

/** The position of the item a segment names; the end of the list for `-`. */
export function indexIn(list: readonly Json[], segment: string, name: string): number | undefined {
  if (segment.startsWith('=')) {
    const found = list.findIndex((item) => identityOf(item, name) === segment.slice(1))
    return found === -1 ? undefined : found
  }
  return /^(0|[1-9]\d{0,5})$/.test(segment) && Number(segment) < list.length ? Number(segment) : undefined
}

export function valueAt(root: Json, path: Path): Json | undefined {
  let value: Json | undefined = root
  for (const step of path) value = typeof step === 'number' ? (isList(value) ? value[step] : undefined) : memberOf(value, step)
  return value
}

/** The value at a place. */
export function findValue(root: Json, place: Place): Json | undefined {
  const path = findPath(root, place)
  return path && valueAt(root, path)
}

/** The name of the list a path leads to: of `/form/sections/0/fields` it is `fields`. */
export function listNameOf(path: Path): string {
  const last = path.at(-1)
  return typeof last === 'string' ? last : ''
}

/** The steadiest place for a path: from the nearest part with an id, items named by identity where that is one item. */
export function placeOf(root: Json, path: Path): Place {
  let start = ''
  let segments: string[] = []
  let value: Json | undefined = root
  for (const [index, step] of path.entries()) {
    const list = typeof step === 'number' && isList(value) ? value : undefined
    segments.push(list ? segmentOf(list, Number(step), listNameOf(path.slice(0, index))) : String(step))
    value = valueAt(root, path.slice(0, index + 1))
    const id = textOf(value, 'id')
    if (id === undefined || idsOf(root).paths.get(id)?.length !== index + 1) continue
    start = `#${id}`
    segments = []
  }
  return `${start}${toPointer(...segments)}`
}

/** How an item is named among its neighbours. */
export function segmentOf(list: readonly Json[], index: number, name: string): string {
  const identity = identityOf(list[index], name)
  const isOnly = identity !== undefined && list.every((item, other) => other === index || identityOf(item, name) !== identity)
  return isOnly ? `=${identity}` : String(index)
}

/** The JSON pointer of a place, as findings and previews use it. */
export function toDraftPointer(root: Json, place: Place): string | undefined {
  const path = findPath(root, place)
  return path && toPointer(...path)
}

/** The place of a JSON pointer into the draft. */
export function fromDraftPointer(root: Json, pointer: string): Place {
  return placeOf(root, pathOf(root, pointer))
}

export function pathOf(root: Json, pointer: string): Path {
  let value: Json | undefined = root
  const path: Array<string | number> = []
  for (const segment of fromPointer(pointer)) {
    const step = isList(value) ? Number(segment) : segment
    value = valueAt(value ?? null, [step])
    path.push(step)
  }
  return path
}
