/** What is known about the content of files, by its hash: pages, whether there is a small picture, and the virus scan. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    `CREATE TABLE file_facts (hash ${key} PRIMARY KEY, pages integer, thumbnail integer NOT NULL, scan text NOT NULL)`,
    'ALTER TABLE files ADD COLUMN sent_name text',
  ]
}
