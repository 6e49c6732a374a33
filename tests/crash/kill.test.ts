import { expect, test } from 'vitest'
import { officers } from '#app/demo/officers.ts'
import { newPick, type Pick } from '#app/demo/picker.ts'
import type { Runtime } from '#app/services.server.ts'
import { postgresUrl } from '../support/databases.ts'
import { Filers, type Acknowledged } from '../support/filers.ts'
import { freshPostgres } from '../support/fresh-postgres.ts'
import { motcua } from '../support/motcua.ts'
import { startOwnPostgres } from '../support/postgres-server.ts'
import { newApp, type RunningApp } from '../support/running-app.ts'
import { addFiler, type Filer } from './add-filer.ts'

/** A process that is killed in the middle keeps every promise it made. `CRASH_ROUNDS` kills; 100 by `npm run test:crash`. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 10)
const filers = 32
/** How many more dossiers are acknowledged before the next kill. */
const tallies = [1, 3, 10, 30, 60, 100]
const limit = 60_000 + rounds * 20_000

test.each([
  ['SQLite', async () => ({ url: '', remove: async () => {} })],
  ['PostgreSQL', async () => freshPostgres(await postgresUrl())],
])('on %s kills of the process under 32 filers lose nothing; a changed event is found', async (_name, database) => {
  const { url, remove } = await database()
  await onApp(url, async (app, filer) => {
    const acknowledged = await fileThrough(app, filer, rounds, async (working, pick) => {
      await app.start()
      await working.next(pick(tallies))
      await app.kill()
    })
    await app.stop()
    expect(app.output.split('\n').filter((line) => line.startsWith('{"level":50'))).toEqual([])
    await app.offline((runtime) => everythingIsThere(runtime, acknowledged))
    expect(await motcua(['verify-log'], { env: app.env })).toMatchObject({ code: 0 })

    const code = await app.offline((runtime) => tamper(runtime, acknowledged))
    const said = await motcua(['verify-log'], { env: app.env })
    expect(said.code).toBe(1)
    expect(said.out).toContain(`${code} event 1`)
  })
  await remove()
}, limit)

test('kills of PostgreSQL itself lose nothing, and the product goes on by itself', async () => {
  const server = await startOwnPostgres('durable')
  const { url } = await freshPostgres(server.url)
  await onApp(url, async (app, filer) => {
    await app.start()
    const acknowledged = await fileThrough(app, filer, Math.ceil(rounds / 3), async (working, pick) => {
      await working.next(pick(tallies))
      await server.crash()
    })
    await app.stop()
    await app.offline((runtime) => everythingIsThere(runtime, acknowledged))
    expect(await motcua(['verify-log'], { env: app.env })).toMatchObject({ code: 0 })
  })
  await server.stop()
}, limit)

async function onApp(databaseUrl: string, work: (app: RunningApp, filer: Filer) => Promise<void>): Promise<void> {
  const app = await newApp({ databaseUrl })
  try {
    await work(app, await app.offline(addFiler))
  } finally {
    await app.remove()
  }
}

type Round = (working: Filers, pick: Pick) => Promise<void>

/** Files through all rounds of trouble, and until nobody waits for an answer any more. */
async function fileThrough(app: RunningApp, filer: Filer, times: number, trouble: Round): Promise<Acknowledged[]> {
  const pick = newPick(times)
  const working = new Filers({ url: app.url, ...filer }, filers)
  for (let round = 0; round < times; round++) await trouble(working, pick)
  if (!app.isRunning) await app.start()
  await working.next(filers)
  await working.stop()
  expect(working.faults).toEqual([])
  return working.acknowledged
}

async function everythingIsThere({ core }: Runtime, acknowledged: Acknowledged[]): Promise<void> {
  const { dossiers, dossierQueries } = core.database
  expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(acknowledged.length)
  expect(new Set(acknowledged.map(({ code }) => code)).size).toBe(acknowledged.length)
  for (const { id, key } of acknowledged) expect(await dossiers.findCommand(key as never)).toMatchObject({ dossierId: id })

  const [counter] = officers
  const inQueue = new Map<string, string>()
  for (let after: string | undefined, isLast = false; !isLast; isLast = after === undefined) {
    const page = await dossierQueries.queue({ view: 'unit', accountId: 'x' as never, assignments: counter ? [counter] : [], sort: 'filed', limit: 200, after })
    for (const { id, code } of page.rows) inQueue.set(id, code)
    after = page.next
  }
  expect(acknowledged.filter(({ id, code }) => inQueue.get(id) !== code)).toEqual([])
  expect(inQueue.size).toBe(acknowledged.length)
}

/** Somebody with access to the database writes another name into the filing of a dossier. */
async function tamper({ core }: Runtime, acknowledged: Acknowledged[]): Promise<string> {
  const { id = '', code = '' } = acknowledged[Math.floor(acknowledged.length / 2)] ?? {}
  const { kysely } = core.database
  const row = await kysely.selectFrom('commits').selectAll().where('dossier_id', '=', id as never).where('first', '=', 1).executeTakeFirstOrThrow()
  await kysely.updateTable('commits').set({ events: row.events.replace('SÔNG LÔ', 'SÔNG GÂM') }).where('dossier_id', '=', id as never).where('first', '=', 1).execute()
  return code
}
