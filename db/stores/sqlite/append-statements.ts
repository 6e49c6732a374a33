import type { Database, Statement } from 'better-sqlite3'
import type { DossierRow, EventRow, TaskRow } from '#db/schema.ts'

type NewDossier = Omit<DossierRow, 'no'>
type Place = { dossier_id: string; sequence: number }

/** Everything `append` says to SQLite, compiled once. Updates name what a command can change, inserts name all. */
export type AppendStatements = ReturnType<typeof prepareAppend>

export function prepareAppend(database: Database) {
  const insert = <Row extends object>(table: string, columns: ReadonlyArray<keyof Row & string>, rest = ''): Statement<[Row]> =>
    database.prepare<[Row]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')}) ${rest}`)

  return {
    findCommand: database.prepare<[string], Place>('SELECT dossier_id, sequence FROM commands WHERE id = ?'),
    addCommand: database.prepare<[string, string, number]>('INSERT INTO commands (id, dossier_id, sequence) VALUES (?, ?, ?)'),
    findSequence: database.prepare<[string], { no: number; sequence: number; list_key: string; search_text: string }>(
      'SELECT no, sequence, list_key, search_text FROM dossiers WHERE id = ?',
    ),
    addDossier: insert<NewDossier>('dossiers', [
      'id', 'sequence', 'list_key', 'code', 'procedure', 'version', 'applicant_id', 'applicant_name', 'phone', 'channel',
      'step', 'status', 'filed_at', 'closed_at', 'outcome', 'clock', 'due_at', 'due_on', 'search_text', 'snapshot',
    ]),
    changeDossier: database.prepare<[NewDossier]>(
      `UPDATE dossiers SET sequence = @sequence, list_key = @list_key, version = @version, applicant_name = @applicant_name, phone = @phone,
        step = @step, status = @status, closed_at = @closed_at, outcome = @outcome, clock = @clock, due_at = @due_at, due_on = @due_on,
        search_text = @search_text, snapshot = @snapshot WHERE id = @id`,
    ),
    index: database.prepare<[number | bigint, string]>('INSERT INTO dossier_search (rowid, text) VALUES (?, ?)'),
    unindex: database.prepare<[number | bigint]>('DELETE FROM dossier_search WHERE rowid = ?'),
    addEvent: insert<EventRow>('events', ['dossier_id', 'sequence', 'command_id', 'at', 'by', 'event', 'previous_hash', 'hash']),
    addAnswers: database.prepare<[string, string]>('INSERT INTO answers (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    addLetter: database.prepare<[string, string, string, string, string]>(
      'INSERT INTO letters (hash, code, dossier_id, at, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING',
    ),
    putTask: insert<TaskRow>(
      'tasks',
      ['dossier_id', 'procedure', 'step', 'role', 'unit', 'assignee', 'assignee_name', 'due_key', 'filed_at', 'since'],
      `ON CONFLICT (dossier_id) DO UPDATE SET step = excluded.step, role = excluded.role, unit = excluded.unit, assignee = excluded.assignee,
        assignee_name = excluded.assignee_name, due_key = excluded.due_key, since = excluded.since`,
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
