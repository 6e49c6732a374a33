import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrateSqlite } from '#db/dialects/sqlite/migrate-sqlite.ts'
import { openSqlite, type SqliteConnections } from '#db/dialects/sqlite/open-sqlite.ts'
import { createSettler, type Settler } from '#db/dialects/sqlite/settler.ts'
import { groupedDialect } from '#db/dialects/sqlite/grouped-driver.ts'
import { openDatabase } from '#db/open.ts'
import { holdsWords } from '#db/queries/search-tokens.ts'
import { sqliteAppend } from '#db/stores/sqlite/append.ts'
import { stores } from '#db/stores/stores.ts'
import type { Database } from '#db/database.ts'
import type { Tables } from '#db/schema.ts'
import type { DraftId, VersionHash } from '#runtime/ids.ts'
import type { DossierWrite } from '#runtime/ports.ts'
import { draftOf, filing, kept, letterContent, nextWrite, officer, replaySamples } from '../../../support/dossier-samples.ts'

let folder: string
let sqlite: SqliteConnections
let settler: Settler
let kysely: Kysely<Tables>
let database: Pick<Database, 'dossiers' | 'dossierQueries' | 'drafts' | 'jobs'>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-index-'))
  await open()
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

/** The database with a settler that works only when it is told to. */
async function open(): Promise<void> {
  sqlite = openSqlite(join(folder, 'index.db'))
  migrateSqlite(sqlite.writer)
  settler = createSettler(sqlite.writer, sqlite.queue)
  settler.stop()
  kysely = new Kysely<Tables>({ dialect: groupedDialect(sqlite) })
  database = stores({ dialect: 'sqlite', kysely, replay: replaySamples, waiting: settler, append: sqliteAppend(sqlite, settler.wake) })
}
async function close(): Promise<void> {
  await sqlite.close()
  await kysely.destroy()
}

const found = async (search: string): Promise<string[]> => {
  const { rows } = await database.dossierQueries.queue({ view: 'all', accountId: officer.accountId, assignments: 'everything', sort: 'filed', limit: 200, search })
  return rows.map(({ id }) => id)
}
const append = async (write: DossierWrite): Promise<DossierWrite> => {
  await database.dossiers.append(write)
  return write
}
const file = (searchText: string): Promise<DossierWrite> => append(filing({ searchText }))
const rename = (write: DossierWrite, searchText: string): Promise<DossierWrite> => append(nextWrite(write, { searchText }))
const catchUp = async (): Promise<void> => {
  const working = createSettler(sqlite.writer, sqlite.queue)
  await working.settled()
  working.stop()
}
/** What the index itself answers, without the rows that wait for it. */
const indexed = (word: string): number => sqlite.reader.prepare<[string], { n: number }>('SELECT count(*) AS n FROM dossier_search WHERE dossier_search MATCH ?').get(word)?.n ?? -1

test('a process with a database takes in by itself what was filed', async () => {
  const whole = await openDatabase({ file: join(folder, 'whole.db') }, replaySamples)
  await whole.dossiers.append(filing())
  const reader = openSqlite(join(folder, 'whole.db'))
  await expect.poll(() => reader.reader.prepare('SELECT count(*) AS n FROM dossier_places').get()).toEqual({ n: 1 })
  await reader.close()
  await whole.close()
})

describe('the search index', () => {
  test('finds what was filed at once, before and after it is indexed', async () => {
    const { dossier } = await file('h05.261 tran thi buoi')
    expect(await found('tran bu')).toEqual([dossier.id])

    await catchUp()
    expect(indexed('buoi')).toBe(1)
    expect(await found('tran bu')).toEqual([dossier.id])
    expect(await found('ran bu')).toEqual([])
  })

  test('takes up what a process that died left', async () => {
    const { dossier } = await file('h05.262 le van cam')
    await close()
    await open()
    expect(await found('cam')).toEqual([dossier.id])

    await catchUp()
    expect(indexed('cam')).toBe(1)
  })

  test('follows a dossier whose text changes, whether it waits or is indexed', async () => {
    const waiting = await file('h05.263 pham quyt')
    await rename(waiting, 'h05.263 pham quyt gp-17')
    expect(await found('17')).toEqual([waiting.dossier.id])
    await catchUp()
    expect(await found('quyt 17')).toEqual([waiting.dossier.id])

    const old = await file('h05.264 vu thi le')
    await catchUp()
    await rename(old, 'h05.264 vu thi na')
    expect(await found('264 na')).toEqual([old.dossier.id])
    expect(await found('264 le')).toEqual([])
  })

  test('is waited for until it has what was filed by then, not what is filed meanwhile', async () => {
    await Promise.all(Array.from({ length: 400 }, () => file('h05 truoc')))
    const working = createSettler(sqlite.writer, sqlite.queue)
    const settled = working.settled().then(() => 'settled')
    const more = async (turns: number): Promise<string> => {
      await Promise.all(Array.from({ length: 256 }, () => file('h05 sau')))
      return turns === 0 ? 'still waiting' : more(turns - 1)
    }
    const load = Promise.all([more(6), more(6), more(6)])
    expect(await Promise.race([settled, load])).toBe('settled')
    await load
    working.stop()
    expect(indexed('truoc')).toBe(400)
  })

  test('is waited for by many at once, each until it has what was filed when he asked', async () => {
    const seen: Array<[string, number]> = []
    const working = createSettler(sqlite.writer, sqlite.queue)
    const ask = (word: string): Promise<void> => working.settled().then(() => void seen.push([word, indexed(word)]))
    await Promise.all(Array.from({ length: 150 }, () => file('h05 mot')))
    working.wake()
    const first = [ask('mot'), ask('mot')]
    await Promise.all(Array.from({ length: 150 }, () => file('h05 hai')))
    working.wake()
    await Promise.all([...first, ask('hai')])
    working.stop()
    expect(seen).toEqual([['mot', 150], ['mot', 150], ['hai', 150]])
    expect(indexed('h05')).toBe(300)
  })

  test('is waited for by one who files beside a pass that found nothing left to do', async () => {
    const { dossier } = await file('h05.265 dau')
    const [other, working] = [createSettler(sqlite.writer, sqlite.queue), createSettler(sqlite.writer, sqlite.queue)]
    const copy = `CREATE TEMP TABLE copied AS SELECT * FROM dossiers WHERE id = '${dossier.id}';
      UPDATE copied SET no = no + 1, id = 'copied', code = 'copied', search_text = 'h05.266 cuoi', behind = NULL;
      INSERT INTO dossiers SELECT * FROM copied`
    const before = [other.settled(), working.settled()]
    await sqlite.queue.run(() => sqlite.writer.exec(copy)).then(() => {
      working.wake()
      return working.settled()
    })
    const count = indexed('cuoi')
    await Promise.all(before)
    for (const each of [other, working]) each.stop()
    expect(count).toBe(1)
  })

  test('of many, all come into it', async () => {
    await Promise.all(Array.from({ length: 450 }, (_none, index) => file(`h05.${index} chung`)))
    await catchUp()
    expect(indexed('chung')).toBe(450)
  })
})

const views = ['mine', 'unit', 'waiting', 'all'] as const
const sorts = ['due', 'filed', 'newest'] as const
const counter = { role: 'counter', unit: 'one-stop' }
const specialist = { role: 'specialist', unit: 'post' }
const common = { accountId: officer.accountId, limit: 40 }

/** Every list as officers of all kinds and the applicant see it, with its counts and the neighbours of one. */
async function everyList(middle: DossierWrite): Promise<unknown> {
  const queries = database.dossierQueries
  const ids = async (listed: Promise<{ rows: Array<{ id: string }> }>): Promise<string[]> => (await listed).rows.map(({ id }) => id)
  const lists: Record<string, unknown> = {}
  for (const assignments of ['everything' as const, [counter], [counter, specialist], []]) {
    for (const view of views) {
      for (const sort of sorts) {
        const query = { ...common, assignments, view, sort }
        const page = await queries.queue({ ...query, limit: 7 })
        lists[JSON.stringify(query)] = {
          whole: await ids(queries.queue(query)),
          pages: [page.rows.map(({ id }) => id), page.next === undefined ? [] : await ids(queries.queue({ ...query, limit: 7, after: page.next }))],
          ofStep: await ids(queries.queue({ ...query, procedure: middle.summary.procedure, step: 'review' })),
          overdue: await ids(queries.queue({ ...query, overdueAt: '2026-03-05T00:00:00.000Z' })),
          neighbours: await queries.neighbours(query, middle.dossier.id),
        }
      }
    }
    lists[`counts of ${JSON.stringify(assignments)}`] = await queries.counts({ accountId: officer.accountId, assignments, most: 30 })
  }
  const first = await queries.ofApplicant(middle.summary.applicantId, { limit: 12 })
  return { ...lists, filed: first.map(({ id }) => id), filedBefore: (await queries.ofApplicant(middle.summary.applicantId, { after: first.at(-1)?.id, limit: 40 })).map(({ id }) => id) }
}

test('lists show a dossier at once, and the same whether it waits for its place or stands there', async () => {
  const day = (number: number): string => new Date(Date.UTC(2026, 2, number)).toISOString()
  const writes: DossierWrite[] = []
  for (let index = 0; index < 24; index++) {
    const filed = await append(filing({ holder: counter, dueAt: index % 5 === 0 ? undefined : day(index % 9), filedAt: day(index % 4) }))
    if (index === 11) await catchUp()
    writes.push(filed)
  }
  const move = async (index: number, to: Parameters<typeof nextWrite>[1]): Promise<void> => {
    const write = writes[index]
    if (write) writes[index] = await append(nextWrite(write, to))
  }
  for (const at of [0, 12]) {
    await move(at + 1, { holder: specialist, assignee: officer, step: 'review', dueAt: day(3) })
    await move(at + 2, { holder: undefined, dueAt: undefined })
    await move(at + 3, { holder: undefined, closedAt: day(20) })
  }
  const middle = writes[13] ?? filing()
  const waiting = await everyList(middle)
  expect(sqlite.reader.prepare('SELECT count(*) AS n FROM dossier_places').get()).toEqual({ n: 12 })

  await catchUp()
  expect(sqlite.reader.prepare('SELECT count(*) AS n FROM dossier_places').get()).toEqual({ n: 24 })
  expect(await everyList(middle)).toEqual(waiting)

  sqlite.writer.exec('DELETE FROM dossier_places; UPDATE dossier_progress SET settled_to = 0')
  settler.wake()
  expect(await everyList(middle)).toEqual(waiting)
  const everywhere = { ...common, view: 'all', assignments: 'everything', sort: 'filed' } as const
  expect((await database.dossierQueries.queue(everywhere)).rows).toHaveLength(24)
})

test('a filed draft is gone at once, its row behind the commit; one that is not filed stays', async () => {
  const rows = (): unknown => sqlite.reader.prepare('SELECT id FROM drafts ORDER BY id').pluck().all()
  const [filed, other] = ['draft-a', 'draft-b'].map((id) => draftOf(id as DraftId))
  if (!filed || !other) throw new Error('no draft')
  for (const draft of [filed, other]) await database.drafts.create(draft)
  await append(filing({}, { draft: { id: filed.id, revision: 1 } }))

  expect(await database.drafts.find(filed.id)).toBeUndefined()
  expect(await database.drafts.listOf(filed.owner)).toEqual([other])
  expect(await database.drafts.save(filed.id, {}, filed.savedAt, 1)).toEqual({ result: 'gone' })
  expect(await database.drafts.carry({ ...filed, version: 'v2' as VersionHash }, 1)).toBe(false)
  expect(rows()).toEqual([filed.id, other.id])

  await catchUp()
  expect(rows()).toEqual([other.id])
  expect(await database.drafts.find(other.id)).toEqual(other)
})

describe('what else a filing leaves', () => {
  const due = '2026-12-31T00:00:00.000Z'
  const fileWithAll = (code: string): Promise<DossierWrite> =>
    append(filing({ code: `H05.${code}` }, { letters: [{ ...kept(code, letterContent(code)), code }], jobs: [{ kind: 'remove-orphans', payload: {} }] }))
  const rows = (table: string): unknown => sqlite.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

  test('is not written by its commit, and there for whoever asks', async () => {
    const { dossier } = await fileWithAll('Ma-1')
    expect([rows('letter_codes'), rows('jobs')]).toEqual([0, 0])
    expect((await database.dossiers.letterByCode('Ma-1'))?.dossierId).toBe(dossier.id)
    expect([rows('letter_codes'), rows('jobs')]).toEqual([1, 1])

    const other = await fileWithAll('Ma-2')
    expect((await database.dossiers.findByCode('H05.Ma-2'))?.id).toBe(other.dossier.id)
    await fileWithAll('Ma-3')
    expect(await database.jobs.claim(due, due, 10)).toHaveLength(3)
  })

  test('goes on after a process that died, before what a later command adds', async () => {
    const filed = await fileWithAll('Ma-4')
    await append(nextWrite(filed, {}, { jobs: [{ kind: 'remove-orphans', payload: {} }] }))
    await close()
    await open()
    expect(await database.jobs.counts()).toMatchObject({ waiting: 2 })
    expect((await database.dossiers.letterByCode('Ma-4'))?.content).toEqual(letterContent('Ma-4'))
  })
})

test('words in a text are found whole, the last one from its beginning', () => {
  const text = 'h05.0012 nguyen thi-lan'
  expect(['h05', 'h05 0012 ngu', '0012 lan', 'thi l', 'nguyen h0'].map((words) => holdsWords(text, words))).toEqual([true, true, true, true, true])
  expect(['', '.', 'uyen', 'nguy thi', 'lan x', '012'].map((words) => holdsWords(text, words))).toEqual([false, false, false, false, false, false])
})
