import { toHistoryRow, toRecordRow } from '#db/stores/register-rows.ts'
import type { Database } from 'better-sqlite3'
import type { RegisterWrite } from '#runtime/ports.ts'

type Conflict = { register: string; number: string }

/** Register writes of a command: a record's revision must still be the one the command was decided on. */
export function prepareRegisterWrites(database: Database): { findConflict(writes: RegisterWrite[]): Conflict | undefined; put(writes: RegisterWrite[]): void } {
  const find = database.prepare<[string, string], { revision: number }>('SELECT revision FROM register_records WHERE register = ? AND number = ?')
  const put = database.prepare(
    `INSERT INTO register_records (register, number, revision, holder, search_text, content)
      VALUES (@register, @number, @revision, @holder, @search_text, @content) ON CONFLICT (register, number) DO UPDATE SET
      revision = excluded.revision, holder = excluded.holder, search_text = excluded.search_text, content = excluded.content`,
  )
  const remember = database.prepare(
    `INSERT INTO register_history (register, number, revision, act, dossier_id, at, content)
      VALUES (@register, @number, @revision, @act, @dossier_id, @at, @content)`,
  )

  return {
    findConflict: (writes) => {
      const { record } = writes.find(({ record: { register, number }, expectedRevision }) => (find.get(register, number)?.revision ?? 0) !== expectedRevision) ?? {}
      return record && { register: record.register, number: record.number }
    },
    put: (writes) => {
      for (const write of writes) {
        put.run(toRecordRow(write))
        remember.run(toHistoryRow(write))
      }
    },
  }
}
