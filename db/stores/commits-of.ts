import { sql, type Kysely, type SqlBool } from 'kysely'
import { placesEach } from '#db/stores/dossier-columns.ts'
import { loggedColumns } from '#db/stores/dossier-rows.ts'
import type { Tables } from '#db/schema.ts'

/** Dossiers `d` with their commits `c`, which are found by the dossier's number. */
export const commitsOf = (kysely: Kysely<Tables>) =>
  kysely.selectFrom('dossiers as d').innerJoin('commits as c', (join) => join.on(sql<SqlBool>`c.place >= d.no * ${sql.lit(placesEach)} AND c.place < (d.no + 1) * ${sql.lit(placesEach)}`))

/** What an event is read from. */
export const logged = loggedColumns.map((column) => `c.${column}` as const)
