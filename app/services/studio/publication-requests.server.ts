import type { Casework } from '#app/services/engine.server.ts'
import { requestMails } from '#app/mail/request-mails.ts'
import type { Intent, Publication } from '#app/services/studio-publication.ts'
import { examine } from '#app/services/studio/obstacles.server.ts'
import type { PublicationRequest } from '#db/studio/publication-request-store.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { AccountId, StudioDraftId } from '#runtime/ids.ts'

export type Officer = Extract<Actor, { kind: 'officer' }>

/** Asks the others who may publish to look at a draft as it stands now. */
export async function requestPublication(casework: Casework, actor: Officer, intent: Intent): Promise<Publication> {
  const { publicationRequests, newId, now } = casework.core
  const examined = await examine(casework, intent)
  if (examined.result !== 'clear') return examined
  const { draft } = examined
  const { id, note, legalBasis, startsOn } = intent
  const request: PublicationRequest = { id: newId<string>(), draft: id, revision: draft.revision, note, legalBasis, startsOn, askedAt: now(), askedBy: actor.accountId, askedName: actor.name, state: 'open' }
  if (!(await publicationRequests.add(request))) return { result: 'refused', code: 'asked-already' }
  await mailApprovers(casework, actor, { request, title: draft.definition.title.vi })
  return { result: 'requested' }
}

/** Gives a request back to its author with a remark; its author may take it back himself. */
export async function endRequest(casework: Casework, actor: Officer, { id, act, remark }: { id: StudioDraftId; act: 'return' | 'withdraw'; remark: string }): Promise<Publication> {
  const { publicationRequests, studioDrafts, now } = casework.core
  const [request, draft] = await Promise.all([findOpenRequest(casework, id), studioDrafts.find(id)])
  if (!request || !draft) return { result: 'refused', code: 'no-request' }
  const isOwn = request.askedBy === actor.accountId
  if (isOwn !== (act === 'withdraw')) return { result: 'refused', code: 'own-work' }
  if (act === 'return' && remark.trim() === '') return { result: 'incomplete', missing: 'remark' }
  const state = act === 'return' ? 'returned' : 'withdrawn'
  if (!(await publicationRequests.decide(request.id, { state, at: now(), name: actor.name, ...(remark !== '' && { remark }) }))) return { result: 'refused', code: 'no-request' }
  if (act === 'return') await mailAuthor(casework, request, { title: draft.definition.title.vi, decided: 'returned', by: actor.name, remark })
  return { result: 'decided' }
}

export async function findOpenRequest({ core }: Casework, id: StudioDraftId): Promise<PublicationRequest | undefined> {
  return (await core.publicationRequests.of(id)).find(({ state }) => state === 'open')
}

/** Whether somebody is a second pair of eyes: neither the one who asks nor one who changed the draft. */
export async function isSecondPair({ core }: Casework, actor: Officer, request: PublicationRequest): Promise<boolean> {
  const heads = await core.studioDrafts.heads(request.draft)
  return request.askedBy !== actor.accountId && heads.every(({ account }) => account !== actor.accountId)
}

async function mailApprovers({ core }: Casework, author: Officer, { request, title }: { request: PublicationRequest; title: string }): Promise<void> {
  const accounts = await Promise.all(['author', 'administrator'].map((role) => core.assignments.accountsWith(role)))
  const others = new Set(accounts.flat().filter((account) => account !== author.accountId))
  await mailTo(core, [...others], requestMails(core.config.PUBLIC_URL).asked({ title, by: author.name, note: request.note, draft: request.draft }))
}

export async function mailAuthor({ core }: Casework, request: PublicationRequest, decision: { title: string; decided: 'approved' | 'returned'; by: string; remark: string }): Promise<void> {
  await mailTo(core, [request.askedBy], requestMails(core.config.PUBLIC_URL).decided({ ...decision, draft: request.draft }))
}

async function mailTo({ people, database, now }: Casework['core'], accounts: ReadonlyArray<AccountId | string>, mail: { subject: string; text: string }): Promise<void> {
  const found = await Promise.all(accounts.map((account) => people.find(account)))
  const jobs = found.flatMap((person) => (person ? [{ kind: 'mail' as const, payload: { to: person.email, ...mail } }] : []))
  await database.jobs.add(jobs, now())
}
