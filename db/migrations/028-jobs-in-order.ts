/**
 * Jobs stand in the order they are due in, under ids of their own: a row, its running number and an index of what is due
 * cost each filing more than two pages of log. One that is given up is due never, which is the last of all times.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const number = postgres ? "lpad(to_hex(no), 12, '0')" : "printf('%012x', no)"

  return [
    `CREATE TABLE ordered_jobs (run_at ${key} NOT NULL, id ${key} NOT NULL, kind text NOT NULL, payload text NOT NULL, attempts integer NOT NULL,
      last_error text, PRIMARY KEY (run_at, id))${postgres ? '' : ' WITHOUT ROWID'}`,
    `INSERT INTO ordered_jobs (run_at, id, kind, payload, attempts, last_error)
      SELECT CASE given_up WHEN 1 THEN '9999-12-31T23:59:59.999Z' ELSE run_at END, '00000000-0000-7000-8000-' || ${number}, kind, payload, attempts,
        last_error FROM jobs`,
    'DROP TABLE jobs',
    'ALTER TABLE ordered_jobs RENAME TO jobs',
  ]
}
