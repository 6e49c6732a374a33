import { textOf } from '#app/form-text.ts'
import { json, redirect } from '#app/framework.server.ts'
import { getServices } from '#app/services.server.ts'
import type { InviteResult } from '#app/services/drafts.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'

/** What the home says after a button: the name of a text, or what was wrong with an invitation. */
export type HomeOutcome = { told?: 'mailSent' | 'mailTooMany' | 'invitationSent' | 'personRemoved'; problem?: Exclude<InviteResult, 'invited' | 'not-found'>; email?: string }

/** Does what a button of the home asks; 404 for somebody else's draft, 400 for no button. */
export async function actOnDraft(actor: Actor, id: DraftId, form: FormData): Promise<Response> {
  const { drafts } = await getServices()
  const act = textOf(form, '_do')
  if (act === 'mail-return') return tell(await mailReturn(actor, id))
  if (act === 'invite') return tell(await invite(actor, id, form))
  if (act.startsWith('remove:')) return tell(isThere(await drafts.removePerson(actor, id, act.slice('remove:'.length))) && { told: 'personRemoved' })
  if (act === 'leave') return isThere(await drafts.leave(actor, id)) && redirect('/my')
  throw new Response(null, { status: (await drafts.find(actor, id)) ? 400 : 404 })
}

const tell = (outcome: HomeOutcome): Response => json<HomeOutcome>(outcome, { status: outcome.problem ? 422 : 200 })

/** Throws 404 for what is not there for this actor. */
function isThere(outcome: string): true {
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  return true
}

async function mailReturn(actor: Actor, id: DraftId): Promise<HomeOutcome> {
  const { drafts } = await getServices()
  const outcome = await drafts.mailReturn(actor, id)
  return isThere(outcome) && { told: outcome === 'sent' ? 'mailSent' : 'mailTooMany' }
}

async function invite(actor: Actor, id: DraftId, form: FormData): Promise<HomeOutcome> {
  const { drafts } = await getServices()
  const email = textOf(form, 'email')
  const outcome = await drafts.invite(actor, { id, email, may: textOf(form, 'may') === 'edit' ? 'edit' : 'read' })
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  return outcome === 'invited' ? { told: 'invitationSent' } : { problem: outcome, email }
}
