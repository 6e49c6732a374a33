import { assigned, changingColumns, commitColumns, dossierColumns, insertion, placesEach, type Columns } from '#db/stores/dossier-columns.ts'
import type { Database } from 'better-sqlite3'
import type { CommitRow, DossierRow } from '#db/schema.ts'

type NewDossier = Omit<DossierRow, 'no'>
type Value = string | number | null
export type StoredDossier = { no: number; sequence: number; list_key: string; search_text: string; role: string | null; unit: string | null }

const filedColumns: Columns<DossierRow & { behind: string }> = [['no', 'integer'], ...dossierColumns, ['behind', 'text']]
const placedColumns: Columns<CommitRow & { place: number }> = [['place', 'integer'], ...commitColumns]

/** Everything `append` says to SQLite, compiled once. */
export type AppendStatements = ReturnType<typeof prepareAppend>

export function prepareAppend(database: Database) {
  return {
    findCommand: database.prepare<[string], { dossier_id: string; last: number }>('SELECT dossier_id, last FROM commits WHERE command_id = ?'),
    findDossier: database.prepare<[string], StoredDossier>('SELECT no, sequence, list_key, search_text, role, unit FROM dossiers WHERE id = ?'),
    /** Of the latest dossier, also where only its log is left: nothing comes into that. */
    latest: database.prepare<[], { no: number }>(`SELECT max((SELECT coalesce(max(no), 0) FROM dossiers), (SELECT coalesce(max(place), 0) / ${placesEach} FROM commits)) AS no`),
    addDossier: database.prepare<Value[]>(insertion('dossiers', filedColumns)),
    changeDossier: database.prepare<[NewDossier]>(`UPDATE dossiers SET ${assigned(changingColumns, '@')} WHERE id = @id`),
    movePlace: database.prepare<[NewDossier & { no: number }]>('UPDATE dossier_places SET step = @step, role = @role, unit = @unit, list_key = @list_key WHERE no = @no'),
    settledTo: database.prepare<[], { settled_to: number }>('SELECT settled_to FROM dossier_progress'),
    index: database.prepare<[number | bigint, string]>('INSERT INTO dossier_search (rowid, text) VALUES (?, ?)'),
    unindex: database.prepare<[number | bigint]>('DELETE FROM dossier_search WHERE rowid = ?'),
    addCommit: database.prepare<Value[]>(insertion('commits', placedColumns)),
    addHolder: database.prepare<[number, string, string, string, string]>(
      'INSERT INTO holders (dossier_no, role, unit, list_key, filed_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    moveHolders: database.prepare<[string, number]>('UPDATE holders SET list_key = ? WHERE dossier_no = ?'),
    findDraft: database.prepare<[string, number], { id: string }>('SELECT id FROM drafts WHERE id = ? AND revision = ?'),
  }
}
