import { assigned, changingColumns, changingTaskColumns, dossierColumns, eventColumns, names, taskColumns, typed } from '#db/stores/dossier-columns.ts'

/**
 * One command in one statement, hence one round trip and one transaction. `guard` answers a row only when the command is
 * new and the dossier stands where the command was decided on; every other part writes for that row, or not at all.
 * $1 dossier, $2 search words, $3 command id, $4 expected sequence, $5 events, $6 answers, $7 letters, $8 task (list of
 * none or one), $9 jobs, $10 draft, $11 file hashes, $12 owners whose files may be attached; JSON where not said.
 */
const parts = `
  command AS (INSERT INTO commands (id, dossier_id, sequence) SELECT $3, id, sequence FROM guard),
  event AS (INSERT INTO events (${names(eventColumns)})
    SELECT ${names(eventColumns, 'e.')} FROM guard, json_to_recordset($5) AS e (${typed(eventColumns)})),
  content AS (INSERT INTO answers (hash, content)
    SELECT a.hash, a.content FROM guard, json_to_recordset($6) AS a (hash text, content text) ON CONFLICT DO NOTHING),
  letter AS (INSERT INTO letters (hash, code, dossier_id, at, content)
    SELECT l.hash, l.code, guard.id, l.at, l.content FROM guard, json_to_recordset($7) AS l (hash text, code text, at text, content text)
    ON CONFLICT (hash) DO NOTHING),
  task AS (INSERT INTO tasks (${names(taskColumns)})
    SELECT ${names(taskColumns, 't.')} FROM guard, json_to_recordset($8) AS t (${typed(taskColumns)})
    ON CONFLICT (dossier_id) DO UPDATE SET ${assigned(changingTaskColumns, 'excluded.')}),
  task_closed AS (DELETE FROM tasks USING guard WHERE dossier_id = guard.id AND json_array_length($8) = 0),
  holders_moved AS (UPDATE holders SET list_key = guard.list_key FROM guard WHERE dossier_id = guard.id AND holders.list_key <> guard.list_key),
  holder AS (INSERT INTO holders (dossier_id, role, unit, list_key, filed_at)
    SELECT guard.id, t.role, t.unit, guard.list_key, guard.filed_at FROM guard, json_to_recordset($8) AS t (role text, unit text) ON CONFLICT DO NOTHING),
  job AS (INSERT INTO jobs (kind, payload, run_at, attempts, given_up)
    SELECT j.kind, j.payload, j.run_at, 0, 0 FROM guard, json_to_recordset($9) AS j (kind text, payload text, run_at text)),
  draft AS (DELETE FROM drafts USING guard WHERE drafts.id = $10),
  files_attached AS (UPDATE files SET dossier_id = guard.id, draft_id = NULL FROM guard
    WHERE hash = ANY ($11::text[]) AND files.dossier_id IS NULL AND owner = ANY ($12::text[])),
  files_copied AS (INSERT INTO files (hash, name, size, type, owner, dossier_id, created_at)
    SELECT f.hash, f.name, f.size, f.type, f.owner, guard.id, f.created_at FROM guard, (SELECT DISTINCT unnest($11::text[]) AS hash) AS named,
      LATERAL (SELECT * FROM files WHERE files.hash = named.hash AND owner = ANY ($12::text[]) LIMIT 1) AS f
    WHERE NOT EXISTS (SELECT FROM files o WHERE o.hash = named.hash AND o.dossier_id = guard.id)
      AND NOT EXISTS (SELECT FROM files o WHERE o.hash = named.hash AND o.dossier_id IS NULL AND o.owner = ANY ($12::text[])))
  SELECT id FROM guard`

const isNew = 'NOT EXISTS (SELECT FROM commands WHERE id = $3)'
const given = `json_to_record($1) AS given (${typed(dossierColumns)})`

export const fileSql = `WITH guard AS (INSERT INTO dossiers (${names(dossierColumns)}, search)
  SELECT ${names(dossierColumns, 'given.')}, array_to_tsvector($2::text[]) FROM ${given} WHERE ${isNew} AND $4 = 0
  ON CONFLICT (id) DO NOTHING RETURNING id, sequence, list_key, filed_at),${parts}`

export const changeSql = `WITH guard AS (UPDATE dossiers SET ${assigned(changingColumns, 'given.')}, search = array_to_tsvector($2::text[])
  FROM ${given} WHERE dossiers.id = given.id AND dossiers.sequence = $4 AND ${isNew}
  RETURNING dossiers.id, dossiers.sequence, dossiers.list_key, dossiers.filed_at),${parts}`
