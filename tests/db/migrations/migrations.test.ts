import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import SqliteDatabase from 'better-sqlite3'
import { getAuthTables } from 'better-auth/db'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrateSqlite } from '#db/dialects/sqlite/migrate-sqlite.ts'
import { statements } from '#db/migrations/027-one-password.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { openDatabase } from '#db/open.ts'
import { onEveryDatabase, postgresUrl } from '../../support/databases.ts'
import { filing, replaySamples } from '../../support/dossier-samples.ts'

test('a migration that breaks leaves the file as it was', () => {
  const database = new SqliteDatabase(':memory:')
  database.exec('CREATE TABLE drafts (in_the_way text)')
  expect(() => migrateSqlite(database)).toThrow(/drafts/)
  expect(database.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'drafts' }])
})

test('a database of today is left alone', () => {
  const database = new SqliteDatabase(':memory:')
  expect(migrateSqlite(database)).toEqual(migrations.map(({ name }) => name))
  expect(migrateSqlite(database)).toEqual([])
})

test('migrations are in order and named after their number', () => {
  const names = migrations.map(({ name }) => name)
  for (const name of names) expect(name).toMatch(/^\d{3}-[a-z-]+$/)
  const numbers = names.map((name) => Number(name.slice(0, 3)))
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
})

test('nodes that start at once on an empty PostgreSQL database all come up', async () => {
  const name = `motcua_start_${process.pid}`
  const url = new URL(await postgresUrl())
  const administrator = new pg.Client({ connectionString: url.href })
  await administrator.connect()
  await administrator.query(`CREATE DATABASE ${name}`)
  url.pathname = `/${name}`

  const nodes = await Promise.all(Array.from({ length: 6 }, () => openDatabase({ url: url.href, poolSize: 2 }, replaySamples)))
  const results = await Promise.all(nodes.map(({ dossiers }) => dossiers.append(filing())))

  expect(results.every(({ result }) => result === 'appended')).toBe(true)
  await Promise.all(nodes.map((node) => node.close()))
  await administrator.query(`DROP DATABASE ${name}`)
  await administrator.end()
})

test('a file is kept between two openings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-migrate-'))
  const write = filing()
  const first = await openDatabase({ file: join(folder, 'deep', 'motcua.db') }, replaySamples)
  await first.dossiers.append(write)
  await first.close()

  const second = await openDatabase({ file: join(folder, 'deep', 'motcua.db') }, replaySamples)
  expect(await second.dossiers.find(write.dossier.id)).toMatchObject({ id: write.dossier.id })
  await second.close()
  rmSync(folder, { recursive: true })
})

onEveryDatabase('tables of sign-in', (given) => {
  test('have every column that better-auth asks for', async () => {
    const tables = await given.database.kysely.introspection.getTables()
    for (const { modelName, fields } of Object.values(getAuthTables({}))) {
      const columns = tables.find(({ name }) => name === modelName)?.columns.map(({ name }) => name)
      expect(columns).toEqual(expect.arrayContaining(['id', ...Object.entries(fields).map(([key, { fieldName }]) => fieldName ?? key)]))
    }
  })
})

onEveryDatabase('accounts with several passwords', (given) => {
  test('keep the one that was set last', async () => {
    const { kysely } = given.database
    const add = async (id: string, userId: string, providerId: string, at: string) =>
      sql`INSERT INTO "account" (id, "accountId", "providerId", "userId", "createdAt", "updatedAt") VALUES (${id}, ${userId}, ${providerId}, ${userId}, ${at}, ${at})`.execute(kysely)
    const [early, late] = ['2026-02-10T03:00:00.000Z', '2026-02-10T03:00:00.020Z']
    for (const id of ['mai', 'can']) await sql`INSERT INTO "user" (id, name, email, "emailVerified", "createdAt", "updatedAt") VALUES (${id}, ${id}, ${id}, ${given.database.dialect === 'postgres' ? sql`true` : 1}, ${early}, ${early})`.execute(kysely)
    await sql`DROP INDEX account_password`.execute(kysely)
    await add('b', 'mai', 'credential', late)
    await add('c', 'mai', 'credential', early)
    await add('a', 'mai', 'credential', late)
    await add('d', 'mai', 'other', late)
    await add('e', 'can', 'credential', early)
    for (const statement of statements()) await sql.raw(statement).execute(kysely)
    const { rows } = await sql<{ id: string }>`SELECT id FROM "account" ORDER BY id`.execute(kysely)
    expect(rows.map(({ id }) => id)).toEqual(['b', 'd', 'e'])
    await expect(add('f', 'can', 'credential', late)).rejects.toThrow(/unique/i)
  })
})
