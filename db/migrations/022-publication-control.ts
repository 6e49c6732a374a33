/** What stands around a publication: its legal basis and approval, versions that are to come, requests of authors, and procedures another took the place of. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    'ALTER TABLE procedure_versions ADD COLUMN legal_basis text',
    'ALTER TABLE procedure_versions ADD COLUMN approved_by text',
    `ALTER TABLE procedures ADD COLUMN superseded_by ${key}`,
    `CREATE TABLE coming_versions (hash ${key} PRIMARY KEY REFERENCES procedure_versions (hash), procedure ${key} NOT NULL, starts_at ${key} NOT NULL)`,
    `CREATE TABLE publication_requests (id ${key} PRIMARY KEY, draft_id ${key} NOT NULL REFERENCES studio_drafts (id), revision integer NOT NULL, note text NOT NULL,
      legal_basis text, starts_on text, asked_at ${key} NOT NULL, asked_by ${key} NOT NULL, asked_name text NOT NULL, state text NOT NULL, remark text,
      decided_at ${key}, decided_name text)`,
    "CREATE UNIQUE INDEX publication_requests_open ON publication_requests (draft_id) WHERE state = 'open'",
    'CREATE INDEX publication_requests_draft ON publication_requests (draft_id, asked_at)',
  ]
}
