/** Sample dossiers that are played again at each publication: those of a draft, and those a version was published with. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    `CREATE TABLE scenarios (owner ${key} NOT NULL, key ${key} NOT NULL, position integer NOT NULL, content text NOT NULL, saved_at ${key} NOT NULL,
      saved_by text NOT NULL, PRIMARY KEY (owner, key))`,
  ]
}
