import { Kysely, PostgresDialect } from 'kysely'
import { migratePostgres } from '#db/dialects/postgres/migrate-postgres.ts'
import { openPostgres } from '#db/dialects/postgres/open-postgres.ts'
import { postgresAppend } from '#db/stores/postgres/append.ts'
import { stores } from '#db/stores/stores.ts'
import type { Database, Replay } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'

/** A PostgreSQL server, shared by any number of nodes. */
export async function openPostgresDatabase({ url, poolSize }: { url: string; poolSize?: number }, replay: Replay): Promise<Database> {
  const pool = openPostgres(url, poolSize)
  await migratePostgres(pool).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  return {
    ...stores({ dialect: 'postgres', kysely, replay, waiting: { lists: () => 'rows', settled: async () => undefined }, append: postgresAppend(pool) }),
    ready: async () => void (await pool.query('SELECT 1')),
    close: async () => {
      await kysely.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}
