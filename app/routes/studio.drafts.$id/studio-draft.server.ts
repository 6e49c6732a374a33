import type { OfficerActor } from '#app/auth/session.server.ts'
import type { OpenDraft } from '#app/services/studio-drafts.ts'
import { getServices } from '#app/services.server.ts'
import type { StudioDraftId } from '#runtime/ids.ts'

/** The draft an author opens, or 404. */
export async function loadStudioDraft(actor: OfficerActor, id: StudioDraftId): Promise<OpenDraft> {
  const { studioDrafts } = await getServices()
  const draft = await studioDrafts.open(actor, id)
  if (!draft) throw new Response(null, { status: 404 })
  return draft
}
