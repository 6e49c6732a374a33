import { applyEdit } from '#builder/draft/edit.ts'
import { identityOf, idsIn, idsOf, type Path } from '#builder/draft/identity.ts'
import { isList, isObject, isSame, memberOf, textOf, type Json } from '#builder/draft/json.ts'
import { findValue, listNameOf, placeOf, segmentOf, valueAt } from '#builder/draft/place.ts'
import { identityLists } from '#builder/publish/diff/identity-lists.ts'
import { steadyItems } from '#builder/publish/diff/steady-items.ts'
import type { Edit, Place } from '#schemas/generated/draft-change.ts'

/**
 * The edits that make `to` of `from`, by identity: what has the same id is the same part, wherever it stands and whatever
 * it is called. Doing them on `from` gives exactly `to`. First new parts come, then what changed its list moves, then
 * what is gone goes, then lists are put in order, then members get their values.
 */
export function diff(from: Json, to: Json): Edit[] {
  const work: Work = { now: from, to, edits: [] }
  insertNew(work)
  moveAcross(work)
  removeGone(work)
  reorder(work)
  setMembers(work, [], [])
  return isSame(work.now, to) ? work.edits : [...wholeMembers(from, to)]
}

type Work = { now: Json; to: Json; edits: Edit[] }

function perform(work: Work, edit: Edit): void {
  const edited = applyEdit(work.now, edit)
  if (!edited?.inverse) return
  work.now = edited.root
  work.edits.push(edit)
}

/** New items, outermost first; parts inside them that are there already come by moving. */
function insertNew(work: Work): void {
  const before = new Set(idsOf(work.now).paths.keys())
  for (const path of identityLists(work.to)) {
    const place = placeOf(work.to, path)
    const wanted = valueAt(work.to, path)
    if (!isList(wanted) || (current(work, place) === undefined && !hasParent(work, place))) continue
    if (current(work, place) === undefined) perform(work, { do: 'set', at: place, value: [] })
    for (const [index, item] of wanted.entries()) {
      const identity = identityOf(item, listNameOf(path)) ?? ''
      const id = textOf(item, 'id')
      const list = current(work, place)
      const isThere = id === undefined ? isList(list) && list.some((other) => identityOf(other, listNameOf(path)) === identity) : idsOf(work.now).paths.has(id)
      if (!isThere) perform(work, { do: 'insert', into: place, index, ...after(wanted, index, listNameOf(path)), value: without(item, before) ?? '' })
    }
  }
}

/** Items with an id that stand in another list now. */
function moveAcross(work: Work): void {
  for (const [id, path] of idsOf(work.to).paths) {
    const list = path.slice(0, -1)
    if (typeof path.at(-1) !== 'number' || !isList(valueAt(work.to, list))) continue
    const now = idsOf(work.now).paths.get(id)
    const place = placeOf(work.to, list)
    if (!now || placeOf(work.now, now.slice(0, -1)) === place) continue
    const wanted = valueAt(work.to, list)
    perform(work, { do: 'move', at: `#${id}`, into: place, index: Number(path.at(-1)), ...(isList(wanted) ? after(wanted, Number(path.at(-1)), listNameOf(list)) : {}) })
  }
}

function removeGone(work: Work): void {
  const kept = idsOf(work.to).paths
  for (const path of identityLists(work.now).toReversed()) {
    const place = placeOf(work.now, path)
    const list = valueAt(work.now, path)
    const wanted = findValue(work.to, place)
    if (!isList(list)) continue
    const isGone = (item: Json): boolean => {
      const id = textOf(item, 'id')
      const identity = identityOf(item, listNameOf(path))
      return id === undefined ? !isList(wanted) || !wanted.some((other) => identityOf(other, listNameOf(path)) === identity) : !kept.has(id)
    }
    for (const item of list.filter(isGone)) {
      const now = current(work, place)
      const index = isList(now) ? now.indexOf(item) : -1
      if (isList(now) && index !== -1) perform(work, { do: 'remove', at: `${place}/${segmentOf(now, index, listNameOf(path))}` })
    }
  }
}

/** Puts every list in order with as few moves as there can be. */
function reorder(work: Work): void {
  for (const path of identityLists(work.to)) {
    const place = placeOf(work.to, path)
    const wanted = valueAt(work.to, path)
    const name = listNameOf(path)
    const list = current(work, place)
    if (!isList(wanted) || !isList(list)) continue
    const steady = steadyItems(list.map((item) => identityOf(item, name) ?? ''), wanted.map((item) => identityOf(item, name) ?? ''))
    for (const [index, item] of wanted.entries()) {
      const identity = identityOf(item, name)
      if (identity !== undefined && !steady.has(identity)) perform(work, { do: 'move', at: `${place}/=${identity}`, into: place, index, ...after(wanted, index, name) })
    }
  }
}

/** Members whose value differs, down to the smallest place that has an identity to stand on. */
function setMembers(work: Work, path: Path, at: Path): void {
  const wanted = valueAt(work.to, path)
  const now = valueAt(work.now, at)
  if (isSame(wanted, now)) return
  if (isObject(wanted) && isObject(now)) {
    for (const name of new Set([...Object.keys(now), ...Object.keys(wanted)])) setMembers(work, [...path, name], [...at, name])
    return
  }
  if (isList(wanted) && isList(now) && haveSameIdentities(wanted, now, listNameOf(path))) {
    for (const index of wanted.keys()) setMembers(work, [...path, index], [...at, index])
    return
  }
  const place = placeOf(work.now, at)
  perform(work, wanted === undefined ? { do: 'clear', at: place } : { do: 'set', at: place, value: wanted })
}

function haveSameIdentities(a: readonly Json[], b: readonly Json[], name: string): boolean {
  return a.length === b.length && a.every((item, index) => identityOf(item, name) !== undefined && identityOf(item, name) === identityOf(b[index], name))
}

/** When identities tell nothing, every member that differs is given as a whole. */
function wholeMembers(from: Json, to: Json): Edit[] {
  const names = new Set([...Object.keys(isObject(from) ? from : {}), ...Object.keys(isObject(to) ? to : {})])
  return [...names].flatMap((name): Edit[] => {
    const value = memberOf(to, name)
    if (isSame(memberOf(from, name), value)) return []
    return [value === undefined ? { do: 'clear', at: `/${name}` } : { do: 'set', at: `/${name}`, value }]
  })
}

function current(work: Work, place: Place): Json | undefined {
  return findValue(work.now, place)
}

function hasParent(work: Work, place: Place): boolean {
  const parent = place.slice(0, place.lastIndexOf('/'))
  return parent === '' || isObject(findValue(work.now, parent))
}

function after(wanted: readonly Json[], index: number, name: string): { after?: string } {
  const identity = identityOf(wanted[index - 1], name)
  return identity === undefined ? {} : { after: `=${identity}` }
}

/** An item without the parts inside it that exist already: they move in by themselves. */
function without(value: Json, known: ReadonlySet<string>): Json {
  if (isList(value)) return value.filter((item) => !idsIn(item).slice(0, 1).some((id) => textOf(item, 'id') === id && known.has(id))).map((item) => without(item, known))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, without(member, known)]))
}
