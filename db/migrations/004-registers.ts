/** Registers with their history, and the numbers taken from series. */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const key = dialect === 'postgres' ? 'text COLLATE "C"' : 'text'

  return [
    `CREATE TABLE register_records (register ${key} NOT NULL, number ${key} NOT NULL, revision integer NOT NULL, holder ${key}, search_text text NOT NULL,
      content text NOT NULL, PRIMARY KEY (register, number))`,
    'CREATE INDEX register_records_holder ON register_records (holder) WHERE holder IS NOT NULL',
    `CREATE TABLE register_history (register ${key} NOT NULL, number ${key} NOT NULL, revision integer NOT NULL, act text NOT NULL,
      dossier_id ${key} NOT NULL, at text NOT NULL, content text NOT NULL, PRIMARY KEY (register, number, revision))`,
    `CREATE TABLE series_numbers (series ${key} NOT NULL, scope ${key} NOT NULL, last integer NOT NULL, PRIMARY KEY (series, scope))`,
  ]
}
