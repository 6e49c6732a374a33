import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckpointOrder } from '#db/dialects/sqlite/checkpoint-worker.ts'
import { openSqlite, type SqliteConnections } from '#db/dialects/sqlite/open-sqlite.ts'

let folder: string
let sqlite: SqliteConnections
let thread: Worker | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-log-'))
  sqlite = openSqlite(join(folder, 'log.db'))
  sqlite.writer.exec('CREATE TABLE notes (id integer PRIMARY KEY, text text NOT NULL)')
})
afterEach(async () => {
  await thread?.terminate()
  thread = undefined
  await sqlite.close()
  rmSync(folder, { recursive: true })
})

const write = (count: number) => sqlite.queue.run(() => {
  for (let index = 0; index < count; index++) sqlite.writer.prepare('INSERT INTO notes (text) VALUES (?)').run('x'.repeat(4000))
})
const copyIn = async (order: Omit<CheckpointOrder, 'file'>): Promise<boolean> => {
  const script = new URL('../../../../db/dialects/sqlite/checkpoint-worker.ts', import.meta.url)
  thread ??= new Worker(script, { workerData: { file: join(folder, 'log.db'), ...order } })
  thread.postMessage('copy', [])
  const [isRestWorthWaiting] = await once(thread, 'message')
  return isRestWorthWaiting
}
/** Another one each time the log begins anew. */
const salt = (): string => readFileSync(join(folder, 'log.db-wal')).toString('hex', 16, 24)
const log = (): unknown => sqlite.writer.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()

test('a copied log begins anew with the next commit', async () => {
  await write(300)
  expect(await copyIn({ longestLog: 1000, shortRest: 10 })).toBe(false)
  await write(1)
  expect(log()).toMatchObject({ busy: 0, log: expect.closeTo(3, -1) })
})

test('a log that is too long asks for the wait of one commit', async () => {
  await write(300)
  expect(await copyIn({ longestLog: 100, shortRest: 10 })).toBe(true)
})

test('a moment after it has grown the log is copied and begins anew by itself', async () => {
  await write(1500)
  const first = salt()
  await expect.poll(() => write(1).then(salt), { timeout: 15_000 }).not.toBe(first)
  expect(sqlite.reader.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('while somebody writes, the thread copies and nobody is refused', async () => {
  const copies = copyIn({ longestLog: 10, shortRest: 0 })
  await Promise.all(Array.from({ length: 200 }, () => write(3)))
  await copies
  expect(sqlite.reader.prepare('SELECT count(*) AS notes FROM notes').get()).toEqual({ notes: 600 })
  expect(sqlite.reader.pragma('integrity_check', { simple: true })).toBe('ok')
})
