import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { holdsWords } from '#db/queries/search-tokens.ts'
import { createCheckpointer } from '#db/dialects/sqlite/checkpointer.ts'
import { createWriteQueue } from '#db/dialects/sqlite/write-queue.ts'
import type { Database } from 'better-sqlite3'
import type { WriteQueue } from '#db/dialects/sqlite/write-queue.ts'

/** One connection that writes, one that only reads; both belong to this process alone. */
export type SqliteConnections = { writer: Database; reader: Database; queue: WriteQueue; close(): Promise<void> }

/** In kB, negative as SQLite wants it. Other pages are read by call: to map the file costs a page fault for each page touched first. */
const cacheKilobytes = -16_384
/** Pages of the log at which a commit moves it into the file after all, should the thread that does so be gone. */
const lastResortPages = 48_000

/** Opens the file for durable commits (write-ahead log, fsync on every commit). Other processes are waited for 5 s. */
export function openSqlite(file: string): SqliteConnections {
  mkdirSync(dirname(file), { recursive: true })
  const writer = configure(new SqliteDatabase(file, { timeout: 5_000 }))
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  writer.pragma(`wal_autocheckpoint = ${lastResortPages}`)
  const reader = configure(new SqliteDatabase(file, { readonly: true, timeout: 5_000 }))
  const queue = createWriteQueue(writer, (writes) => checkpointer.wake(writes))
  const checkpointer = createCheckpointer(file, writer, queue)

  return {
    writer,
    reader,
    queue,
    close: async () => {
      await checkpointer.stop()
      await queue.drained()
      reader.close()
      writer.close()
    },
  }
}

function configure(database: Database): Database {
  database.pragma(`cache_size = ${cacheKilobytes}`)
  database.pragma('temp_store = MEMORY')
  database.function('holds_words', { deterministic: true }, (text, words) => Number(holdsWords(String(text), String(words))))
  return database
}
