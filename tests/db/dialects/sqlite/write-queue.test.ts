import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqlite } from '#db/dialects/sqlite/open-sqlite.ts'
import type { SqliteConnections } from '#db/dialects/sqlite/open-sqlite.ts'

let folder: string
let sqlite: SqliteConnections

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-queue-'))
  sqlite = openSqlite(join(folder, 'queue.db'))
  sqlite.writer.exec('CREATE TABLE notes (id integer PRIMARY KEY, text text NOT NULL UNIQUE)')
})
afterEach(async () => {
  await sqlite.close()
  rmSync(folder, { recursive: true })
})

const note = (text: string | null) => sqlite.queue.run(() => sqlite.writer.prepare('INSERT INTO notes (text) VALUES (?)').run(text))
/** What another connection sees: only what is committed. */
const committed = (): string[] => sqlite.reader.prepare<[], { text: string }>('SELECT text FROM notes ORDER BY id').all().map(({ text }) => text)

describe('group commit', () => {
  test('a write that fails undoes itself and no neighbour', async () => {
    const both = sqlite.queue.run(() => {
      sqlite.writer.prepare("INSERT INTO notes (text) VALUES ('half')").run()
      throw new Error('half done')
    })
    const outcomes = await Promise.allSettled([note('before'), both, note(null), note('before'), note('after')])

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled'])
    expect(committed()).toEqual(['before', 'after'])
  })

  test('a commit that fails is the failure of the write that caused it', async () => {
    sqlite.writer.exec('CREATE TABLE parents (id integer PRIMARY KEY); CREATE TABLE children (parent integer REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)')
    const orphan = sqlite.queue.run(() => sqlite.writer.prepare('INSERT INTO children VALUES (7)').run())
    const outcomes = await Promise.allSettled([note('kept'), orphan])

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    await note('next')
    expect(committed()).toEqual(['kept', 'next'])
  })

  test('nothing is answered before it is committed', async () => {
    const seen = Array.from({ length: 50 }, (_, index) => note(`n${index}`).then(() => committed().includes(`n${index}`)))
    expect(committed()).toEqual([])
    expect(await Promise.all(seen)).toEqual(Array.from({ length: 50 }, () => true))
  })

  test('writes that wait together share one transaction', async () => {
    let commits = 0
    const inside = new Set<number>()
    const count = () => sqlite.queue.run(() => void inside.add(sqlite.writer.inTransaction ? commits : -1))
    await Promise.all(Array.from({ length: 100 }, count).map((done) => done.then(() => (commits += 1))))
    expect([...inside]).toEqual([0])
  })
})

describe('holding the writer', () => {
  test('groups wait until it is given back', async () => {
    const release = await sqlite.queue.hold()
    const waiting = note('later')
    sqlite.writer.exec("BEGIN IMMEDIATE; INSERT INTO notes (text) VALUES ('mine'); COMMIT")
    release()
    await waiting
    expect(committed()).toEqual(['mine', 'later'])
  })

  test('holders come one after the other', async () => {
    const order: number[] = []
    const hold = async (number: number) => {
      const release = await sqlite.queue.hold()
      order.push(number)
      await Promise.resolve()
      order.push(number)
      release()
    }
    await Promise.all([hold(1), hold(2), hold(3)])
    expect(order).toEqual([1, 1, 2, 2, 3, 3])
  })
})
