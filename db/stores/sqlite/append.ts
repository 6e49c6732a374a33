import { branded, encode } from '#db/codecs.ts'
import { toSearchTokens } from '#db/queries/search-tokens.ts'
import { eventColumns } from '#db/stores/dossier-columns.ts'
import { toDossierRow, toEventRow, toTaskRow } from '#db/stores/dossier-rows.ts'
import { prepareAppend } from '#db/stores/sqlite/append-statements.ts'
import { prepareFileAttachment } from '#db/stores/sqlite/attach-files.ts'
import { prepareRegisterWrites } from '#db/stores/sqlite/write-registers.ts'
import type { EventRow } from '#db/schema.ts'
import type { SqliteConnections } from '#db/dialects/sqlite/open-sqlite.ts'
import type { AppendStatements, StoredDossier } from '#db/stores/sqlite/append-statements.ts'
import type { AppendResult, DossierWrite } from '#runtime/ports.ts'

/**
 * `append` on SQLite: judged before anything is written, then written inside the group's transaction. `onFiled` is told of
 * dossiers that wait for the search index.
 */
export function sqliteAppend({ writer, queue }: SqliteConnections, onFiled: () => void): (write: DossierWrite) => Promise<AppendResult> {
  const statements = prepareAppend(writer)
  const registers = prepareRegisterWrites(writer)
  const attachFiles = prepareFileAttachment(writer)

  const appendNow = (write: DossierWrite): AppendResult => {
    const done = statements.findCommand.get(write.commandId)
    if (done) return { result: 'already-done', dossierId: branded(done.dossier_id), sequence: done.sequence }
    const stored = statements.findDossier.get(write.dossier.id)
    const actual = stored?.sequence ?? 0
    if (actual !== write.expected) return { result: 'stale', actual }
    const conflict = registers.findConflict(write.records)
    if (conflict) return { result: 'record-conflict', ...conflict }

    writeDossier(statements, write, stored)
    writeContent(statements, write)
    registers.put(write.records)
    attachFiles(write)
    return { result: 'appended' }
  }

  return async (write) => {
    const appended = await queue.run(() => appendNow(write))
    if (appended.result === 'appended' && write.expected === 0) onFiled()
    return appended
  }
}

function writeDossier(statements: AppendStatements, write: DossierWrite, stored: StoredDossier | undefined): void {
  const { dossier, summary, task } = write
  const row = toDossierRow(write)
  statements.addCommand.run(write.commandId, dossier.id, dossier.sequence)
  if (stored) {
    statements.changeDossier.run(row)
    if (stored.search_text !== row.search_text) indexAnew(statements, stored.no, row.search_text)
  } else statements.addDossier.run(row)
  for (const event of write.events) statements.addEvent.run(...valuesOf(toEventRow(event)))

  if (stored && stored.list_key !== row.list_key) statements.moveHolders.run(row.list_key, dossier.id)
  if (task) {
    statements.putTask.run(toTaskRow(task, write))
    statements.addHolder.run(dossier.id, task.role, task.unit, row.list_key, summary.filedAt)
  } else if (stored) statements.removeTask.run(dossier.id)
}

/** By position, which costs SQLite less than by name: events are most of the rows. */
const valuesOf = (row: EventRow): Array<string | number> => eventColumns.map(([name]) => row[name])

/** A dossier that still waits for the index comes into it with its new text. */
function indexAnew({ indexedTo, unindex, index }: AppendStatements, no: number, text: string): void {
  if (no > (indexedTo.get()?.indexed_to ?? 0)) return
  unindex.run(no)
  index.run(no, toSearchTokens(text).join(' '))
}

function writeContent(statements: AppendStatements, { dossier, events, answers, letters, jobs, draft }: DossierWrite): void {
  const at = events.at(-1)?.at ?? dossier.filedAt
  for (const { hash, content } of answers) statements.addAnswers.run(hash, encode(content))
  for (const { hash, code, content } of letters) statements.addLetter.run(hash, code, dossier.id, at, encode(content))
  for (const { kind, payload } of jobs) statements.addJob.run(kind, encode(payload), at)
  if (draft) statements.removeDraft.run(draft)
}
