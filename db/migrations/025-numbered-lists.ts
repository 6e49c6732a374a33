/**
 * Lists are sorted among equals by the number of a dossier, not by its id, which is nine times as long and stood in every
 * index: a filing wrote a page of log more, and a page of a queue looked each of its rows up by text.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const number = postgres ? 'bigint' : 'integer'
  const indexes = ['dossiers_listed', 'dossiers_filed', 'dossiers_held', 'dossiers_held_filed', 'dossiers_assignee', 'dossiers_applicant']

  return [
    ...indexes.map((index) => `DROP INDEX ${index}`),
    'CREATE INDEX dossiers_listed ON dossiers (list_key, no, procedure, step)',
    'CREATE INDEX dossiers_filed ON dossiers (substr(list_key, 1, 1), filed_at, no, procedure, step)',
    'CREATE INDEX dossiers_held ON dossiers (role, unit, list_key, no, procedure, step) WHERE role IS NOT NULL',
    'CREATE INDEX dossiers_held_filed ON dossiers (role, unit, filed_at, no, procedure, step) WHERE role IS NOT NULL',
    'CREATE INDEX dossiers_assignee ON dossiers (assignee, list_key, no) WHERE assignee IS NOT NULL',
    'CREATE INDEX dossiers_applicant ON dossiers (applicant_id, filed_at, no)',

    `CREATE TABLE numbered_holders (dossier_no ${number} NOT NULL, role ${key} NOT NULL, unit ${key} NOT NULL, list_key ${key} NOT NULL, filed_at ${key} NOT NULL,
      PRIMARY KEY (dossier_no, role, unit))${postgres ? '' : ' WITHOUT ROWID'}`,
    `INSERT INTO numbered_holders (dossier_no, role, unit, list_key, filed_at)
      SELECT d.no, h.role, h.unit, h.list_key, h.filed_at FROM holders h JOIN dossiers d ON d.id = h.dossier_id`,
    'DROP TABLE holders',
    'ALTER TABLE numbered_holders RENAME TO holders',
    'CREATE INDEX holders_listed ON holders (role, unit, list_key, dossier_no)',
    'CREATE INDEX holders_filed ON holders (role, unit, filed_at, dossier_no)',
  ]
}
