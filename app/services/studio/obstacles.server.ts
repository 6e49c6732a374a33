import type { Casework } from '#app/services/engine.server.ts'
import { checkContext } from '#app/services/check-context.server.ts'
import { failedScenarios } from '#app/services/studio-simulation.server.ts'
import type { Intent, Publication } from '#app/services/studio-publication.ts'
import { readDefinition, type ReadDefinition } from '#app/definition/read-definition.ts'
import { todayIn } from '#app/today.ts'
import { isPublishable } from '#builder/checks/check-definition.ts'
import type { StudioDraft } from '#db/studio/studio-draft-store.ts'

export type Obstacle = Exclude<Publication, { result: 'published' | 'exists' | 'requested' | 'decided' }>

/** How far ahead a version may be planned. */
const longestAheadDays = 2 * 366

/** Nothing stands against publishing this draft, whose definition was read and checked. */
export type Clear = { result: 'clear'; draft: StudioDraft; read: ReadDefinition }

/** The first thing that stands against publishing a draft as it was looked at, or that nothing does. */
export async function examine(casework: Casework, { id, expected, note, startsOn }: Intent): Promise<Obstacle | Clear> {
  const draft = await casework.core.studioDrafts.find(id)
  if (!draft || draft.closedAt !== undefined) return { result: 'refused', code: 'draft-gone' }
  if (draft.revision !== expected) return { result: 'stale' }
  if (note.trim() === '') return { result: 'incomplete', missing: 'note' }
  if (startsOn !== undefined && !isAhead(startsOn, casework.core.now())) return { result: 'incomplete', missing: 'startsOn' }
  const read = readDefinition(JSON.stringify(draft.definition), await checkContext(casework.core))
  if (!read.definition || !isPublishable(read.findings)) return { result: 'findings', findings: read.findings }
  const failed = await failedScenarios(casework, draft.id, draft.definition)
  return failed === 'lost' || failed.length > 0 ? { result: 'scenarios', failed: failed === 'lost' ? [] : failed } : { result: 'clear', draft, read }
}

/** Whether a date is a real one after today and not too far away. */
function isAhead(date: string, now: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return false
  const days = (Date.parse(date) - Date.parse(todayIn(new Date(now)))) / 86_400_000
  return days > 0 && days <= longestAheadDays
}
