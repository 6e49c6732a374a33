import { waitOf } from '#app/doors/limits.server.ts'
import { draftMails } from '#app/mail/draft-mails.ts'
import { findDraft } from '#app/services/drafts/find-draft.server.ts'
import { returnCodeOf, toReturnCode } from '#app/services/drafts/return-code.server.ts'
import type { DraftService } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'

/** The draft among those the actor works on that bears this code. */
export async function findByCode({ core }: Casework, actor: Actor, typed: string): Promise<DraftId | undefined> {
  if (!('accountId' in actor)) return undefined
  const code = toReturnCode(typed)
  const { drafts, draftPeople } = core.database
  const own = (await drafts.listOf(actor.accountId)).map(({ id }) => id)
  return [...own, ...(await draftPeople.draftsOf(actor.accountId))].find((id) => returnCodeOf(id) === code)
}

/** Mails the way back to the person who asks, to nobody else. */
export async function mailReturn(casework: Casework, actor: Actor, id: DraftId): Promise<Awaited<ReturnType<DraftService['mailReturn']>>> {
  const own = await findDraft(casework, actor, id)
  const person = own && 'accountId' in actor ? await casework.core.people.find(actor.accountId) : undefined
  if (!own || !person) return 'not-found'
  if ((await waitOf('mail', person.email.toLowerCase())) !== undefined) return 'too-many'
  const { config, database, now } = casework.core
  const mail = draftMails(config.PUBLIC_URL).wayBack({ to: person.email, draft: id, code: returnCodeOf(id), procedure: own.loaded.definition.title })
  await database.jobs.add([{ kind: 'mail', payload: mail }], now())
  return 'sent'
}
