/** Jobs of the outbox, and what is known about uploaded files. A claimed job is one whose `run_at` lies at the end of its lease. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const number = postgres ? 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY' : 'integer PRIMARY KEY AUTOINCREMENT'

  return [
    `CREATE TABLE jobs (no ${number}, kind text NOT NULL, payload text NOT NULL, run_at ${key} NOT NULL, attempts integer NOT NULL,
      given_up integer NOT NULL, last_error text)`,
    'CREATE INDEX jobs_due ON jobs (run_at) WHERE given_up = 0',
    'CREATE INDEX jobs_given_up ON jobs (no) WHERE given_up = 1',
    `CREATE TABLE files (no ${number}, hash ${key} NOT NULL, name text NOT NULL, size bigint NOT NULL, type text NOT NULL, owner ${key} NOT NULL,
      dossier_id ${key}, draft_id ${key}, created_at ${key} NOT NULL)`,
    'CREATE INDEX files_held ON files (hash, dossier_id)',
    'CREATE INDEX files_owned ON files (hash, owner, no)',
    'CREATE INDEX files_draft ON files (draft_id) WHERE draft_id IS NOT NULL',
    'CREATE INDEX files_unowned ON files (created_at) WHERE dossier_id IS NULL',
  ]
}
