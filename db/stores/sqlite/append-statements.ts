import { assigned, changingColumns, commitColumns, dossierColumns } from '#db/stores/dossier-columns.ts'
import { jobColumns } from '#db/stores/job-rows.ts'
import type { Database } from 'better-sqlite3'
import type { DossierRow } from '#db/schema.ts'

type NewDossier = Omit<DossierRow, 'no'>
type Value = string | number | null
export type StoredDossier = { no: number; sequence: number; list_key: string; search_text: string; role: string | null; unit: string | null }

/** Everything `append` says to SQLite, compiled once. Rows that only grow are written by position, which costs less than by name. */
export type AppendStatements = ReturnType<typeof prepareAppend>

export function prepareAppend(database: Database) {
  const insert = (table: string, columns: ReadonlyArray<readonly [string, string]>): string =>
    `INSERT INTO ${table} (${columns.map(([name]) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

  return {
    findCommand: database.prepare<[string], { dossier_id: string; last: number }>('SELECT dossier_id, last FROM commits WHERE command_id = ?'),
    findDossier: database.prepare<[string], StoredDossier>('SELECT no, sequence, list_key, search_text, role, unit FROM dossiers WHERE id = ?'),
    addDossier: database.prepare<Value[]>(insert('dossiers', [...dossierColumns, ['draft', 'text']])),
    changeDossier: database.prepare<[NewDossier]>(`UPDATE dossiers SET ${assigned(changingColumns, '@')} WHERE id = @id`),
    movePlace: database.prepare<[NewDossier & { no: number }]>('UPDATE dossier_places SET step = @step, role = @role, unit = @unit, list_key = @list_key WHERE no = @no'),
    indexedTo: database.prepare<[], { indexed_to: number }>('SELECT indexed_to FROM dossier_progress'),
    index: database.prepare<[number | bigint, string]>('INSERT INTO dossier_search (rowid, text) VALUES (?, ?)'),
    unindex: database.prepare<[number | bigint]>('DELETE FROM dossier_search WHERE rowid = ?'),
    addCommit: database.prepare<Value[]>(insert('commits', commitColumns)),
    addLetterCode: database.prepare<[string, string]>('INSERT INTO letter_codes (code, dossier_id) VALUES (?, ?)'),
    addHolder: database.prepare<[number, string, string, string, string]>(
      'INSERT INTO holders (dossier_no, role, unit, list_key, filed_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    moveHolders: database.prepare<[string, number]>('UPDATE holders SET list_key = ? WHERE dossier_no = ?'),
    addJob: database.prepare<Value[]>(insert('jobs', jobColumns)),
    findDraft: database.prepare<[string, number], { id: string }>('SELECT id FROM drafts WHERE id = ? AND revision = ?'),
    addFilingTime: database.prepare<[string, string, string]>(
      'INSERT INTO filing_times (procedure, active_seconds, filed_on) SELECT ?, sum(active_seconds), ? FROM draft_activity WHERE draft_id = ? HAVING sum(active_seconds) > 0',
    ),
    markFiled: database.prepare<[string]>('UPDATE drafts SET revision = -revision WHERE id = ?'),
    removeDraft: database.prepare<[string]>('DELETE FROM drafts WHERE id = ?'),
  }
}
