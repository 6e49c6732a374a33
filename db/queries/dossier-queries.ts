import { summaryColumns, toSummary } from '#db/stores/dossier-rows.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { DossierQueries } from '#runtime/ports.ts'

export function dossierQueries(kysely: Kysely<Tables>, _dialect: 'sqlite' | 'postgres'): DossierQueries {
  return {
    queue: async () => ({ rows: [] }),
    ofApplicant: async (applicant, { limit }) => {
      const rows = await kysely.selectFrom('dossiers').select(summaryColumns).where('applicant_id', '=', applicant).orderBy('filed_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
      return rows.map(toSummary)
    },
    neighbours: async () => ({}),
    counts: async () => ({ mine: 0, unit: 0, waiting: 0, all: 0 }),
  }
}
