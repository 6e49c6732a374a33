import pg from 'pg'
import type { Pool } from 'pg'

const parsers = new Map<number, (text: string) => number>([[pg.types.builtins.INT8, Number]])

/** A pool that survives a lost server and never waits for ever. Counts come back as numbers. */
export function openPostgres(url: string, poolSize = 10): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'motcua',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    types: { getTypeParser: (type, format) => parsers.get(type) ?? pg.types.getTypeParser(type, format) },
  })
  // A connection that breaks is dropped by the pool, idle or between two queries; unheard, the event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
