/**
 * Who is at work on a draft and since when, and how long filed drafts took: the second keeps no person, draft or
 * dossier, only a number of seconds.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const number = postgres ? 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY' : 'integer PRIMARY KEY AUTOINCREMENT'

  return [
    `CREATE TABLE draft_activity (draft_id ${key} NOT NULL REFERENCES drafts (id) ON DELETE CASCADE, account_id ${key} NOT NULL, section text NOT NULL,
      seen_at ${key} NOT NULL, active_seconds integer NOT NULL, PRIMARY KEY (draft_id, account_id))`,
    `CREATE TABLE filing_times (no ${number}, procedure ${key} NOT NULL, active_seconds integer NOT NULL, filed_on ${key} NOT NULL)`,
    'CREATE INDEX filing_times_procedure ON filing_times (procedure, no)',
    'CREATE INDEX dossiers_closed ON dossiers (procedure, closed_at) WHERE closed_at IS NOT NULL',
  ]
}
