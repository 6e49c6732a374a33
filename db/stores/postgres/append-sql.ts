import { assigned, changingColumns, commitColumns, dossierColumns, names, placesEach, typed } from '#db/stores/dossier-columns.ts'
import { jobColumns } from '#db/stores/job-rows.ts'

/**
 * One command in one statement, hence one round trip and one transaction. `guard` answers a row only when the command is
 * new, and dossier and draft stand where the command was decided on; every other part writes for that row, or not at all.
 * `before` is the row as it was. $1 dossier, $2 search words, $3 command id, $4 expected sequence, $5 events and
 * content, $6 codes of letters, $7 jobs, $8 draft, $9 file hashes, $10 owners whose files may be attached, $11 revision of
 * the draft; JSON where not said.
 */
const parts = `
  committed AS (INSERT INTO commits (place, ${names(commitColumns)})
    SELECT guard.no * ${placesEach} + c.first, ${names(commitColumns, 'c.')} FROM guard, json_to_record($5) AS c (${typed(commitColumns)})),
  coded AS (INSERT INTO letter_codes (code, dossier_id) SELECT unnest($6::text[]), guard.id FROM guard),
  before AS (SELECT d.role, d.unit FROM dossiers d, json_to_record($1) AS given (id text) WHERE d.id = given.id AND d.role IS NOT NULL),
  holders_moved AS (UPDATE holders SET list_key = guard.list_key FROM guard WHERE dossier_no = guard.no AND holders.list_key <> guard.list_key),
  holder AS (INSERT INTO holders (dossier_no, role, unit, list_key, filed_at)
    SELECT guard.no, before.role, before.unit, guard.list_key, guard.filed_at FROM guard, before
      WHERE (before.role, before.unit) IS DISTINCT FROM (guard.role, guard.unit) ON CONFLICT DO NOTHING),
  job AS (INSERT INTO jobs (${names(jobColumns)})
    SELECT ${names(jobColumns, 'j.')} FROM guard, json_to_recordset($7) AS j (${typed(jobColumns)})),
  draft AS (DELETE FROM drafts USING guard WHERE drafts.id = $8),
  files_attached AS (UPDATE files SET dossier_id = guard.id, draft_id = NULL FROM guard
    WHERE hash = ANY ($9::text[]) AND files.dossier_id IS NULL AND owner = ANY ($10::text[])),
  files_copied AS (INSERT INTO files (hash, name, size, type, owner, dossier_id, created_at)
    SELECT f.hash, f.name, f.size, f.type, f.owner, guard.id, f.created_at FROM guard, (SELECT DISTINCT unnest($9::text[]) AS hash) AS named,
      LATERAL (SELECT * FROM files WHERE files.hash = named.hash AND owner = ANY ($10::text[]) LIMIT 1) AS f
    WHERE NOT EXISTS (SELECT FROM files o WHERE o.hash = named.hash AND o.dossier_id = guard.id)
      AND NOT EXISTS (SELECT FROM files o WHERE o.hash = named.hash AND o.dossier_id IS NULL AND o.owner = ANY ($10::text[])))
  SELECT id FROM guard`

const held = 'held AS (SELECT id FROM drafts WHERE id = $8 AND revision = $11 FOR UPDATE)'
const isNew = 'NOT EXISTS (SELECT FROM commits WHERE command_id = $3) AND ($8::text IS NULL OR EXISTS (SELECT FROM held))'
const given = `json_to_record($1) AS given (${typed(dossierColumns)})`

export const fileSql = `WITH ${held}, guard AS (INSERT INTO dossiers (${names(dossierColumns)}, search)
  SELECT ${names(dossierColumns, 'given.')}, array_to_tsvector($2::text[]) FROM ${given} WHERE ${isNew} AND $4 = 0
  ON CONFLICT (id) DO NOTHING RETURNING id, no, list_key, filed_at, role, unit, procedure),
  timed AS (INSERT INTO filing_times (procedure, active_seconds, filed_on)
    SELECT guard.procedure, work.seconds, left(guard.filed_at, 10) FROM guard, (SELECT sum(active_seconds) AS seconds FROM draft_activity WHERE draft_id = $8) work
      WHERE work.seconds > 0),${parts}`

export const changeSql = `WITH ${held}, guard AS (UPDATE dossiers SET ${assigned(changingColumns, 'given.')}, search = array_to_tsvector($2::text[])
  FROM ${given} WHERE dossiers.id = given.id AND dossiers.sequence = $4 AND ${isNew}
  RETURNING dossiers.id, dossiers.no, dossiers.list_key, dossiers.filed_at, dossiers.role, dossiers.unit),${parts}`
