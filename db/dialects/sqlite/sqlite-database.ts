import { Kysely, sql } from 'kysely'
import { groupedDialect } from '#db/dialects/sqlite/grouped-driver.ts'
import { migrateSqlite } from '#db/dialects/sqlite/migrate-sqlite.ts'
import { openSqlite } from '#db/dialects/sqlite/open-sqlite.ts'
import { createDossierIndexer } from '#db/dialects/sqlite/dossier-indexer.ts'
import { sqliteAppend } from '#db/stores/sqlite/append.ts'
import { stores } from '#db/stores/stores.ts'
import type { Database } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'

/** The embedded database in one file. */
export async function openSqliteDatabase(file: string): Promise<Database> {
  const connections = openSqlite(file)
  migrateSqlite(connections.writer)
  const indexer = createDossierIndexer(connections.writer, connections.queue)
  const kysely = new Kysely<Tables>({ dialect: groupedDialect(connections) })

  return {
    ...stores({ dialect: 'sqlite', kysely, lists: indexer.lists, append: sqliteAppend(connections, indexer.wake) }),
    ready: async () => void (await sql`SELECT 1`.execute(kysely)),
    close: async () => {
      indexer.stop()
      await connections.close()
      await kysely.destroy()
    },
  }
}
