import SqliteDatabase from 'better-sqlite3'
import { commitColumns, names, placeColumns, placesEach } from '#db/stores/dossier-columns.ts'

/** What a store of many dossiers is made of. */
export type Stock = { file: string; dossierId: string; size: number; openShare: number; units: readonly string[] }

/**
 * Copies one filed dossier until there are `size`, inside SQLite, because that many filings take minutes: rows as the
 * product wrote them, with ids, codes, names, dates and units of their own. A share of them is open, the others closed.
 */
export function cloneDossiers({ file, dossierId, size, openShare, units }: Stock): void {
  const database = new SqliteDatabase(file)
  database.pragma('synchronous = OFF')
  database.pragma('cache_size = -400000')
  const unitCase = units.map((unit, index) => `WHEN ${index} THEN '${unit}'`).join(' ')
  database.exec(`
    CREATE TEMP TABLE n AS WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${size})
      SELECT i, printf('0190%04x-%04x-7%03x-8000-%012x', i / 65536, i % 65536, abs(random()) % 4096, abs(random()) % 281474976710656) AS id,
        abs(random()) % 1000 < ${Math.round(openShare * 1000)} AS is_open, CASE abs(random()) % ${units.length} ${unitCase} END AS unit,
        strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now', '-' || ((${size} - i) * 31536000 / ${size}) || ' seconds') AS filed,
        strftime('%Y-%m-%dT10:00:00.000Z', 'now', (abs(random()) % 30 - 10) || ' days') AS due FROM c;
    CREATE TEMP TABLE m AS SELECT *, CASE WHEN is_open THEN 'h' || due ELSE 'z' || filed END AS list_key, printf('m30-%07d nguyen thi huong giang', i) AS words FROM n;
    CREATE TEMP TABLE d AS SELECT * FROM dossiers WHERE id = '${dossierId}';
    CREATE TEMP TABLE e AS SELECT * FROM commits WHERE dossier_id = '${dossierId}';
    CREATE TEMP TABLE l AS SELECT code FROM letter_codes WHERE dossier_id = '${dossierId}';

    INSERT INTO dossiers (no, id, sequence, list_key, code, procedure, version, applicant_id, applicant_name, phone, channel, step, status, filed_at, closed_at, outcome,
        clock, due_at, due_on, search_text, role, unit, since, snapshot)
      SELECT d.no + i, m.id, d.sequence, m.list_key, printf('M30-%07d', i), d.procedure, d.version, 'account-' || (i % 50000), d.applicant_name, d.phone, d.channel,
        iif(is_open, d.step, 'da_cap'), iif(is_open, d.status, 10), filed, iif(is_open, NULL, filed), iif(is_open, NULL, 'granted'),
        iif(is_open, d.clock, 'none'), iif(is_open, due, NULL), NULL, words,
        iif(is_open, d.role, NULL), iif(is_open, m.unit, NULL), iif(is_open, filed, NULL), replace(d.snapshot, d.id, m.id) FROM m, d;
    INSERT INTO holders (dossier_no, role, unit, list_key, filed_at) SELECT d.no + i, d.role, m.unit, m.list_key, filed FROM m, d WHERE NOT is_open;
    INSERT INTO commits (place, ${names(commitColumns)})
      SELECT (d.no + i) * ${placesEach} + e.first, m.id, e.first, e.last, m.id, filed, e.by, e.previous_hash, e.events, replace(e.contents, l.code, printf('%s%07d', l.code, i)) FROM m, d, e, l;
    INSERT INTO letter_codes SELECT printf('%s%07d', l.code, i), m.id FROM m, l;
    INSERT INTO dossier_search (rowid, text) SELECT d.no + i, words FROM m, d;
    DELETE FROM dossier_places;
    INSERT INTO dossier_places (${placeColumns}) SELECT ${placeColumns} FROM dossiers;
    UPDATE dossier_progress SET settled_to = (SELECT max(no) FROM dossiers);
  `)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

/** The floor's list: the open ones, with the one index it needs. */
export function fillFloorQueue(file: string, productFile: string): void {
  const database = new SqliteDatabase(file)
  database.pragma('journal_mode = WAL')
  database.exec(`
    ATTACH '${productFile}' AS product;
    CREATE TABLE queue AS SELECT d.id, d.code, d.procedure, d.applicant_name, d.step, d.status, d.filed_at, d.due_at, d.role, d.unit
      FROM product.dossiers d WHERE d.role IS NOT NULL;
    CREATE INDEX queue_due ON queue (role, unit, due_at, id);
  `)
  database.close()
}

/** Drafts of one applicant with ids of their own: `00000000-0000-4000-8000-` and the number in hex. */
export function cloneDrafts(file: string, draftId: string, count: number): void {
  const database = new SqliteDatabase(file)
  database.pragma('synchronous = OFF')
  database.exec(`
    CREATE TEMP TABLE n AS WITH RECURSIVE c (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < ${count - 1}) SELECT i FROM c;
    CREATE TEMP TABLE d AS SELECT * FROM drafts WHERE id = '${draftId}';
    INSERT INTO drafts SELECT printf('00000000-0000-4000-8000-%012x', i), owner, procedure, version, dossier_id,
      replace(answers, 'SÔNG HƯƠNG 1', printf('SÔNG HƯƠNG %d', i)), revision, created_at, saved_at FROM n, d;
    DELETE FROM drafts WHERE id = '${draftId}';
  `)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
