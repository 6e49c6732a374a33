import { migrations } from '#db/migrations/migrations.ts'
import type { Database } from 'better-sqlite3'

/** Brings the file to the newest schema in one transaction; answers the names of what was applied. */
export function migrateSqlite(writer: Database): string[] {
  return writer
    .transaction(() => {
      writer.exec('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at text NOT NULL)')
      const known = new Set(writer.prepare<[], { name: string }>('SELECT name FROM migrations').all().map(({ name }) => name))
      const missing = migrations.filter(({ name }) => !known.has(name))
      for (const { name, statements } of missing) {
        for (const statement of statements('sqlite')) writer.exec(statement)
        writer.prepare('INSERT INTO migrations VALUES (?, ?)').run(name, new Date().toISOString())
      }
      return missing.map(({ name }) => name)
    })
    .immediate()
}
