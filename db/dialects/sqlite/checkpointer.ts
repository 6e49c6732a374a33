import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import type { CheckpointOrder } from '#db/dialects/sqlite/checkpoint-worker.ts'
import type { WriteQueue } from '#db/dialects/sqlite/write-queue.ts'

/** Keeps the log short without a commit paying for it. */
export type Checkpointer = { stop(): Promise<void> }

const everyMs = 2000
/** Below this the log is left alone, and short programs start no thread. */
const smallLogBytes = 4 * 1024 ** 2
/** In pages. Under a load that never pauses the log cannot begin anew by itself: from here on one commit waits for it. */
const limits = { longestLog: 48_000, shortRest: 2_000 }

/**
 * A thread copies the log into the file every two seconds. Once it has caught up SQLite begins the log anew at the next
 * commit, by itself; while writes never pause, the last pages are copied between two commits.
 */
export function createCheckpointer(file: string, writer: Database, queue: WriteQueue): Checkpointer {
  const order: CheckpointOrder = { file, ...limits }
  let worker: Worker | undefined
  let isCopying = false

  const copyRest = async (): Promise<void> => {
    const release = await queue.hold()
    try {
      writer.pragma('wal_checkpoint(PASSIVE)')
    } finally {
      release()
    }
  }
  const forget = (): void => {
    worker = undefined
    isCopying = false
  }
  const start = (): Worker => {
    const thread = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), { workerData: order })
    thread.unref()
    thread.on('message', (isRestWorthWaiting: boolean) => {
      isCopying = false
      if (isRestWorthWaiting) void copyRest().catch(() => undefined)
    })
    thread.on('error', forget)
    thread.on('exit', forget)
    return thread
  }
  const turn = (): void => {
    if (isCopying || sizeOf(`${file}-wal`) < smallLogBytes) return
    worker ??= start()
    isCopying = true
    worker.postMessage('copy', [])
  }
  const timer = setInterval(turn, everyMs).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await worker?.terminate()
    },
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
