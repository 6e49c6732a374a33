/** Procedures being edited, each with the log of every change: who, when, what, and what takes it back. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    `CREATE TABLE studio_drafts (id ${key} PRIMARY KEY, procedure ${key} NOT NULL, title text NOT NULL, origin text NOT NULL, revision integer NOT NULL,
      definition text NOT NULL, created_at ${key} NOT NULL, created_by text NOT NULL, saved_at ${key} NOT NULL, saved_by text NOT NULL, closed_at ${key})`,
    `CREATE TABLE studio_draft_log (draft_id ${key} NOT NULL REFERENCES studio_drafts (id), revision integer NOT NULL, change_id ${key} NOT NULL, at ${key} NOT NULL,
      account_id ${key} NOT NULL, name text NOT NULL, act text NOT NULL, of_revision integer, commands text NOT NULL, edits text NOT NULL, inverse text NOT NULL,
      touched text NOT NULL, PRIMARY KEY (draft_id, revision), UNIQUE (draft_id, change_id))`,
    'CREATE INDEX studio_drafts_procedure ON studio_drafts (procedure)',
  ]
}
