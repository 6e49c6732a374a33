import { migrations } from '#db/migrations/migrations.ts'
import type { Pool } from 'pg'

/** Any number, the same on every node: who holds it migrates, the others wait and find nothing to do. */
const migrationLock = 0x6d6f_7463

/** Brings the database to the newest schema in one transaction; answers the names of what was applied. */
export async function migratePostgres(pool: Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    await client.query('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at text NOT NULL)')
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations')
    const missing = migrations.filter(({ name }) => !rows.some((row) => row.name === name))
    for (const { name, statements } of missing) {
      for (const statement of statements('postgres')) await client.query(statement)
      await client.query('INSERT INTO migrations VALUES ($1, $2)', [name, new Date().toISOString()])
    }
    await client.query('COMMIT')
    return missing.map(({ name }) => name)
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
