import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import { filing, nextWrite } from '../../support/dossier-samples.ts'
import type { AccountId, DraftId, VersionHash } from '#runtime/ids.ts'
import type { Database } from '#db/database.ts'

const at = (minute: number, second = 0): string => new Date(Date.UTC(2026, 1, 10, 8, minute, second)).toISOString()
const lan = 'lan' as AccountId
const minh = 'minh' as AccountId

/** Files a draft; how long it took is told as the latest of its procedure. */
async function secondsWhenFiled({ dossiers, filling }: Database, id: DraftId, procedure: string): Promise<number | undefined> {
  expect(await dossiers.append(filing({ procedure }, { draft: { id, revision: 1 } }))).toEqual({ result: 'appended' })
  return (await filling.filedSeconds(procedure, 1))[0]
}

async function newDraft({ drafts }: Database): Promise<DraftId> {
  const id = randomUUID() as DraftId
  await drafts.create({ id, owner: lan, procedure: 'p1', version: 'v1' as VersionHash, answers: {}, revision: 1, createdAt: at(0), savedAt: at(0) })
  return id
}

onEveryDatabase('filling', (given) => {
  test('a pause counts only as long as somebody may be thinking', async () => {
    const { filling } = given.database
    const draft = await newDraft(given.database)
    for (const minute of [0, 1, 3, 50, 51]) await filling.visit(draft, { account: lan, section: 'a', seenAt: at(minute), longestPause: 300 })
    for (const minute of [10, 11]) await filling.visit(draft, { account: minh, section: 'a', seenAt: at(minute), longestPause: 300 })
    expect(await secondsWhenFiled(given.database, draft, randomUUID())).toBe(60 + 120 + 300 + 60 + 60)
  })

  test('a clock that goes back takes nothing away', async () => {
    const { filling } = given.database
    const draft = await newDraft(given.database)
    for (const minute of [5, 6, 3]) await filling.visit(draft, { account: lan, section: 'a', seenAt: at(minute), longestPause: 300 })
    expect(await secondsWhenFiled(given.database, draft, randomUUID())).toBe(60)
  })

  test('a draft that took no time, and the answer to a supplement request, are not counted', async () => {
    const { dossiers, filling } = given.database
    const [none, answer] = [await newDraft(given.database), await newDraft(given.database)]
    const procedure = randomUUID()
    expect(await secondsWhenFiled(given.database, none, procedure)).toBeUndefined()
    for (const minute of [0, 1]) await filling.visit(answer, { account: lan, section: 'a', seenAt: at(minute), longestPause: 300 })
    const filed = filing({ procedure })
    await dossiers.append(filed)
    expect(await dossiers.append(nextWrite(filed, {}, { draft: { id: answer, revision: 1 } }))).toEqual({ result: 'appended' })
    expect(await filling.filedSeconds(procedure, 1)).toEqual([])
  })

  test('who was where is told latest first, and goes with the draft', async () => {
    const { filling, drafts } = given.database
    const draft = await newDraft(given.database)
    await filling.visit(draft, { account: lan, section: 'a', seenAt: at(0), longestPause: 300 })
    await filling.visit(draft, { account: minh, section: 'b', seenAt: at(2), longestPause: 300 })
    await filling.visit(draft, { account: lan, section: 'b', seenAt: at(1), longestPause: 300 })
    expect(await filling.visits(draft)).toEqual([
      { account: minh, section: 'b', seenAt: at(2) },
      { account: lan, section: 'b', seenAt: at(1) },
    ])
    await drafts.remove(draft)
    expect(await filling.visits(draft)).toEqual([])
  })

  test('a draft that is gone is visited by nobody', async () => {
    const { filling } = given.database
    const draft = randomUUID() as DraftId
    await filling.visit(draft, { account: lan, section: 'a', seenAt: at(0), longestPause: 300 })
    expect(await filling.visits(draft)).toEqual([])
  })

  test('times of filings are kept by procedure, newest first', async () => {
    const { filling } = given.database
    const procedure = randomUUID()
    const rows = [100, 200, 300].map((seconds) => ({ procedure, active_seconds: seconds, filed_on: '2026-02-10' }))
    await given.database.kysely.insertInto('filing_times').values(rows).execute()
    expect(await filling.filedSeconds(procedure, 2)).toEqual([300, 200])
    expect(await filling.filedSeconds('none', 2)).toEqual([])
    expect(await filling.handledDays('none', 10)).toEqual([])
  })
})
