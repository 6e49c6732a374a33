import { Kysely, sql } from 'kysely'
import { groupedDialect } from '#db/dialects/sqlite/grouped-driver.ts'
import { migrateSqlite } from '#db/dialects/sqlite/migrate-sqlite.ts'
import { openSqlite } from '#db/dialects/sqlite/open-sqlite.ts'
import { createSettler } from '#db/dialects/sqlite/settler.ts'
import { sqliteAppend } from '#db/stores/sqlite/append.ts'
import { stores } from '#db/stores/stores.ts'
import type { Database, Replay } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'

/** The embedded database in one file. */
export async function openSqliteDatabase(file: string, replay: Replay): Promise<Database> {
  const connections = openSqlite(file)
  migrateSqlite(connections.writer)
  const settler = createSettler(connections.writer, connections.queue)
  const kysely = new Kysely<Tables>({ dialect: groupedDialect(connections) })

  return {
    ...stores({ dialect: 'sqlite', kysely, replay, waiting: settler, append: sqliteAppend(connections, settler.wake) }),
    ready: async () => void (await sql`SELECT 1`.execute(kysely)),
    close: async () => {
      settler.stop()
      await connections.close()
      await kysely.destroy()
    },
  }
}
