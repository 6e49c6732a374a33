import { branded, orNull } from '#db/codecs.ts'
import { toSearchTokens } from '#db/queries/search-tokens.ts'
import { commitColumns, dossierColumns, type Columns } from '#db/stores/dossier-columns.ts'
import { toCommitRow, toDossierRow } from '#db/stores/dossier-rows.ts'
import { jobColumns, toJobRow } from '#db/stores/job-rows.ts'
import { prepareAppend } from '#db/stores/sqlite/append-statements.ts'
import { prepareFileAttachment } from '#db/stores/sqlite/attach-files.ts'
import { prepareRegisterWrites } from '#db/stores/sqlite/write-registers.ts'
import type { SqliteConnections } from '#db/dialects/sqlite/open-sqlite.ts'
import type { AppendStatements, StoredDossier } from '#db/stores/sqlite/append-statements.ts'
import type { AppendResult, DossierWrite } from '#runtime/ports.ts'

/**
 * `append` on SQLite: judged before anything is written, then written inside the group's transaction. `onFiled` is told of
 * dossiers that wait for lists and search index.
 */
export function sqliteAppend({ writer, queue }: SqliteConnections, onFiled: () => void): (write: DossierWrite) => Promise<AppendResult> {
  const statements = prepareAppend(writer)
  const registers = prepareRegisterWrites(writer)
  const attachFiles = prepareFileAttachment(writer)

  const appendNow = (write: DossierWrite): AppendResult => {
    const done = statements.findCommand.get(write.commandId)
    if (done) return { result: 'already-done', dossierId: branded(done.dossier_id), sequence: done.last }
    const stored = statements.findDossier.get(write.dossier.id)
    const actual = stored?.sequence ?? 0
    if (actual !== write.expected) return { result: 'stale', actual }
    if (write.draft && !statements.findDraft.get(write.draft.id, write.draft.revision)) return { result: 'stale', actual }
    const conflict = registers.findConflict(write.records)
    if (conflict) return { result: 'record-conflict', ...conflict }

    writeDossier(statements, write, stored)
    writeBeside(statements, write)
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
  const row = toDossierRow(write)
  if (stored) change(statements, row, stored)
  else statements.addDossier.run(...valuesOf(row, dossierColumns), orNull(write.draft?.id))
  statements.addCommit.run(...valuesOf(toCommitRow(write), commitColumns))
}

function change(statements: AppendStatements, row: ReturnType<typeof toDossierRow>, stored: StoredDossier): void {
  const { list_key, filed_at, search_text } = row
  statements.changeDossier.run(row)
  // One that still waits for its place gets it as it then is.
  statements.movePlace.run({ ...row, no: stored.no })
  if (stored.search_text !== search_text) indexAnew(statements, stored.no, search_text)
  if (stored.list_key !== list_key) statements.moveHolders.run(list_key, stored.no)
  if (stored.role !== null && stored.unit !== null && (stored.role !== row.role || stored.unit !== row.unit))
    statements.addHolder.run(stored.no, stored.role, stored.unit, list_key, filed_at)
}

const valuesOf = <Row>(row: Row, columns: Columns<Row>) => columns.map(([name]) => row[name])

/** A dossier that still waits for the index comes into it with its new text. */
function indexAnew({ indexedTo, unindex, index }: AppendStatements, no: number, text: string): void {
  if (no > (indexedTo.get()?.indexed_to ?? 0)) return
  unindex.run(no)
  index.run(no, toSearchTokens(text).join(' '))
}

/** What comes of a command beside dossier and log. */
function writeBeside(statements: AppendStatements, write: DossierWrite): void {
  const { dossier, expected, events, letters, jobs, draft } = write
  const at = events.at(-1)?.at ?? dossier.filedAt
  for (const { code } of letters) statements.addLetterCode.run(code, dossier.id)
  for (const job of jobs) statements.addJob.run(...valuesOf(toJobRow(job, at), jobColumns))
  if (!draft) return
  if (expected > 0) return void statements.removeDraft.run(draft.id)
  statements.addFilingTime.run(dossier.procedure, dossier.filedAt.slice(0, 10), draft.id)
  statements.markFiled.run(draft.id)
}
