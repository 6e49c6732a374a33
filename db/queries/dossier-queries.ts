import { sql } from 'kysely'
import { queueNeighbours } from '#db/queries/queue-neighbours.ts'
import { queuePage } from '#db/queries/queue-page.ts'
import { listedColumns, toListed } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Database } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'
import type { DossierQueries } from '#runtime/ports.ts'

/** Lists and queues. */
export function dossierQueries(kysely: Kysely<Tables>, dialect: Database['dialect'], counts: DossierQueries['counts']): DossierQueries {
  return {
    queue: queuePage(kysely, dialect),
    neighbours: (query, dossierId) => queueNeighbours(kysely, dialect, query, dossierId),
    counts,
    ofApplicant: async (applicant, { after, limit }) => {
      const rows = await kysely
        .selectFrom('dossiers')
        .select(listedColumns)
        .where('applicant_id', '=', applicant)
        .$if(after !== undefined, (query) => query.where(sql<boolean>`(filed_at, no) < (SELECT filed_at, no FROM dossiers WHERE id = ${after})`))
        .orderBy('filed_at', 'desc')
        .orderBy('no', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toListed)
    },
    heldBy: async (dossierId) => {
      const { rows } = await sql<{ role: string; unit: string }>`SELECT role, unit FROM dossiers WHERE id = ${dossierId} AND role IS NOT NULL
        UNION SELECT role, unit FROM holders WHERE dossier_no = (SELECT no FROM dossiers WHERE id = ${dossierId}) ORDER BY role, unit`.execute(kysely)
      return rows
    },
  }
}
