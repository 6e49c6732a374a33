import { decode } from '#db/codecs.ts'
import { toSearchTokens } from '#db/queries/search-tokens.ts'
import { placeColumns } from '#db/stores/dossier-columns.ts'
import { prepareBeside, type Beside } from '#db/stores/sqlite/write-beside.ts'
import type { Database } from 'better-sqlite3'
import type { Waiting } from '#db/queries/queue-source.ts'
import type { WriteQueue } from '#db/dialects/sqlite/write-queue.ts'

/**
 * Brings filed dossiers into the lists and the search index and writes what else their commit left (codes of letters, mails,
 * the end of the draft), many at once: one by one it would cost each commit some twenty pages of log. Lists and searches
 * read the rows that wait; who needs anything else has them settled first. What waits is told by stored rows, so a process
 * that dies loses nothing: the next one goes on.
 */
export type Settler = Waiting & {
  /** A dossier is being filed, and will be settled a moment after its commit. */
  wake(): void
  stop(): void
}

type Pending = { no: number; id: string; procedure: string; filed_at: string; search_text: string; behind: string | null }

const waitMs = 300
/** How many are settled at once: few, since all who file wait for it, and more only when so many wait that a load would outrun it. */
const atOnce = { least: 96, most: 512, share: 8 }

export function createSettler(writer: Database, queue: WriteQueue): Settler {
  const waits = 'FROM dossiers WHERE no > (SELECT settled_to FROM dossier_progress)'
  const count = '(SELECT max(no) FROM dossiers) - (SELECT settled_to FROM dossier_progress)'
  const some = `min(max((${count}) / ${atOnce.share}, ${atOnce.least}), ${atOnce.most})`
  const waiting = writer.prepare<[], Pending>(`SELECT no, id, procedure, filed_at, search_text, behind ${waits} ORDER BY no LIMIT ${some}`)
  const latest = writer.prepare<[], number | null>('SELECT max(no) FROM dossiers').pluck()
  const first = writer.prepare(`SELECT 1 ${waits} LIMIT 1`)
  const index = writer.prepare<[number, string]>('INSERT INTO dossier_search (rowid, text) VALUES (?, ?)')
  const place = writer.prepare<[number]>(`INSERT INTO dossier_places (${placeColumns}) SELECT ${placeColumns} ${waits} AND no <= ?`)
  const progress = writer.prepare<[number]>('UPDATE dossier_progress SET settled_to = ?')
  const addTime = writer.prepare<[string, string, string]>(
    'INSERT INTO filing_times (procedure, active_seconds, filed_on) SELECT ?, sum(active_seconds), ? FROM draft_activity WHERE draft_id = ? HAVING sum(active_seconds) > 0',
  )
  const writeBeside = prepareBeside(writer)
  const writeBehind = ({ id, procedure, filed_at }: Pending, beside: Beside): void => {
    if (beside.draft !== undefined) addTime.run(procedure, filed_at.slice(0, 10), beside.draft)
    writeBeside(id, beside)
  }
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let mayWait = true
  /** The rows are asked only when something was filed since nothing waited. */
  const doesWait = (): boolean => (mayWait &&= first.get() !== undefined)

  /** Who waits until all is settled up to a number, the least first. One course serves them all: two would meet in one group of writes. */
  const askers: Array<{ no: number; answer: () => void }> = []
  /** Answers up to which number all is settled; when nothing waits, up to where anybody has asked by now. */
  const settleSome = (): number => {
    const rows = waiting.all()
    const last = rows.at(-1)
    if (!last) return askers.at(-1)?.no ?? 0
    for (const { no, search_text } of rows) index.run(no, toSearchTokens(search_text).join(' '))
    for (const row of rows) if (row.behind !== null) writeBehind(row, decode<Beside>(row.behind))
    place.run(last.no)
    progress.run(last.no)
    return last.no
  }
  /** What the database refuses, for a full disk say, is tried again later; what has its place is found all the same. */
  const settleAll = async (): Promise<void> => {
    while (askers.length > 0) {
      const reached = await queue.run(settleSome).catch(() => Infinity)
      const done = stopped ? askers.length : askers.findLastIndex(({ no }) => no <= reached) + 1
      for (const { answer } of askers.splice(0, done)) answer()
    }
  }
  /** All that waits now; what is filed meanwhile has its own time. */
  const asFarAsPossible = (): Promise<void> =>
    new Promise((resolve) => {
      askers.push({ no: latest.get() ?? 0, answer: resolve })
      if (askers.length === 1) void settleAll()
    })
  const wake = (): void => {
    mayWait = true
    if (stopped) return
    timer ??= setTimeout(() => {
      timer = undefined
      void asFarAsPossible()
    }, waitMs).unref()
  }
  wake()
  return {
    wake,
    lists: () => (doesWait() ? 'both' : 'places'),
    settled: async () => {
      if (doesWait()) await asFarAsPossible()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
