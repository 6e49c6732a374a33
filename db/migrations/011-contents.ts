/**
 * Answers and letters in one table, under the dossier they belong to: kept by hash alone, each was written to a page of
 * its own at random, and the same answers of two dossiers could not be purged apart.
 */
export function statements(dialect: 'sqlite' | 'postgres'): string[] {
  const postgres = dialect === 'postgres'
  const key = postgres ? 'text COLLATE "C"' : 'text'
  const [named, from] = postgres
    ? ["e ->> 'answers'", "json_array_elements(c.events::json) AS one, LATERAL (SELECT one -> 'event' AS e) AS event"]
    : ["one.value ->> '$.event.answers'", 'json_each(c.events) AS one']

  return [
    `CREATE TABLE contents (dossier_id ${key} NOT NULL, hash ${key} NOT NULL, code ${key}, at text NOT NULL, content text NOT NULL, PRIMARY KEY (dossier_id, hash))`,
    'CREATE UNIQUE INDEX contents_code ON contents (code) WHERE code IS NOT NULL',
    'INSERT INTO contents (dossier_id, hash, code, at, content) SELECT dossier_id, hash, code, at, content FROM letters',
    `INSERT INTO contents (dossier_id, hash, code, at, content)
      SELECT n.dossier_id, a.hash, NULL, n.at, a.content
        FROM (SELECT c.dossier_id, ${named} AS hash, min(c.at) AS at FROM commits c, ${from} GROUP BY 1, 2) n JOIN answers a ON a.hash = n.hash`,
    'DROP TABLE letters',
    'DROP TABLE answers',
  ]
}
