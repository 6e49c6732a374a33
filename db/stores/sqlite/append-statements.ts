import { assigned, changingColumns, changingTaskColumns, dossierColumns, eventColumns, names, taskColumns } from '#db/stores/dossier-columns.ts'
import type { Database } from 'better-sqlite3'
import type { DossierRow, TaskRow } from '#db/schema.ts'

type NewDossier = Omit<DossierRow, 'no'>
type Place = { dossier_id: string; sequence: number }
export type StoredDossier = { no: number; sequence: number; list_key: string; search_text: string }

/** Everything `append` says to SQLite, compiled once. */
export type AppendStatements = ReturnType<typeof prepareAppend>

export function prepareAppend(database: Database) {
  return {
    findCommand: database.prepare<[string], Place>('SELECT dossier_id, sequence FROM commands WHERE id = ?'),
    addCommand: database.prepare<[string, string, number]>('INSERT INTO commands (id, dossier_id, sequence) VALUES (?, ?, ?)'),
    findDossier: database.prepare<[string], StoredDossier>('SELECT no, sequence, list_key, search_text FROM dossiers WHERE id = ?'),
    addDossier: database.prepare<[NewDossier]>(`INSERT INTO dossiers (${names(dossierColumns)}) VALUES (${names(dossierColumns, '@')})`),
    changeDossier: database.prepare<[NewDossier]>(`UPDATE dossiers SET ${assigned(changingColumns, '@')} WHERE id = @id`),
    indexedTo: database.prepare<[], { indexed_to: number }>('SELECT indexed_to FROM search_progress'),
    index: database.prepare<[number | bigint, string]>('INSERT INTO dossier_search (rowid, text) VALUES (?, ?)'),
    unindex: database.prepare<[number | bigint]>('DELETE FROM dossier_search WHERE rowid = ?'),
    addEvent: database.prepare<Array<string | number>>(`INSERT INTO events (${names(eventColumns)}) VALUES (${eventColumns.map(() => '?').join(', ')})`),
    addAnswers: database.prepare<[string, string]>('INSERT INTO answers (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    addLetter: database.prepare<[string, string, string, string, string]>(
      'INSERT INTO letters (hash, code, dossier_id, at, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
    ),
    putTask: database.prepare<[TaskRow]>(
      `INSERT INTO tasks (${names(taskColumns)}) VALUES (${names(taskColumns, '@')})
        ON CONFLICT (dossier_id) DO UPDATE SET ${assigned(changingTaskColumns, 'excluded.')}`,
    ),
    removeTask: database.prepare<[string]>('DELETE FROM tasks WHERE dossier_id = ?'),
    addHolder: database.prepare<[string, string, string, string, string]>(
      'INSERT INTO holders (dossier_id, role, unit, list_key, filed_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    moveHolders: database.prepare<[string, string]>('UPDATE holders SET list_key = ? WHERE dossier_id = ?'),
    addJob: database.prepare<[string, string, string]>('INSERT INTO jobs (kind, payload, run_at, attempts, given_up) VALUES (?, ?, ?, 0, 0)'),
    removeDraft: database.prepare<[string]>('DELETE FROM drafts WHERE id = ?'),
  }
}
