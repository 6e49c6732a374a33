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
  return { opened, findings: findingsOf(opened) }
}

/** Checks of a large draft take most of its opening; a draft that is opened again as it was is not checked again. */
function findingsOf({ id, revision, definition }: OpenDraft): Finding[] {
  const known = checked.get(id)
  if (known?.revision === revision) return known.findings
  const findings = checkDraft(definition)
  const [oldest] = checked.keys()
  if (checked.size >= mostKept && oldest !== undefined) checked.delete(oldest)
  checked.set(id, { revision, findings })
  return findings
}

const checked = new Map<StudioDraftId, { revision: number; findings: Finding[] }>()
const mostKept = 30
