import { freeMembers, identityOf, type Path } from '#builder/draft/identity.ts'
import { isList, isObject, type Json } from '#builder/draft/json.ts'
import { listNameOf } from '#builder/draft/place.ts'

/** Lists whose items all have an identity of their own, outermost first; empty lists of objects cannot be told apart and count. */
export function identityLists(value: Json | undefined, path: Path = []): Path[] {
  if (isList(value)) {
    const name = listNameOf(path)
    const identities = value.map((item) => identityOf(item, name))
    const own = identities.every((identity) => identity !== undefined) && new Set(identities).size === identities.length ? [path] : []
    return [...own, ...value.flatMap((item, index) => identityLists(item, [...path, index]))]
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => (freeMembers.has(name) ? [] : identityLists(member, [...path, name])))
}
