/**
 * What a filing leaves to be written behind its commit on SQLite, many at once, because each row of another table or index
 * costs a filing that comes alone a page of log: `dossiers.behind` names it. Lists read a narrow table of its own, in which
 * the code stands as well. PostgreSQL keeps its indexes at the row.
 *
 * On both, commits stand in the order of their dossiers' numbers (`place`), which saves an index; those whose dossier is
 * gone stand before all others.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  return dialect === 'postgres' ? placedCommits : [...dossierAlone, ...places, ...orderedCommits]
}

const toPlace = 'coalesce(d.no * 1048576 + c.first, -row_number() OVER ())'

const placedCommits = [
  'ALTER TABLE commits ADD COLUMN place bigint',
  `UPDATE commits SET place = given.place FROM
    (SELECT c.dossier_id, c.first, ${toPlace} AS place FROM commits c LEFT JOIN dossiers d ON d.id = c.dossier_id) given
    WHERE commits.dossier_id = given.dossier_id AND commits.first = given.first`,
  'ALTER TABLE commits DROP CONSTRAINT commits_pkey',
  'ALTER TABLE commits ADD PRIMARY KEY (place)',
]

const commitColumns = 'dossier_id, first, last, command_id, at, by, previous_hash, events, contents'
const orderedCommits = [
  `CREATE TABLE placed_commits (place integer PRIMARY KEY, dossier_id text NOT NULL, first integer NOT NULL, last integer NOT NULL, command_id text NOT NULL UNIQUE,
    at text NOT NULL, by text NOT NULL, previous_hash text NOT NULL, events text NOT NULL, contents text)`,
  `INSERT INTO placed_commits (place, ${commitColumns}) SELECT ${toPlace} AS place, ${commitColumns.replaceAll(/\w+/g, 'c.$&')}
    FROM commits c LEFT JOIN dossiers d ON d.id = c.dossier_id ORDER BY place`,
  'DROP TABLE commits',
  'ALTER TABLE placed_commits RENAME TO commits',
]

const dossierColumns = `no, id, sequence, list_key, code, procedure, version, applicant_id, applicant_name, phone, channel, step, status, filed_at, closed_at, outcome,
  clock, due_at, due_on, search_text, role, unit, assignee, assignee_name, since, snapshot, timer_at`
const dossierAlone = [
  `CREATE TABLE lone_dossiers (no integer PRIMARY KEY, id text NOT NULL UNIQUE, sequence integer NOT NULL, list_key text NOT NULL, code text NOT NULL,
    procedure text NOT NULL, version text NOT NULL, applicant_id text NOT NULL, applicant_name text NOT NULL, phone text, channel text NOT NULL,
    step text NOT NULL, status integer NOT NULL, filed_at text NOT NULL, closed_at text, outcome text, clock text NOT NULL, due_at text, due_on text,
    search_text text NOT NULL, role text, unit text, assignee text, assignee_name text, since text, snapshot text NOT NULL, timer_at text, behind text)`,
  `INSERT INTO lone_dossiers (${dossierColumns}) SELECT ${dossierColumns} FROM dossiers`,
  'DROP TABLE dossiers',
  'ALTER TABLE lone_dossiers RENAME TO dossiers',
  'CREATE INDEX dossiers_assignee ON dossiers (assignee, list_key, no) WHERE assignee IS NOT NULL',
  'CREATE INDEX dossiers_closed ON dossiers (procedure, closed_at) WHERE closed_at IS NOT NULL',
  'CREATE INDEX dossiers_timer ON dossiers (timer_at, id) WHERE timer_at IS NOT NULL',
]

const placeColumns = 'no, applicant_id, procedure, step, role, unit, list_key, filed_at, code'
const places = [
  'ALTER TABLE search_progress RENAME TO dossier_progress',
  'ALTER TABLE dossier_progress RENAME COLUMN indexed_to TO settled_to',
  `CREATE TABLE dossier_places (no integer PRIMARY KEY, applicant_id text NOT NULL, procedure text NOT NULL, step text NOT NULL, role text, unit text,
    list_key text NOT NULL, filed_at text NOT NULL, code text NOT NULL)`,
  `INSERT INTO dossier_places (${placeColumns}) SELECT ${placeColumns} FROM dossiers WHERE no <= (SELECT settled_to FROM dossier_progress)`,
  'CREATE INDEX places_listed ON dossier_places (list_key, no, procedure, step)',
  'CREATE INDEX places_filed ON dossier_places (substr(list_key, 1, 1), filed_at, no, procedure, step)',
  'CREATE INDEX places_held ON dossier_places (role, unit, list_key, no, procedure, step) WHERE role IS NOT NULL',
  'CREATE INDEX places_held_filed ON dossier_places (role, unit, filed_at, no, procedure, step) WHERE role IS NOT NULL',
  'CREATE INDEX places_applicant ON dossier_places (applicant_id, filed_at, no)',
  'CREATE INDEX places_code ON dossier_places (code)',
]
