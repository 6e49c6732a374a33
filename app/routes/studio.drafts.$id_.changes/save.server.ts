import type { OfficerActor } from '#app/auth/session.server.ts'
import type { ChangeResult, MissedChange } from '#app/services/studio-drafts.ts'
import { getServices } from '#app/services.server.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { DraftChange } from '#schemas/generated/draft-change.ts'

/** 200 saved, 409 conflict or too busy, 422 refused, 403 and 404 as everywhere. */
export async function saveDraftChange(actor: OfficerActor, id: StudioDraftId, change: DraftChange): Promise<{ body: ChangeResult; status: number }> {
  const body = await send(actor, id, change)
  return { body, status: body.result === 'refused' ? (statuses[body.refusal.code] ?? 422) : body.result === 'conflict' ? 409 : 200 }
}

const statuses: Readonly<Record<string, number>> = { 'not-permitted': 403, 'draft-gone': 404, 'too-busy': 409 }

async function send(actor: OfficerActor, id: StudioDraftId, change: DraftChange): Promise<ChangeResult> {
  const { studioDrafts } = await getServices()
  const { changeId, expected } = change
  switch (change.act) {
    case 'do':
      return studioDrafts.change(actor, { id, changeId, expected, commands: change.commands })
    case 'undo':
      return studioDrafts.undo(actor, { id, changeId, expected, over: change.over })
    case 'redo':
      return studioDrafts.redo(actor, { id, changeId, expected, over: change.over })
    case 'take-back':
      return studioDrafts.takeBack(actor, { id, changeId, expected, over: change.over, revision: change.revision })
  }
}

/** What others changed after a revision; everything when it is none. */
export async function missedChanges(actor: OfficerActor, id: StudioDraftId, since: number): Promise<{ missed: MissedChange[] }> {
  const { studioDrafts } = await getServices()
  const missed = await studioDrafts.missed(actor, id, Number.isSafeInteger(since) && since >= 0 && since < 2_000_000_000 ? since : 0)
  if (!missed) throw new Response(null, { status: 404 })
  return { missed }
}
