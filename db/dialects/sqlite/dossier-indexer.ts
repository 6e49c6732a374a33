import { toSearchTokens } from '#db/queries/search-tokens.ts'
import { placeColumns } from '#db/stores/dossier-columns.ts'
import type { Database } from 'better-sqlite3'
import type { Lists } from '#db/queries/queue-source.ts'
import type { WriteQueue } from '#db/dialects/sqlite/write-queue.ts'

/**
 * Puts dossiers into the lists and the search index, and removes their drafts, behind their commit and many at once: one by
 * one each would cost the commit eighteen pages of log. Until then lists and searches read the rows that wait. What waits is
 * told by stored rows, so a process that dies loses nothing: the next one goes on.
 */
export type DossierIndexer = {
  /** Dossiers were filed: they are indexed a moment later. */
  wake(): void
  /** Where lists find all dossiers now: in their places, and while any waits at its row too. */
  lists(): Lists
  /** Indexes all that wait. */
  catchUp(): Promise<void>
  stop(): void
}

type Pending = { no: number; search_text: string }

const waitMs = 300
/** Bounds how long one turn keeps the event loop: some milliseconds at most, with a merge of the index. */
const mostAtOnce = 200

export function createDossierIndexer(writer: Database, queue: WriteQueue): DossierIndexer {
  const waits = 'FROM dossiers WHERE no > (SELECT indexed_to FROM dossier_progress)'
  const waiting = writer.prepare<[number], Pending>(`SELECT no, search_text ${waits} ORDER BY no LIMIT ?`)
  const first = writer.prepare(`SELECT 1 ${waits} LIMIT 1`)
  const index = writer.prepare<[number, string]>('INSERT INTO dossier_search (rowid, text) VALUES (?, ?)')
  const place = writer.prepare<[number]>(`INSERT INTO dossier_places (${placeColumns}) SELECT ${placeColumns} ${waits} AND no <= ?`)
  const removeDrafts = writer.prepare<[number]>(`DELETE FROM drafts WHERE revision < 0 AND id IN (SELECT draft ${waits} AND no <= ?)`)
  const progress = writer.prepare<[number]>('UPDATE dossier_progress SET indexed_to = ?')
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const indexSome = (): number => {
    const rows = waiting.all(mostAtOnce)
    const last = rows.at(-1)
    if (!last) return 0
    for (const { no, search_text } of rows) index.run(no, toSearchTokens(search_text).join(' '))
    place.run(last.no)
    removeDrafts.run(last.no)
    progress.run(last.no)
    return rows.length
  }
  const catchUp = async (): Promise<void> => {
    timer = undefined
    const indexed = stopped ? 0 : await queue.run(indexSome)
    if (indexed === mostAtOnce) await catchUp()
  }
  const wake = (): void => {
    // What the database refuses now, a full disk say, is tried with the next filing.
    if (!stopped) timer ??= setTimeout(() => void catchUp().catch(() => undefined), waitMs).unref()
  }
  wake()
  return {
    wake,
    lists: () => (first.get() ? 'both' : 'places'),
    catchUp,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
