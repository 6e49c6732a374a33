import { randomBytes } from 'node:crypto'
import { isEmailAddress } from '#app/auth/email-address.ts'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { waitOf } from '#app/doors/limits.server.ts'
import { draftMails } from '#app/mail/draft-mails.ts'
import { findDraft, type OpenDraft } from '#app/services/drafts/find-draft.server.ts'
import type { DraftService, InviteResult, PersonOnDraft } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { AccountId } from '#runtime/ids.ts'
import type { Draft, DraftPerson } from '#runtime/ports.ts'

const mostPeople = 10
const validForMs = 7 * 24 * 60 * 60_000

type PeoplePart = Pick<DraftService, 'people' | 'invite' | 'join' | 'removePerson' | 'leave'>

/** Several people preparing one dossier: who is on a draft, who was asked, who may what. */
export function peopleOnDrafts(casework: Casework): PeoplePart {
  const { core } = casework
  const { draftPeople } = core.database

  return {
    async people(actor, id) {
      const open = await findDraft(casework, actor, id)
      if (!open || !('accountId' in actor)) return []
      return listOf(casework, open, actor.accountId)
    },

    async invite(actor, { id, email, may }) {
      const open = await findDraft(casework, actor, id, 'share-draft')
      return open ? sendInvitation(casework, open, { email: email.trim().toLowerCase(), may }) : 'not-found'
    },

    async join(actor, token) {
      const person = actor.kind === 'applicant' ? await core.people.find(actor.accountId) : undefined
      if (!person) return { result: 'expired' }
      return draftPeople.join(hashSecret(token), { account: person.id, email: person.email.toLowerCase(), now: core.now() })
    },

    async removePerson(actor, id, email) {
      if (!(await findDraft(casework, actor, id, 'share-draft'))) return 'not-found'
      await draftPeople.remove(id, email.trim().toLowerCase())
      return 'done'
    },

    async leave(actor, id) {
      if (!('accountId' in actor) || !(await findDraft(casework, actor, id, 'leave-draft'))) return 'not-found'
      const mine = (await draftPeople.of(id)).filter(({ account }) => account === actor.accountId)
      for (const { email } of mine) await draftPeople.remove(id, email)
      return 'done'
    },
  }
}

/** Drafts somebody was invited to, each with the name of its owner. */
export async function sharedDrafts({ core }: Casework, account: AccountId): Promise<Array<{ draft: Draft; by: string }>> {
  const { drafts, draftPeople } = core.database
  const found = await Promise.all((await draftPeople.draftsOf(account)).map((id) => drafts.find(id)))
  const named = found.map(async (draft) => (draft ? [{ draft, by: (await core.people.find(draft.owner))?.name ?? '' }] : []))
  return (await Promise.all(named)).flat()
}

async function sendInvitation({ core }: Casework, { draft, loaded, owner }: OpenDraft, { email, may }: Pick<DraftPerson, 'email' | 'may'>): Promise<InviteResult> {
  if (!isEmailAddress(email)) return 'invalid-email'
  if ((await core.people.find(draft.owner))?.email.toLowerCase() === email) return 'own-address'
  const { draftPeople, jobs } = core.database
  const people = await draftPeople.of(draft.id)
  if (people.length >= mostPeople && !people.some((one) => one.email === email)) return 'too-many-people'
  if ((await waitOf('invite', owner.accountId)) !== undefined || (await waitOf('mail', email)) !== undefined) return 'too-many-mails'

  const token = randomBytes(32).toString('base64url')
  const now = core.now()
  const expiresAt = new Date(Date.parse(now) + validForMs).toISOString()
  const isInvited = await draftPeople.invite(draft.id, { email, may, tokenHash: hashSecret(token), invitedAt: now, expiresAt })
  // Who has joined needs no other link.
  if (!isInvited) return (await core.database.drafts.find(draft.id)) ? 'invited' : 'not-found'
  const mail = draftMails(core.config.PUBLIC_URL).invitation({ to: email, procedure: loaded.definition.title, from: owner.name, may, token })
  await jobs.add([{ kind: 'mail', payload: mail }], now)
  return 'invited'
}

async function listOf({ core }: Casework, { draft, owner }: OpenDraft, reader: AccountId): Promise<PersonOnDraft[]> {
  const { draftPeople, filling } = core.database
  const [people, visits, ownPerson] = await Promise.all([draftPeople.of(draft.id), filling.visits(draft.id), core.people.find(draft.owner)])
  const seenAt = (account: AccountId | undefined): string | undefined => visits.find((visit) => visit.account === account)?.seenAt
  const others = people.map(async (person): Promise<PersonOnDraft> => {
    const { email, may, account, joinedAt, invitedAt, expiresAt } = person
    const name = account && (await core.people.find(account))?.name
    const state = joinedAt ? 'joined' : expiresAt <= core.now() ? 'expired' : 'invited'
    return { email, name, may, state, since: joinedAt ?? invitedAt, seenAt: seenAt(account), isMe: account === reader }
  })
  const first: PersonOnDraft = { email: ownPerson?.email ?? '', name: owner.name, state: 'owner', may: 'own', since: draft.createdAt, seenAt: seenAt(draft.owner), isMe: draft.owner === reader }
  return [first, ...(await Promise.all(others))]
}
