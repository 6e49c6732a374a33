/**
 * The events of one command in one row: they are written together, read together, and mostly small, so that a row for
 * each cost four times the room. `events` is a list of `{"event", "hash"}` in order, from sequence `first` to `last`;
 * each event but the first follows the hash of the one before it. The command's id is unique, which the table `commands`
 * was for.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const joined = postgres ? 'string_agg' : 'group_concat'

  return [
    `CREATE TABLE commits (dossier_id ${key} NOT NULL, first integer NOT NULL, last integer NOT NULL, command_id ${key} NOT NULL UNIQUE, at text NOT NULL,
      by text NOT NULL, previous_hash text NOT NULL, events text NOT NULL, PRIMARY KEY (dossier_id, first))`,
    `INSERT INTO commits (dossier_id, first, last, command_id, at, by, previous_hash, events)
      SELECT e.dossier_id, e.sequence, c.last, e.command_id, e.at, e.by, e.previous_hash, c.events FROM events e JOIN
        (SELECT dossier_id, command_id, min(sequence) AS first, max(sequence) AS last,
          '[' || ${joined}('{"event":' || event || ',"hash":"' || hash || '"}', ',' ORDER BY sequence) || ']' AS events
          FROM events GROUP BY dossier_id, command_id) c ON c.dossier_id = e.dossier_id AND c.first = e.sequence`,
    'DROP TABLE events',
    'DROP TABLE commands',
  ]
}
