import { idsOf } from '#builder/draft/identity.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { valueAt } from '#builder/draft/place.ts'
import { changedPart, nameOf, type ChangedKind } from '#builder/publish/diff/changed-part.ts'
import type { Change } from '#builder/publish/diff/describe.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A part that differs, as it was and as it is; what is new or gone is missing on one side. */
export type ComparedPart = { id: string; kind: ChangedKind; name: { vi: string; en: string }; before?: Json; after?: Json }

/** The parts to be looked at beside one another: whatever has changed, questions with the page they stand on. */
export function comparedParts(from: ProcedureDefinition, to: ProcedureDefinition, changes: readonly Change[]): ComparedPart[] {
  const [before, after] = [toJson(from), toJson(to)]
  const found = new Map<string, ComparedPart>()
  for (const id of changes.flatMap((change) => change.id ?? [])) {
    for (const root of [before, after]) {
      const shown = shownPart(root, id)
      if (shown && !found.has(shown.id)) found.set(shown.id, { ...shown, ...sides(before, after, shown.id) })
    }
  }
  return [...found.values()]
}

const sides = (before: Json, after: Json, id: string): Pick<ComparedPart, 'before' | 'after'> => {
  const [was, is] = [partOf(before, id), partOf(after, id)]
  return { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }
}

function partOf(root: Json, id: string): Json | undefined {
  const path = idsOf(root).paths.get(id)
  return path && valueAt(root, path)
}

/** The part with an id, or the page around it where it is a question; nothing for the procedure as a whole. */
function shownPart(root: Json, id: string): Pick<ComparedPart, 'id' | 'kind' | 'name'> | undefined {
  const path = idsOf(root).paths.get(id)
  if (!path || path.length === 0) return undefined
  const page = path.findLastIndex((segment, index) => path[index - 1] === 'sections' && typeof segment === 'number')
  const { kind, part } = changedPart(root, page === -1 ? path : path.slice(0, page + 1))
  const own = typeof part === 'object' && part !== null && 'id' in part ? part.id : undefined
  return typeof own === 'string' ? { id: own, kind, name: { vi: nameOf(part, 'vi'), en: nameOf(part, 'en') } } : undefined
}
