import { openSqliteDatabase } from '#db/dialects/sqlite/sqlite-database.ts'
import { openPostgresDatabase } from '#db/dialects/postgres/postgres-database.ts'
import type { Database, Replay } from '#db/database.ts'

/** `url` of a PostgreSQL server (`postgres://…`) or `file` of an embedded SQLite database. */
export type DatabaseAddress = { url: string; poolSize?: number } | { file: string }

/** Opens the database and brings its schema up to date; several nodes may do so at once. */
export async function openDatabase(address: DatabaseAddress, replay: Replay): Promise<Database> {
  return 'url' in address ? openPostgresDatabase(address, replay) : openSqliteDatabase(address.file, replay)
}
