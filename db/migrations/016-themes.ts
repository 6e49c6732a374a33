/** The look of an agency: its name, one colour, a small picture. The key is the agency's; empty for the whole portal. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'
  return [`CREATE TABLE themes (agency ${key} PRIMARY KEY, name text NOT NULL, brand text NOT NULL, logo text, saved_by ${key} NOT NULL, saved_at text NOT NULL)`]
}
