import type { Database } from 'better-sqlite3'

/**
 * The one door to SQLite's one writer. Writes that wait at the same moment run inside one transaction and share its
 * fsync (group commit). A failure undoes only itself. A promise resolves after COMMIT.
 */
export type WriteQueue = {
  /** Runs `work` in the next group; it may be run twice, so it touches the database only. What it throws rejects this promise and no other. */
  run<Result>(work: () => Result): Promise<Result>
  /** Waits for the writer to be free and keeps it until the returned function is called: an interactive transaction. */
  hold(): Promise<() => void>
  /** Whether the writer is kept by somebody, whose transaction others must not read. */
  isHeld(): boolean
  /** Resolves when nothing waits and nobody holds the writer. */
  drained(): Promise<void>
}

/** `perform` writes and answers what to do once that is committed. */
type Entry = { perform: () => () => void; reject: (error: unknown) => void }

/** Most writes of one group: bounds how long the event loop stands still. */
const largestGroup = 256
/** A group is complete when so many turns of the event loop brought no further write; an idle turn takes microseconds. */
const quietTurns = 2
const mostTurns = 12

/** `wrote` is told after each group, of how many, and after each interactive transaction. */
export function createWriteQueue(database: Database, wrote: (writes: number) => void): WriteQueue {
  const commitTogether = groupCommit(database)
  const waiting: Entry[] = []
  const holders: Array<() => void> = []
  let held = false
  let scheduled = false
  let lastSize = 0

  const schedule = (): void => {
    if (scheduled || held || (waiting.length === 0 && holders.length === 0)) return
    scheduled = true
    // Whose last write was alone is most likely alone again: he waits for one turn, not for a group.
    if (lastSize === 1) gather(0, quietTurns, waiting.length)
    else gather(0, 0, 0)
  }
  /** Lets the event loop turn while writes still come in: requests that are half read join this group, not the next. */
  const gather = (turns: number, quiet: number, seen: number): void => {
    setImmediate(() => {
      const calm = waiting.length > seen ? 0 : quiet + 1
      if (calm >= quietTurns || turns >= mostTurns || waiting.length >= largestGroup) turn()
      else gather(turns + 1, calm, waiting.length)
    })
  }
  const turn = (): void => {
    scheduled = false
    const group = waiting.splice(0, largestGroup)
    if (group.length > 0) {
      lastSize = group.length
      commitTogether(group)
      wrote(group.length)
    }
    const holder = holders.shift()
    if (holder) {
      held = true
      holder()
    }
    schedule()
  }
  const release = (): void => {
    held = false
    wrote(1)
    schedule()
  }
  const hold = (): Promise<() => void> =>
    new Promise((resolve) => {
      holders.push(() => resolve(release))
      schedule()
    })

  return {
    hold,
    isHeld: () => held,
    run: (work) =>
      new Promise((resolve, reject) => {
        const perform = (): (() => void) => {
          const result = work()
          return () => resolve(result)
        }
        waiting.push({ perform, reject })
        schedule()
      }),
    drained: async () => (await hold())(),
  }
}

function groupCommit(database: Database): (entries: Entry[]) => void {
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const within = <Result>(work: () => Result): Result => {
    begin.run()
    try {
      const result = work()
      commit.run()
      return result
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
  const alone = ({ perform, reject }: Entry): void => {
    try {
      within(perform)()
    } catch (error) {
      reject(error)
    }
  }

  // Savepoints would make the search index flush for each entry. Failures are rare, so the group is run without them,
  // and when an entry throws, each is run again by itself: nothing of the first run was committed.
  return (entries) => {
    try {
      for (const answer of within(() => entries.map(({ perform }) => perform()))) answer()
    } catch {
      entries.forEach(alone)
    }
  }
}
