import { beforeAll, expect, test } from 'vitest'
import { verifyLog } from '#db/verify-log.ts'
import { onEveryDatabase } from '../support/databases.ts'
import { filing, nextWrite } from '../support/dossier-samples.ts'
import type { JudgeLog } from '#db/verify-log.ts'

/** A chain as the samples make it; the real one is the engine's. */
const judge: JudgeLog = (events, dossier) => {
  const broken = events.findIndex(({ sequence, previousHash }, index) => sequence !== index + 1 || previousHash !== (events[index - 1]?.hash ?? '0'.repeat(64)))
  if (broken !== -1) return `event ${broken + 1} does not follow`
  return events.at(-1)?.hash === dossier.lastHash ? undefined : 'the last event is missing'
}

onEveryDatabase('verify-log', (given) => {
  const writes = Array.from({ length: 450 }, () => filing())

  beforeAll(async () => {
    await Promise.all(writes.map((write) => given.database.dossiers.append(write)))
    await Promise.all(writes.map((write) => given.database.dossiers.append(nextWrite(write))))
  })

  test('a whole log is judged dossier by dossier, each event once', async () => {
    const seen: string[] = []
    const report = await verifyLog(given.database.kysely, (events, dossier) => {
      seen.push(dossier.id)
      return judge(events, dossier)
    })
    expect(report).toEqual({ dossiers: 450, events: 900, failures: [] })
    expect(new Set(seen).size).toBe(450)
  })

  test('an event changed, an event removed and a dossier removed are found', async () => {
    const { kysely } = given.database
    const ids = writes.map(({ dossier }) => dossier.id)
    await kysely.updateTable('commits').set({ previous_hash: 'f'.repeat(64) }).where('dossier_id', '=', ids[3] ?? '').where('first', '=', 2).execute()
    await kysely.deleteFrom('commits').where('dossier_id', '=', ids[7] ?? '').where('first', '=', 2).execute()
    await kysely.deleteFrom('dossiers').where('id', '=', ids[9] ?? '').execute()

    const { failures } = await verifyLog(kysely, judge)

    expect(failures).toHaveLength(3)
    expect(failures).toEqual(expect.arrayContaining([
      { dossierId: ids[3], problem: 'event 2 does not follow' },
      { dossierId: ids[7], problem: 'the last event is missing' },
      { dossierId: ids[9], problem: 'events without a dossier' },
    ]))
  })

  test('it stops when there is enough to report', async () => {
    const { failures } = await verifyLog(given.database.kysely, () => 'wrong', 5)
    expect(failures.length).toBeGreaterThanOrEqual(5)
    expect(failures.length).toBeLessThanOrEqual(200)
  })
})
