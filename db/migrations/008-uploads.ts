/** Uploads that come piece by piece: whose they are, where they belong, and what became of them. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    `CREATE TABLE uploads (id ${key} PRIMARY KEY, owner ${key} NOT NULL, draft_id ${key} NOT NULL, pointer text NOT NULL, name text NOT NULL,
      size bigint NOT NULL, created_at ${key} NOT NULL, outcome text)`,
    'CREATE INDEX uploads_open_owner ON uploads (owner) WHERE outcome IS NULL',
    'CREATE INDEX uploads_open_draft ON uploads (draft_id) WHERE outcome IS NULL',
    'CREATE INDEX uploads_begun ON uploads (created_at)',
  ]
}
