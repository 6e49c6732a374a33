import { toSearchTokens } from '#db/queries/search-tokens.ts'
import type { Database } from 'better-sqlite3'
import type { WriteQueue } from '#db/dialects/sqlite/write-queue.ts'

/**
 * Puts dossiers into the search index behind their commit, many at once: one by one each would cost the commit six pages
 * of log. Until then a search reads the rows that wait. What waits is told by stored rows, so a process that dies loses
 * nothing: the next one goes on.
 */
export type SearchIndexer = {
  /** Dossiers were filed: they are indexed a moment later. */
  wake(): void
  /** Indexes all that wait. */
  catchUp(): Promise<void>
  stop(): void
}

type Pending = { no: number; search_text: string }

const waitMs = 300
/** Bounds how long one turn keeps the event loop: some milliseconds at most, with a merge of the index. */
const mostAtOnce = 200

export function createSearchIndexer(writer: Database, queue: WriteQueue): SearchIndexer {
  const waiting = writer.prepare<[number], Pending>('SELECT no, search_text FROM dossiers WHERE no > (SELECT indexed_to FROM search_progress) ORDER BY no LIMIT ?')
  const index = writer.prepare<[number, string]>('INSERT INTO dossier_search (rowid, text) VALUES (?, ?)')
  const progress = writer.prepare<[number]>('UPDATE search_progress SET indexed_to = ?')
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const indexSome = (): number => {
    const rows = waiting.all(mostAtOnce)
    for (const { no, search_text } of rows) index.run(no, toSearchTokens(search_text).join(' '))
    const last = rows.at(-1)
    if (last) progress.run(last.no)
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
    catchUp,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
