import type { Database } from 'better-sqlite3'

/**
 * The one door to SQLite's one writer. Writes that wait at the same moment run inside one transaction and share its
 * fsync (group commit); each has its own savepoint, so a failure undoes only itself. A promise resolves after COMMIT.
 */
export type WriteQueue = {
  /** Runs `work` in the next group. What `work` throws rejects this promise and no other. */
  run<Result>(work: () => Result): Promise<Result>
  /** Waits for the writer to be free and keeps it until the returned function is called: an interactive transaction. */
  hold(): Promise<() => void>
  /** Resolves when nothing waits and nobody holds the writer. */
  drained(): Promise<void>
}

type Entry = { work: () => unknown; resolve: (result: never) => void; reject: (error: unknown) => void }
type Outcome = { entry: Entry; result: unknown } | { entry: Entry; error: unknown }

/** Most writes of one group: bounds how long the event loop stands still. */
const largestGroup = 256

export function createWriteQueue(database: Database): WriteQueue {
  const commitTogether = groupCommit(database)
  const waiting: Entry[] = []
  const holders: Array<() => void> = []
  let held = false
  let scheduled = false

  const schedule = (): void => {
    if (scheduled || held || (waiting.length === 0 && holders.length === 0)) return
    scheduled = true
    setImmediate(turn)
  }
  const turn = (): void => {
    scheduled = false
    if (waiting.length > 0) commitTogether(waiting.splice(0, largestGroup))
    const holder = holders.shift()
    if (holder) {
      held = true
      holder()
    }
    schedule()
  }
  const release = (): void => {
    held = false
    schedule()
  }
  const hold = (): Promise<() => void> =>
    new Promise((resolve) => {
      holders.push(() => resolve(release))
      schedule()
    })

  return {
    hold,
    run: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject })
        schedule()
      }),
    drained: async () => (await hold())(),
  }
}

function groupCommit(database: Database): (entries: Entry[]) => void {
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const savepoint = database.prepare('SAVEPOINT entry')
  const release = database.prepare('RELEASE entry')
  const undo = database.prepare('ROLLBACK TO entry')

  const attempt = (entry: Entry): Outcome => {
    savepoint.run()
    try {
      const result = entry.work()
      release.run()
      return { entry, result }
    } catch (error) {
      if (!database.inTransaction) throw error
      undo.run()
      release.run()
      return { entry, error }
    }
  }

  return (entries) => {
    try {
      begin.run()
      const outcomes = entries.map(attempt)
      commit.run()
      outcomes.forEach(settle)
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      for (const { reject } of entries) reject(error)
    }
  }
}

function settle(outcome: Outcome): void {
  if ('error' in outcome) outcome.entry.reject(outcome.error)
  else outcome.entry.resolve(outcome.result as never)
}
