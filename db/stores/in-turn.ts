import { sql, type Transaction } from 'kysely'
import type { Database } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'

/**
 * A transaction that waits for every other one about the same thing, and then sees what that wrote: for what is read
 * first and written after. PostgreSQL lines them up at an advisory lock; SQLite has one writer.
 */
export function inTurn<Result>({ kysely, dialect }: Pick<Database, 'kysely' | 'dialect'>, thing: string, work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result> {
  return kysely.transaction().execute(async (transaction) => {
    if (dialect === 'postgres') await sql`SELECT pg_advisory_xact_lock(hashtextextended(${thing}, 0))`.execute(transaction)
    return work(transaction)
  })
}
