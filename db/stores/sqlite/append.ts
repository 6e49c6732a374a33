import { branded, encode } from '#db/codecs.ts'
import { toSearchTokens } from '#db/queries/search-tokens.ts'
import { commitColumns, dossierColumns, valuesOf } from '#db/stores/dossier-columns.ts'
import { toCommitRow, toDossierRow, toPlace } from '#db/stores/dossier-rows.ts'
import { prepareAppend } from '#db/stores/sqlite/append-statements.ts'
import { prepareFileAttachment } from '#db/stores/sqlite/attach-files.ts'
import { prepareBeside, toBeside } from '#db/stores/sqlite/write-beside.ts'
import { prepareRegisterWrites } from '#db/stores/sqlite/write-registers.ts'
import type { SqliteConnections } from '#db/dialects/sqlite/open-sqlite.ts'
import type { AppendStatements, StoredDossier } from '#db/stores/sqlite/append-statements.ts'
import type { AppendResult, DossierWrite } from '#runtime/ports.ts'

/**
 * `append` on SQLite: judged before anything is written, then written inside the group's transaction. `onFiling` is told,
 * before its commit, of a dossier that will wait for the lists and for what its filing left.
 */
export function sqliteAppend({ writer, queue }: SqliteConnections, onFiling: () => void): (write: DossierWrite) => Promise<AppendResult> {
  const statements = prepareAppend(writer)
  const writeBeside = prepareBeside(writer)
  const registers = prepareRegisterWrites(writer)
  const attachFiles = prepareFileAttachment(writer)

  const appendNow = (write: DossierWrite): AppendResult => {
    const done = statements.findCommand.get(write.commandId)
    if (done) return { result: 'already-done', dossierId: branded(done.dossier_id), sequence: done.last }
    const stored = statements.findDossier.get(write.dossier.id)
    const actual = stored?.sequence ?? 0
    if (actual !== write.expected) return { result: 'stale', actual }
    const conflict = registers.findConflict(write.records)
    if (conflict) return { result: 'record-conflict', ...conflict }
    if (write.draft && !statements.findDraft.get(write.draft.id, write.draft.revision)) return { result: 'stale', actual }

    writeDossier(write, stored)
    registers.put(write.records)
    attachFiles(write)
    return { result: 'appended' }
  }

  const writeDossier = (write: DossierWrite, stored: StoredDossier | undefined): void => {
    const row = toDossierRow(write)
    const commit = toCommitRow(write)
    const no = stored?.no ?? 1 + (statements.latest.get()?.no ?? 0)
    statements.addCommit.run(toPlace(no, commit.first), ...valuesOf(commit, commitColumns))
    if (stored) {
      change(statements, row, stored)
      writeBeside(row.id, toBeside(write))
    } else {
      statements.addDossier.run(no, ...valuesOf(row, dossierColumns), encode(toBeside(write)))
      onFiling()
    }
  }

  return (write) => queue.run(() => appendNow(write))
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

/** A dossier that still waits for the index comes into it with its new text. */
function indexAnew({ settledTo, unindex, index }: AppendStatements, no: number, text: string): void {
  if (no > (settledTo.get()?.settled_to ?? 0)) return
  unindex.run(no)
  index.run(no, toSearchTokens(text).join(' '))
}
