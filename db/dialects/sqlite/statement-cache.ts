import type { Database, Statement } from 'better-sqlite3'

/** Compiles each SQL text once per connection; the least recently used goes first when `most` are kept. */
export function createStatementCache(database: Database, most = 300): (sql: string) => Statement {
  const statements = new Map<string, Statement>()

  return (sql) => {
    const known = statements.get(sql)
    const statement = known ?? database.prepare(sql)
    if (known) statements.delete(sql)
    statements.set(sql, statement)
    const [oldest] = statements.keys()
    if (statements.size > most && oldest !== undefined) statements.delete(oldest)
    return statement
  }
}
