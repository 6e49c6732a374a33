import { parentPort, workerData } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'

/** Where the file is, from how many pages on the log is too long, and what may be left of it for the connection that writes. */
export type CheckpointOrder = { file: string; longestLog: number; shortRest: number }

/** A load that outruns the disk is caught up with at a commit. */
const mostPasses = 6

const { file, longestLog, shortRest }: CheckpointOrder = workerData
const database = new SqliteDatabase(file, { timeout: 0 })
database.pragma('synchronous = FULL')

/** Copies the log into the file; answers whether it is too long and all but copied, so that the rest is worth a commit's wait. */
parentPort?.on('message', () => parentPort?.postMessage(isRestWorthWaiting(), []))

function isRestWorthWaiting(): boolean {
  let seen = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const length = copyLog()
    if (length < longestLog) return false
    if (length - seen <= shortRest) return true
    seen = length
  }
  return true
}

/** Pages in the log now; all that were there when it began are in the file. */
function copyLog(): number {
  return database.prepare<[], { log: number }>('PRAGMA wal_checkpoint(PASSIVE)').get()?.log ?? 0
}
