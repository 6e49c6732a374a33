/**
 * SQLite puts new dossiers into the search index a moment after their commit; `indexed_to` is the last one in it.
 * PostgreSQL does the same by itself (the pending list of its index).
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  if (dialect === 'postgres') return []
  return [
    'CREATE TABLE search_progress (one integer PRIMARY KEY CHECK (one = 1), indexed_to integer NOT NULL)',
    'INSERT INTO search_progress SELECT 1, coalesce(max(no), 0) FROM dossiers',
  ]
}
