import type { OfficerActor } from '#app/auth/session.server.ts'
import type { HistoryItem } from '#app/services/studio-drafts.ts'
import { getServices } from '#app/services.server.ts'
import type { StudioDraftId } from '#runtime/ids.ts'

export async function draftHistory(actor: OfficerActor, id: StudioDraftId, before: string | null): Promise<{ items: HistoryItem[] }> {
  const { studioDrafts } = await getServices()
  const items = await studioDrafts.history(actor, id, before !== null && /^\d{1,9}$/.test(before) ? Number(before) : undefined)
  if (!items) throw new Response(null, { status: 404 })
  return { items }
}
