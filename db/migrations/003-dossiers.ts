/**
 * Dossiers, their chained events and content. `list_key` sorts a list by what it is about: held dossiers by due instant
 * (`h…`), then those waiting for the applicant (`w…`), then closed ones (`z…`). `holders` remembers every role and unit
 * that holds or held a dossier, with the same key, so that each list is one range of one index.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const number = postgres ? 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY' : 'integer PRIMARY KEY'
  const clustered = postgres ? '' : ' WITHOUT ROWID'

  return [
    `CREATE TABLE dossiers (no ${number}, id ${key} NOT NULL UNIQUE, sequence integer NOT NULL, list_key ${key} NOT NULL, code ${key} NOT NULL UNIQUE,
      procedure ${key} NOT NULL, version ${key} NOT NULL, applicant_id ${key} NOT NULL, applicant_name text NOT NULL, phone text, channel text NOT NULL,
      step ${key} NOT NULL, status integer NOT NULL, filed_at ${key} NOT NULL, closed_at text, outcome text, clock text NOT NULL, due_at text, due_on text,
      search_text text NOT NULL, ${postgres ? 'search tsvector NOT NULL, ' : ''}snapshot text NOT NULL)`,
    'CREATE INDEX dossiers_listed ON dossiers (list_key, id)',
    'CREATE INDEX dossiers_filed ON dossiers (filed_at, id)',
    'CREATE INDEX dossiers_applicant ON dossiers (applicant_id, filed_at, id)',
    postgres
      ? 'CREATE INDEX dossiers_search ON dossiers USING gin (search)'
      : "CREATE VIRTUAL TABLE dossier_search USING fts5 (text, content='', contentless_delete=1, detail=full, tokenize='unicode61')",

    `CREATE TABLE events (dossier_id ${key} NOT NULL, sequence integer NOT NULL, command_id ${key} NOT NULL, at text NOT NULL, by text NOT NULL,
      event text NOT NULL, previous_hash text NOT NULL, hash text NOT NULL, PRIMARY KEY (dossier_id, sequence))${clustered}`,
    `CREATE TABLE commands (id ${key} PRIMARY KEY, dossier_id ${key} NOT NULL, sequence integer NOT NULL)${clustered}`,
    `CREATE TABLE answers (hash ${key} PRIMARY KEY, content text NOT NULL)`,
    `CREATE TABLE letters (hash ${key} PRIMARY KEY, code ${key} NOT NULL UNIQUE, dossier_id ${key} NOT NULL, at text NOT NULL, content text NOT NULL)`,

    `CREATE TABLE tasks (dossier_id ${key} PRIMARY KEY, procedure ${key} NOT NULL, step ${key} NOT NULL, role ${key} NOT NULL, unit ${key} NOT NULL,
      assignee ${key}, assignee_name text, due_key ${key} NOT NULL, filed_at ${key} NOT NULL, since text NOT NULL)${clustered}`,
    'CREATE INDEX tasks_unit_due ON tasks (role, unit, due_key, dossier_id, procedure, step)',
    'CREATE INDEX tasks_unit_filed ON tasks (role, unit, filed_at, dossier_id, procedure, step)',
    'CREATE INDEX tasks_due ON tasks (due_key, dossier_id, procedure, step)',
    'CREATE INDEX tasks_filed ON tasks (filed_at, dossier_id, procedure, step)',
    'CREATE INDEX tasks_assignee ON tasks (assignee, due_key, dossier_id) WHERE assignee IS NOT NULL',

    `CREATE TABLE holders (dossier_id ${key} NOT NULL, role ${key} NOT NULL, unit ${key} NOT NULL, list_key ${key} NOT NULL, filed_at ${key} NOT NULL,
      PRIMARY KEY (dossier_id, role, unit))${clustered}`,
    'CREATE INDEX holders_listed ON holders (role, unit, list_key, dossier_id)',
    'CREATE INDEX holders_filed ON holders (role, unit, filed_at, dossier_id)',

    `CREATE TABLE drafts (id ${key} PRIMARY KEY, owner ${key} NOT NULL, procedure text NOT NULL, version text NOT NULL, dossier_id ${key},
      answers text NOT NULL, revision integer NOT NULL, created_at text NOT NULL, saved_at ${key} NOT NULL)`,
    'CREATE INDEX drafts_owner ON drafts (owner, saved_at)',
    'CREATE INDEX drafts_dossier ON drafts (dossier_id) WHERE dossier_id IS NOT NULL',
  ]
}
