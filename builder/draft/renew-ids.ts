import { freeMembers } from '#builder/draft/identity.ts'
import { isList, isObject, textOf, type Json } from '#builder/draft/json.ts'

/** Makes ids that were never used; where they come from is for the caller to say. */
export type IdSource = () => string

/** Ids made from one new id: the id itself first, then `id_1`, `id_2`, … */
export function idsFrom(id: string): IdSource {
  let count = 0
  return () => {
    const made = count === 0 ? id : `${id}_${count}`
    count++
    return made
  }
}

/** The same value with another id on every part, outermost first; `renewed` gathers which became which. */
export function renewIds(value: Json, nextId: IdSource, renewed = new Map<string, string>()): Json {
  if (isList(value)) return value.map((item) => renewIds(item, nextId, renewed))
  if (!isObject(value)) return value
  const old = textOf(value, 'id')
  const own = old === undefined ? [] : [['id', nextId()] as const]
  for (const [, id] of own) renewed.set(old ?? '', id)
  const members = Object.entries(value).filter(([name, member]) => name !== 'id' && member !== undefined)
  return Object.fromEntries([...own, ...members.map(([name, member]) => [name, freeMembers.has(name) ? member : renewIds(member, nextId, renewed)] as const)])
}
