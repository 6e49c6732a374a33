import type { Path } from '#builder/draft/identity.ts'
import { isList, isObject, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, valueAt } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { mentionsOf, type Mention } from '#builder/walk/mentions.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { targetAt } from '#builder/walk/target.ts'
import type { Place } from '#schemas/generated/draft-change.ts'

/** Every place that names what stands at this place, or anything in it, from outside. JSON pointers, in order. */
export function placesUsing(draft: ProcedureDraft, at: Place): string[] {
  return usedBy(draft, at).map(({ place }) => place)
}

/** The same with how each place names it. */
export function usedBy(draft: ProcedureDraft, at: Place): Mention[] {
  const root = toJson(draft)
  const path = findPath(root, at)
  if (!path) return []
  const inside = toPointer(...path)
  const mentions = [path, ...partsIn(valueAt(root, path), path)].flatMap((part) => mentionsAt(draft, part))
  const outside = mentions.filter(({ place }) => place !== inside && !place.startsWith(`${inside}/`))
  return [...new Map(outside.map((mention) => [mention.place, mention])).values()]
}

function mentionsAt(draft: ProcedureDraft, path: Path): Mention[] {
  const target = targetAt(draft, path)
  return target ? mentionsOf(draft, target) : []
}

/** Parts inside that can be named by themselves: fields of a section or group. */
function partsIn(value: Json | undefined, path: Path): Path[] {
  const fields = isObject(value) ? ['sections', 'fields', 'form'].flatMap((name) => (value[name] === undefined ? [] : [[value[name], [...path, name]] as const])) : []
  return fields.flatMap(([member, at]) => (isList(member) ? member.flatMap((item, index) => [[...at, index], ...partsIn(item, [...at, index])]) : partsIn(member, at)))
}
