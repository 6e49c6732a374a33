import type { Casework } from '#app/services/engine.server.ts'
import { publishDefinition, type KeepVersion } from '#app/services/procedures/publish.server.ts'
import { compareDraft } from '#app/services/studio/compare-draft.server.ts'
import { examine, type Clear } from '#app/services/studio/obstacles.server.ts'
import { endRequest, findOpenRequest, isSecondPair, mailAuthor, requestPublication, type Officer } from '#app/services/studio/publication-requests.server.ts'
import { usesOf } from '#app/services/studio/uses-of.server.ts'
import type { Intent, Publication, StudioPublicationService } from '#app/services/studio-publication.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'

/** Compares drafts with what is published, and publishes them: at once, or after a second pair of eyes has agreed. */
export function studioPublicationService(casework: Casework): StudioPublicationService {
  const isFourEyes = casework.core.config.PUBLISH_FOUR_EYES === 'yes'
  const asPublisher = async (actor: Actor, act: (publisher: Officer) => Promise<Publication>): Promise<Publication> =>
    isPublisher(actor) ? act(actor) : { result: 'refused', code: 'not-permitted' }

  return {
    compare: async (actor, id, { counts } = { counts: false }) => (isPublisher(actor) ? compareDraft(casework, actor, { id, counts }) : undefined),
    publish: (actor, intent) => asPublisher(actor, async (publisher) => (isFourEyes ? { result: 'refused', code: 'needs-approval' } : publish(casework, publisher, intent))),
    request: (actor, intent) => asPublisher(actor, (author) => requestPublication(casework, author, intent)),
    approve: (actor, decision) => asPublisher(actor, (approver) => approve(casework, approver, decision)),
    waiting: async (actor) => (isPublisher(actor) ? casework.core.publicationRequests.open() : []),
    usesOf: async (actor, procedure) => (isPublisher(actor) ? usesOf(casework, procedure) : undefined),
    end: (actor, decision) => asPublisher(actor, (publisher) => endRequest(casework, publisher, decision)),
  }
}

const isPublisher = (actor: Actor): actor is Officer => actor.kind === 'officer' && can(actor, 'publish-procedure')

async function publish(casework: Casework, actor: Officer, intent: Intent): Promise<Publication> {
  const examined = await examine(casework, intent)
  return examined.result === 'clear' ? publishExamined(casework, actor, intent, examined) : examined
}

type Approval = { by: string; keep: KeepVersion }

/** What was changed while this went on stays in the draft, which is closed only as it was published. */
async function publishExamined(casework: Casework, actor: Officer, intent: Intent, { draft, read }: Clear, approval?: Approval): Promise<Publication> {
  const { core, versions } = casework
  const { id, note, legalBasis, startsOn } = intent
  const facts = { ...(approval && { approvedBy: approval.by }), ...(legalBasis !== undefined && { legalBasis }), ...(startsOn !== undefined && { startsOn }) }
  const outcome = await publishDefinition(core, versions, { actor, read, note, facts, keep: approval?.keep })
  if (outcome.result === 'published' || outcome.result === 'exists') await core.scenarios.copy(id, outcome.hash)
  if (outcome.result !== 'published') return outcome.result === 'exists' ? { result: 'exists' } : outcome
  await core.studioDrafts.close(id, core.now(), draft.revision)
  const { number, hash } = outcome
  return { result: 'published', number, hash, procedure: draft.definition.key, ...(startsOn !== undefined && { startsOn }) }
}

/** The version is its author's; who approved it is kept beside. Of an approval and a withdrawal at the same moment one counts; it is approved and published, or neither. */
async function approve(casework: Casework, actor: Officer, { id, remark }: { id: Intent['id']; remark: string }): Promise<Publication> {
  const { core } = casework
  const request = await findOpenRequest(casework, id)
  if (!request) return { result: 'refused', code: 'no-request' }
  if (!(await isSecondPair(casework, actor, request))) return { result: 'refused', code: 'own-work' }
  const { revision, note, legalBasis, startsOn, askedBy, askedName } = request
  const intent: Intent = { id, expected: revision, note, ...(legalBasis !== undefined && { legalBasis }), ...(startsOn !== undefined && { startsOn }) }
  const examined = await examine(casework, intent)
  if (examined.result !== 'clear') return examined
  const decision = { at: core.now(), name: actor.name, ...(remark !== '' && { remark }) }
  const keep: KeepVersion = (version, startsAt) => core.publicationRequests.approve(request.id, { decision, version, startsAt })
  const author: Officer = { kind: 'officer', accountId: askedBy, name: askedName, assignments: actor.assignments }
  const published = await publishExamined(casework, author, intent, examined, { by: actor.name, keep })
  if (published.result === 'published') await mailAuthor(casework, request, { title: examined.draft.definition.title.vi, decided: 'approved', by: actor.name, remark })
  return published
}
