import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { replaySamples } from './dossier-samples.ts'
import { freshPostgres } from './fresh-postgres.ts'
import type { Database } from '#db/database.ts'
import type { DatabaseAddress } from '#db/open.ts'

/** What a store contract gets: a fresh, migrated database, and the means to open the same one as another node. */
export type Given = {
  readonly address: DatabaseAddress
  readonly database: Database
  /** Opens the same database once more, as a second process would; closed after the suite. */
  another(): Promise<Database>
  /** Two nodes of one database, taken in turns by number. */
  inTurns(): Promise<(turn: number) => Database>
}

type Place = { address: DatabaseAddress; remove(): Promise<void> }

/** Runs a contract once on each database. */
export function onEveryDatabase(title: string, contract: (given: Given) => void): void {
  describe(`${title} on SQLite`, () => {
    contract(given(inSqlite))
  })
  describe(`${title} on PostgreSQL`, () => {
    contract(given(inPostgres))
  })
}

function given(fresh: () => Promise<Place>): Given {
  const opened: Database[] = []
  let place: Place | undefined

  const another = async (): Promise<Database> => {
    if (!place) throw new Error('the database is there only while tests run')
    const database = await openDatabase(place.address, replaySamples)
    opened.push(database)
    return database
  }
  const first = (): Database => {
    const [database] = opened
    if (!database) throw new Error('the database is there only while tests run')
    return database
  }
  beforeAll(async () => {
    place = await fresh()
    await another()
  })
  afterAll(async () => {
    for (const database of opened) await database.close()
    await place?.remove()
  })

  return {
    another,
    inTurns: async () => {
      const other = await another()
      return (turn) => (turn % 2 === 0 ? first() : other)
    },
    get address() {
      if (!place) throw new Error('the database is there only while tests run')
      return place.address
    },
    get database() {
      return first()
    },
  }
}

async function inSqlite(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'))
  return { address: { file: join(folder, 'motcua.db') }, remove: async () => rmSync(folder, { recursive: true }) }
}

async function inPostgres(): Promise<Place> {
  const fresh = await freshPostgres(await postgresUrl())
  return { address: { url: fresh.url, poolSize: 8 }, remove: () => fresh.remove() }
}

/** Address of the PostgreSQL server of this test run; starts it when nobody has asked before. */
export async function postgresUrl(): Promise<string> {
  const answer = await fetch(inject('postgresBroker'))
  if (!answer.ok) throw new Error(await answer.text())
  return answer.text()
}
