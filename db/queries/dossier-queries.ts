import { sql } from 'kysely'
import { queueNeighbours } from '#db/queries/queue-neighbours.ts'
import { queuePage } from '#db/queries/queue-page.ts'
import { selectPlaces } from '#db/queries/queue-places.ts'
import { toFiledSource } from '#db/queries/queue-source.ts'
import { listedColumns, toListed } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Listing } from '#db/queries/queue-places.ts'
import type { ListedRow } from '#db/stores/dossier-rows.ts'
import type { Tables } from '#db/schema.ts'
import type { DossierQueries } from '#runtime/ports.ts'

const listed = sql.join(listedColumns.map((column) => sql.ref(`d.${column}`)))

/** Lists and queues. */
export function dossierQueries(kysely: Kysely<Tables>, listing: Listing, counts: DossierQueries['counts']): DossierQueries {
  return {
    queue: queuePage(kysely, listing),
    neighbours: (query, dossierId) => queueNeighbours(kysely, listing, query, dossierId),
    counts,
    ofApplicant: async (applicant, { after, limit }) => {
      const last = after === undefined ? undefined : await kysely.selectFrom('dossiers').select(['no', 'filed_at as key']).where('id', '=', after).executeTakeFirst()
      if (after !== undefined && !last) return []
      const places = selectPlaces({ source: toFiledSource(applicant, listing.lists()), dialect: listing.dialect, ascending: false, after: last, limit })
      const { rows } = await sql<ListedRow>`SELECT ${listed} FROM (${places}) p CROSS JOIN dossiers d WHERE d.no = p.no ORDER BY p.key DESC, p.no DESC`.execute(kysely)
      return rows.map(toListed)
    },
    heldBy: async (dossierId) => {
      const { rows } = await sql<{ role: string; unit: string }>`SELECT role, unit FROM dossiers WHERE id = ${dossierId} AND role IS NOT NULL
        UNION SELECT role, unit FROM holders WHERE dossier_no = (SELECT no FROM dossiers WHERE id = ${dossierId}) ORDER BY role, unit`.execute(kysely)
      return rows
    },
  }
}
