/** From when on the system may have a move to take for a dossier; only those that have one are in the index. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'
  return [`ALTER TABLE dossiers ADD COLUMN timer_at ${key}`, 'CREATE INDEX dossiers_timer ON dossiers (timer_at, id) WHERE timer_at IS NOT NULL']
}
