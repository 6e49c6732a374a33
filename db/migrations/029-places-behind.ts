/**
 * On SQLite the lists of all dossiers read a narrow table of its own, which a filed dossier comes into a moment after its
 * commit, many at once: five indexes beside the row cost each filing seven pages of log. Then its draft is removed as well,
 * which the row names. PostgreSQL keeps its indexes at the row.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  if (dialect === 'postgres') return []
  const columns = 'no, applicant_id, procedure, step, role, unit, list_key, filed_at'
  return [
    `CREATE TABLE dossier_places (no integer PRIMARY KEY, applicant_id text NOT NULL, procedure text NOT NULL, step text NOT NULL, role text, unit text,
      list_key text NOT NULL, filed_at text NOT NULL)`,
    ...['dossiers_listed', 'dossiers_filed', 'dossiers_held', 'dossiers_held_filed', 'dossiers_applicant'].map((index) => `DROP INDEX ${index}`),
    `INSERT INTO dossier_places (${columns}) SELECT ${columns} FROM dossiers WHERE no <= (SELECT indexed_to FROM search_progress)`,
    'CREATE INDEX places_listed ON dossier_places (list_key, no, procedure, step)',
    'CREATE INDEX places_filed ON dossier_places (substr(list_key, 1, 1), filed_at, no, procedure, step)',
    'CREATE INDEX places_held ON dossier_places (role, unit, list_key, no, procedure, step) WHERE role IS NOT NULL',
    'CREATE INDEX places_held_filed ON dossier_places (role, unit, filed_at, no, procedure, step) WHERE role IS NOT NULL',
    'CREATE INDEX places_applicant ON dossier_places (applicant_id, filed_at, no)',
    'ALTER TABLE search_progress RENAME TO dossier_progress',
    'ALTER TABLE dossiers ADD COLUMN draft text',
  ]
}
