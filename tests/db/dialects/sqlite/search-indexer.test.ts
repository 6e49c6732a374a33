import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrateSqlite } from '#db/dialects/sqlite/migrate-sqlite.ts'
import { openSqlite, type SqliteConnections } from '#db/dialects/sqlite/open-sqlite.ts'
import { createSearchIndexer } from '#db/dialects/sqlite/search-indexer.ts'
import { openDatabase } from '#db/open.ts'
import { holdsWords } from '#db/queries/search-tokens.ts'
import type { Database } from '#db/database.ts'
import type { DossierWrite } from '#runtime/ports.ts'
import { filing, nextWrite, officer } from '../../../support/dossier-samples.ts'

let folder: string
let database: Database
let sqlite: SqliteConnections

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-index-'))
  await open()
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

async function open(): Promise<void> {
  const file = join(folder, 'index.db')
  database = await openDatabase({ file })
  sqlite = openSqlite(file)
  migrateSqlite(sqlite.writer)
}
async function close(): Promise<void> {
  await sqlite.close()
  await database.close()
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
  const indexer = createSearchIndexer(sqlite.writer, sqlite.queue)
  await indexer.catchUp()
  indexer.stop()
}
/** What the index itself answers, without the rows that wait for it. */
const indexed = (word: string): number => sqlite.reader.prepare<[string], { n: number }>('SELECT count(*) AS n FROM dossier_search WHERE dossier_search MATCH ?').get(word)?.n ?? -1

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

  test('of many, all come into it', async () => {
    await Promise.all(Array.from({ length: 450 }, (_none, index) => file(`h05.${index} chung`)))
    await catchUp()
    expect(indexed('chung')).toBe(450)
  })
})

test('words in a text are found whole, the last one from its beginning', () => {
  const text = 'h05.0012 nguyen thi-lan'
  expect(['h05', 'h05 0012 ngu', '0012 lan', 'thi l', 'nguyen h0'].map((words) => holdsWords(text, words))).toEqual([true, true, true, true, true])
  expect(['', '.', 'uyen', 'nguy thi', 'lan x', '012'].map((words) => holdsWords(text, words))).toEqual([false, false, false, false, false, false])
})
