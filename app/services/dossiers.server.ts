import { dossierView } from '#app/services/dossiers/dossier-view.server.ts'
import { dueBadges } from '#app/services/dossiers/due-badges.server.ts'
import { readOfficerAnswers } from '#app/services/dossiers/officer-answers.ts'
import { toQuery } from '#app/services/dossiers/queue-query.ts'
import { trackDossier } from '#app/services/dossiers/track.server.ts'
import { mostCounted, type DossierService } from '#app/services/dossiers.ts'
import type { Casework } from '#app/services/engine.server.ts'
import { execute } from '#runtime/execute.ts'

const pageOfApplicant = 20

/** Filed dossiers: seen, acted on, listed. */
export function dossierService(casework: Casework): DossierService {
  const { core, engine } = casework
  const { dossierQueries } = core.database
  return {
    view: (actor, id) => dossierView(casework, actor, id),
    execute: (actor, command) => execute(command, actor, engine),
    officerAnswers: readOfficerAnswers,
    track: (code, phone) => trackDossier(casework, code, phone),

    async queue(actor, request) {
      const query = toQuery(actor, request, core.now())
      if (!query) return { rows: [], remaining: new Map() }
      const page = await dossierQueries.queue(query)
      return { ...page, remaining: await dueBadges(casework, page.rows) }
    },

    async neighbours(actor, request, id) {
      const query = toQuery(actor, request, core.now())
      return query ? dossierQueries.neighbours(query, id) : {}
    },

    async counts(actor) {
      const query = toQuery(actor, { view: 'all', sort: 'due' }, core.now())
      return query ? dossierQueries.counts({ ...query, most: mostCounted }) : { mine: 0, unit: 0, waiting: 0, all: 0 }
    },

    async ofApplicant(actor, { after, limit = pageOfApplicant } = {}) {
      if (!('accountId' in actor)) return { rows: [], remaining: new Map() }
      const found = await dossierQueries.ofApplicant(actor.accountId, { after, limit: limit + 1 })
      const rows = found.slice(0, limit)
      return { rows, next: found.length > limit ? rows.at(-1)?.id : undefined, remaining: await dueBadges(casework, rows) }
    },
  }
}
