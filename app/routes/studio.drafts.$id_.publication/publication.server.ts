import type { OfficerActor } from '#app/auth/session.server.ts'
import type { Comparison, Publication } from '#app/services/studio-publication.ts'
import { getServices } from '#app/services.server.ts'
import type { StudioDraftId } from '#runtime/ids.ts'

export async function compareDraft(actor: OfficerActor, id: StudioDraftId): Promise<Comparison> {
  const { studioPublication } = await getServices()
  const comparison = await studioPublication.compare(actor, id)
  if (!comparison) throw new Response(null, { status: 404 })
  return comparison
}

/** 200 published or there already, 409 stale, 422 with findings or failed scenarios, 403 and 404 as everywhere. */
export async function publishDraft(actor: OfficerActor, id: StudioDraftId, body: unknown): Promise<{ body: Publication; status: number }> {
  const { studioPublication } = await getServices()
  const outcome = await studioPublication.publish(actor, { id, ...requirePublication(body) })
  const refused = outcome.result === 'refused' && outcome.code === 'not-permitted' ? 403 : 404
  return { body: outcome, status: { published: 200, exists: 200, stale: 409, findings: 422, scenarios: 422, refused }[outcome.result] }
}

const longestNote = 500

function requirePublication(body: unknown): { expected: number; note?: string } {
  const expected = typeof body === 'object' && body !== null && 'expected' in body ? body.expected : undefined
  const note = typeof body === 'object' && body !== null && 'note' in body ? body.note : undefined
  const isNote = note === undefined || (typeof note === 'string' && note.length <= longestNote)
  if (typeof expected !== 'number' || !Number.isSafeInteger(expected) || !isNote) throw new Response(null, { status: 400 })
  return { expected, ...(typeof note === 'string' && note.trim() !== '' && { note: note.trim() }) }
}
