/** Published versions, which one is current, and the working calendars. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    `CREATE TABLE procedure_versions (hash ${key} PRIMARY KEY, procedure ${key} NOT NULL, number integer NOT NULL, definition text NOT NULL,
      compiled text NOT NULL, published_at text NOT NULL, published_by text NOT NULL, note text, UNIQUE (procedure, number))`,
    `CREATE TABLE procedures (key ${key} PRIMARY KEY, version ${key} NOT NULL REFERENCES procedure_versions (hash), open integer NOT NULL)`,
    `CREATE TABLE calendars (key ${key} PRIMARY KEY, content text NOT NULL, saved_by text NOT NULL, saved_at text NOT NULL)`,
    `CREATE TABLE calendar_history (key ${key} NOT NULL, saved_at ${key} NOT NULL, saved_by text NOT NULL, content text NOT NULL, PRIMARY KEY (key, saved_at))`,
  ]
}
