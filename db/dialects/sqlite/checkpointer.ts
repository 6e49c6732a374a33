import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import type { CheckpointOrder } from '#db/dialects/sqlite/checkpoint-worker.ts'
import type { WriteQueue } from '#db/dialects/sqlite/write-queue.ts'

/** Keeps the log short without a commit paying for it. */
export type Checkpointer = {
  /** So many writes were committed together. */
  wake(writes: number): void
  stop(): Promise<void>
}

/**
 * Under load what is copied at once delays the many that wait for the next commit, so it is little and often. Commits that
 * come alone write the same pages again and again: copied less often, most of them are copied once.
 */
const pauseMs = { alone: 400, together: 50 }
/** Below this the log is left alone, and short programs start no thread. */
const smallLogBytes = 4 * 1024 ** 2
/** In pages. Under a load that never pauses the log cannot begin anew by itself: from here on one commit waits for it. */
const limits = { longestLog: 16_000, shortRest: 2_000 }

/**
 * A thread copies the log into the file a moment after a commit. Once it has caught up SQLite begins the log anew at the
 * next commit, by itself, in the place it has on the disk already; while writes never pause, the last pages are copied
 * between two commits.
 */
export function createCheckpointer(file: string, writer: Database, queue: WriteQueue): Checkpointer {
  const order: CheckpointOrder = { file, ...limits }
  let worker: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  let isCopying = false
  /** Writes of the largest commit since copying began. */
  let missed = 0
  let isStopped = false

  const copyRest = async (): Promise<void> => {
    const release = await queue.hold()
    try {
      writer.pragma('wal_checkpoint(PASSIVE)')
    } finally {
      release()
      // Nothing was written by this.
      missed = 0
    }
  }
  const done = (): void => {
    isCopying = false
    if (missed > 0) wake(missed)
  }
  const forget = (): void => {
    worker = undefined
    done()
  }
  const start = (): Worker => {
    const thread = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), { workerData: order })
    thread.unref()
    thread.on('message', (isRestWorthWaiting: boolean) => {
      if (isRestWorthWaiting) void copyRest().catch(() => undefined).finally(done)
      else done()
    })
    thread.on('error', forget)
    thread.on('exit', forget)
    return thread
  }
  const copy = (): void => {
    timer = undefined
    if (!worker && sizeOf(`${file}-wal`) < smallLogBytes) return
    worker ??= start()
    isCopying = true
    missed = 0
    worker.postMessage('copy', [])
  }
  const wake = (writes: number): void => {
    if (isStopped) return
    if (isCopying) missed = Math.max(missed, writes)
    else timer ??= setTimeout(copy, writes > 1 ? pauseMs.together : pauseMs.alone).unref()
  }
  return {
    wake,
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await worker?.terminate()
    },
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
