import type { OfficerActor } from '#app/auth/session.server.ts'
import type { OpenDraft } from '#app/services/studio-drafts.ts'
import { getServices } from '#app/services.server.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { StudioDraftId } from '#runtime/ids.ts'

/** The draft an author opens with what the checks find in it, or 404. */
export async function loadStudioDraft(actor: OfficerActor, id: StudioDraftId): Promise<{ opened: OpenDraft; findings: Finding[] }> {
  const { studioDrafts } = await getServices()
  const opened = await studioDrafts.open(actor, id)
  if (!opened) throw new Response(null, { status: 404 })
  return { opened, findings: checkDraft(opened.definition) }
}
