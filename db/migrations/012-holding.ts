/**
 * Who holds a dossier stands in its own row: an open dossier has one task, so a table of tasks only repeated it, with
 * indexes of its own. `holders` keeps those who held it before. The snapshot, read whole and alone, comes last, so that
 * lists do not read past it.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const added = [`role ${key}`, `unit ${key}`, `assignee ${key}`, 'assignee_name text', 'since text']
  const snapshotLast = [
    "ALTER TABLE dossiers ADD COLUMN kept text NOT NULL DEFAULT ''",
    'UPDATE dossiers SET kept = snapshot',
    'ALTER TABLE dossiers DROP COLUMN snapshot',
    'ALTER TABLE dossiers RENAME COLUMN kept TO snapshot',
  ]

  return [
    ...added.map((column) => `ALTER TABLE dossiers ADD COLUMN ${column}`),
    `UPDATE dossiers SET role = t.role, unit = t.unit, assignee = t.assignee, assignee_name = t.assignee_name, since = t.since
      FROM tasks t WHERE t.dossier_id = dossiers.id`,
    ...(postgres ? [] : snapshotLast),
    'DELETE FROM holders WHERE EXISTS (SELECT 1 FROM tasks t WHERE t.dossier_id = holders.dossier_id AND t.role = holders.role AND t.unit = holders.unit)',
    'DROP TABLE tasks',
    'DROP INDEX dossiers_listed',
    'DROP INDEX dossiers_filed',
    'CREATE INDEX dossiers_listed ON dossiers (list_key, id, procedure, step)',
    'CREATE INDEX dossiers_filed ON dossiers (substr(list_key, 1, 1), filed_at, id, procedure, step)',
    'CREATE INDEX dossiers_held ON dossiers (role, unit, list_key, id, procedure, step) WHERE role IS NOT NULL',
    'CREATE INDEX dossiers_held_filed ON dossiers (role, unit, filed_at, id, procedure, step) WHERE role IS NOT NULL',
    'CREATE INDEX dossiers_assignee ON dossiers (assignee, list_key, id) WHERE assignee IS NOT NULL',
  ]
}
