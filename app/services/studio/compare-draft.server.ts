import type { Casework } from '#app/services/engine.server.ts'
import { listVersions } from '#app/services/procedures/list-versions.server.ts'
import { usesOf } from '#app/services/studio/uses-of.server.ts'
import { countConcerned } from '#app/services/studio/count-concerned.server.ts'
import { shippedTemplates } from '#app/services/studio/shipped-templates.server.ts'
import { isSecondPair, type Officer } from '#app/services/studio/publication-requests.server.ts'
import type { Comparison } from '#app/services/studio-publication.ts'
import { countRunning } from '#db/studio/running-dossiers.ts'
import type { DraftOrigin } from '#db/studio/studio-draft-store.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What a draft is compared with before it is published, and whom that concerns; undefined when there is none. */
export async function compareDraft(casework: Casework, actor: Officer, { id, counts }: { id: StudioDraftId; counts: boolean }): Promise<Comparison | undefined> {
  const { core, versions } = casework
  const { database, studioDrafts, publicationRequests, config } = core
  const draft = await studioDrafts.find(id)
  if (!draft) return undefined
  const { key } = draft.definition
  const [listings, running, requests, versionsOfKey, uses] = await Promise.all([database.procedures.list(), countRunning(database.kysely, key), publicationRequests.of(id), listVersions(core, key), usesOf(casework, key)])
  const listing = listings.find(({ procedure }) => procedure === key)
  const version = listing && (await versions.get(listing.current))?.version
  const source = await sourceOf(casework, draft.origin)
  const open = requests.find(({ state }) => state === 'open')
  return {
    running,
    ...(version && counts && { concerned: await countConcerned(casework, version.definition, draft.definition) }),
    fourEyes: config.PUBLISH_FOUR_EYES === 'yes',
    requests: requests.map(({ draft: _draft, askedBy, ...request }) => ({ ...request, isOwn: askedBy === actor.accountId })),
    mayApprove: open !== undefined && (await isSecondPair(casework, actor, open)),
    coming: versionsOfKey.flatMap(({ number, startsAt }) => (startsAt === undefined ? [] : [{ number, startsAt }])),
    versions: versionsOfKey,
    uses,
    ...(version && { published: { hash: version.hash, number: version.number, definition: version.definition, publishedAt: version.publishedAt } }),
    ...(source && { source: { definition: source } }),
  }
}

/** What a copy was made of: a published version, or a definition that comes with the product. */
async function sourceOf({ versions }: Casework, origin: DraftOrigin): Promise<ProcedureDefinition | undefined> {
  if (origin.from === 'copy') return (await versions.get(origin.hash))?.version.definition
  return origin.from === 'shipped' ? shippedTemplates().get(origin.name) : undefined
}
