/**
 * Answers and letters stand in the row of the command that keeps them: they are written with it and never alone, and a
 * table of their own, found by two indexes, cost each filing five pages of log. `contents` is a list of
 * `{"hash", "code", "content"}`, where the content is text as it was hashed. What no event names stays with the filing.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const names = postgres ? 'strpos(c.events, k.hash) > 0' : 'instr(c.events, k.hash) > 0'
  const list = postgres
    ? "json_agg(json_build_object('hash', n.hash, 'code', n.code, 'content', n.content))::text"
    : "json_group_array(json_object('hash', n.hash, 'code', n.code, 'content', n.content))"

  return [
    'ALTER TABLE commits ADD COLUMN contents text',
    `UPDATE commits SET contents = kept.contents FROM
      (SELECT n.dossier_id, n.first, ${list} AS contents FROM
        (SELECT k.*, coalesce((SELECT min(c.first) FROM commits c WHERE c.dossier_id = k.dossier_id AND ${names}), 1) AS first FROM contents k) n
        GROUP BY n.dossier_id, n.first) kept
      WHERE kept.dossier_id = commits.dossier_id AND kept.first = commits.first`,
    `CREATE TABLE letter_codes (code ${key} PRIMARY KEY, dossier_id ${key} NOT NULL)${postgres ? '' : ' WITHOUT ROWID'}`,
    'INSERT INTO letter_codes (code, dossier_id) SELECT code, dossier_id FROM contents WHERE code IS NOT NULL',
    'DROP TABLE contents',
  ]
}
