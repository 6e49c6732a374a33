import { getServices } from '#app/services.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'

/** What a button of the draft's home says afterwards: the name of a text. */
export type HomeOutcome = { told: 'mailSent' | 'mailTooMany' }

/** Does what a button of the home asks; 404 for somebody else's draft, 400 for no button. */
export async function actOnDraft(actor: Actor, id: DraftId, act: string): Promise<HomeOutcome> {
  const { drafts } = await getServices()
  if (act !== 'mail-return') throw new Response(null, { status: (await drafts.find(actor, id)) ? 400 : 404 })
  const outcome = await drafts.mailReturn(actor, id)
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  return { told: outcome === 'sent' ? 'mailSent' : 'mailTooMany' }
}
