import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { storedLogs, strayDossiers, type StoredLog } from '#db/verify-log.ts'
import { onEveryDatabase } from '../support/databases.ts'
import { filing, kept, nextWrite } from '../support/dossier-samples.ts'

onEveryDatabase('the stored logs', (given) => {
  const writes = Array.from({ length: 450 }, (_none, index) => filing({}, { answers: [kept(`answers ${index}`, { ten: `số ${index}` })] }))
  const ids = writes.map(({ dossier }) => dossier.id)

  beforeAll(async () => {
    await Promise.all(writes.map((write) => given.database.dossiers.append(write)))
    await Promise.all(writes.map((write) => given.database.dossiers.append(nextWrite(write))))
  })

  test('come dossier by dossier, each once, with its events in order, its snapshot and its content', async () => {
    const logs = await all(storedLogs(given.database.kysely))
    expect(logs.map(({ dossier }) => dossier.id)).toEqual(ids.toSorted())
    expect(logs.every(({ events }) => events.map(({ sequence }) => sequence).join() === '1,2')).toBe(true)
    expect(logs.every(({ dossier, events }) => dossier.lastHash === events.at(-1)?.hash && events.every(({ dossierId }) => dossierId === dossier.id))).toBe(true)
    const texts = new Map(logs.map(({ dossier, contents }) => [dossier.id, contents]))
    for (const { dossier, answers } of writes) expect(texts.get(dossier.id)).toEqual(answers.map(({ hash, json }) => ({ hash, text: json })))
  })

  test('of one that has only been filed, which needs no snapshot yet', async () => {
    const { dossiers, kysely } = given.database
    const filed = filing({ step: 'intake' })
    await dossiers.append(filed)
    const { id, code, sequence, lastHash } = filed.dossier
    expect(await all(storedLogs(kysely, id))).toEqual([{ dossier: { id, code, sequence, lastHash }, events: filed.events, contents: [] }])
    expect(await dossiers.find(id)).toMatchObject({ step: 'intake', sequence: 1, lastHash })

    const next = nextWrite(filed, { step: 'review' })
    await dossiers.append(next)
    expect(await all(storedLogs(kysely, id))).toMatchObject([{ dossier: { sequence: 2 }, snapshot: { id, code, step: 'review' } }])
  })

  test('of one dossier, and of none', async () => {
    const [id] = ids
    const one = await all(storedLogs(given.database.kysely, id))
    expect(one.map(({ dossier }) => dossier.id)).toEqual([id])
    expect(await all(storedLogs(given.database.kysely, filing().dossier.id))).toEqual([])
  })

  test('a dossier removed behind its events is named', async () => {
    expect(await strayDossiers(given.database.kysely)).toEqual([])
    await given.database.kysely.deleteFrom('dossiers').where('id', '=', ids[9] ?? '').execute()
    expect(await strayDossiers(given.database.kysely)).toEqual([ids[9]])
  })

  test('what is filed after the latest dossier was removed does not stand among its events', async () => {
    const { dossiers, kysely } = given.database
    const [removed, next] = [filing(), filing()]
    await dossiers.append(removed)
    await kysely.deleteFrom('dossiers').where('id', '=', removed.dossier.id).execute()
    expect(await dossiers.append(next)).toEqual({ result: 'appended' })
    expect(await dossiers.events(next.dossier.id)).toEqual(next.events)
    expect(await strayDossiers(kysely)).toContain(removed.dossier.id)
  })

  test("events that stand at another dossier's place are named", async () => {
    const { dossiers, kysely } = given.database
    const filed = filing()
    await dossiers.append(filed)
    await kysely.updateTable('commits').set({ place: sql`place + 5242880000000` }).where('dossier_id', '=', filed.dossier.id).execute()
    expect(await strayDossiers(kysely)).toContain(filed.dossier.id)
    expect(await all(storedLogs(kysely, filed.dossier.id))).toMatchObject([{ events: [] }])
  })
})

async function all(logs: AsyncIterable<StoredLog>): Promise<StoredLog[]> {
  const found: StoredLog[] = []
  for await (const log of logs) found.push(log)
  return found
}
