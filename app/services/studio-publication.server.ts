import type { Casework } from '#app/services/engine.server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { failedScenarios } from '#app/services/studio-simulation.server.ts'
import type { StudioPublicationService } from '#app/services/studio-publication.ts'
import { countRunning } from '#db/studio/running-dossiers.ts'
import { can } from '#runtime/access/permissions.ts'

/** Compares drafts with what is published, and publishes them. */
export function studioPublicationService(casework: Casework): StudioPublicationService {
  const { core, versions } = casework
  const { studioDrafts, scenarios, database } = core

  return {
    async compare(actor, id) {
      const draft = can(actor, 'author-procedure') ? await studioDrafts.find(id) : undefined
      if (!draft) return undefined
      const { key } = draft.definition
      const [listings, running] = await Promise.all([database.procedures.list(), countRunning(database.kysely, key)])
      const listing = listings.find(({ procedure }) => procedure === key)
      const version = listing && (await versions.get(listing.current))?.version
      return { running, ...(version && { published: { hash: version.hash, number: version.number, definition: version.definition, publishedAt: version.publishedAt } }) }
    },

    async publish(actor, { id, expected, note }) {
      if (!can(actor, 'publish-procedure')) return { result: 'refused', code: 'not-permitted' }
      const draft = await studioDrafts.find(id)
      if (!draft || draft.closedAt !== undefined) return { result: 'refused', code: 'draft-gone' }
      if (draft.revision !== expected) return { result: 'stale' }
      const failed = await failedScenarios(casework, id, draft.definition)
      if (failed === 'lost' || failed.length > 0) return { result: 'scenarios', failed: failed === 'lost' ? [] : failed }
      const outcome = await publishDefinition(core, versions, { actor, text: JSON.stringify(draft.definition), note })
      if (outcome.result === 'published' || outcome.result === 'exists') await scenarios.copy(id, outcome.hash)
      if (outcome.result === 'published') await studioDrafts.close(id, core.now())
      return outcome.result === 'exists' ? { result: 'exists' } : outcome
    },
  }
}
