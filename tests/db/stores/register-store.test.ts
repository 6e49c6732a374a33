import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import { filing } from '../../support/dossier-samples.ts'
import type { RegisterWrite } from '#runtime/ports.ts'

function licence(number: string, revision: number, parts: Partial<RegisterWrite> = {}): RegisterWrite {
  const record = { register: 'postal', number, revision, state: 'in-force' as const, validUntil: '2036-02-10', values: { name: 'Công ty Bưu chính', fee: 10_750_000 } }
  return { record, act: revision === 1 ? 'create' : 'amend', expectedRevision: revision - 1, dossierId: filing().dossier.id, at: '2026-02-10T03:00:00.000Z', ...parts }
}

onEveryDatabase('registers', (given) => {
  test('a record that moved on is a conflict, and nothing of the command is written', async () => {
    const { dossiers, registers } = given.database
    const number = randomUUID()
    await dossiers.append(filing({}, { records: [licence(number, 1)] }))
    const other = randomUUID()

    for (const late of [licence(number, 1), licence(number, 3)]) {
      const write = filing({}, { records: [licence(other, 1), late] })
      expect(await dossiers.append(write)).toEqual({ result: 'record-conflict', register: 'postal', number })
      expect(await dossiers.find(write.dossier.id)).toBeUndefined()
    }
    expect(await registers.find('postal', other)).toBeUndefined()
    expect(await registers.find('postal', number)).toEqual(licence(number, 1).record)
  })

  test('of commands that amend one record at once exactly one is done', async () => {
    const node = await given.inTurns()
    const number = randomUUID()
    await given.database.dossiers.append(filing({}, { records: [licence(number, 1)] }))

    const results = await Promise.all(Array.from({ length: 12 }, (_, index) => node(index).dossiers.append(filing({}, { records: [licence(number, 2)] }))))

    expect(results.filter((answer) => answer.result === 'appended')).toHaveLength(1)
    expect(results.filter((answer) => answer.result === 'record-conflict')).toHaveLength(11)
    expect(await given.database.registers.history('postal', number)).toHaveLength(2)
  })

  test('a repeated command with a record is already done', async () => {
    const { dossiers } = given.database
    const write = filing({}, { records: [licence(randomUUID(), 1)] })
    await dossiers.append(write)
    expect(await dossiers.append(write)).toMatchObject({ result: 'already-done', sequence: 1 })
  })

  test('records are listed by number, page by page, found by words, with their history', async () => {
    const { dossiers, registers } = given.database
    const of = (number: string): RegisterWrite => ({ ...licence(number, 1), record: { ...licence(number, 1).record, register: 'list' }, searchText: `${number} cong ty buu chinh` })
    for (const number of ['03', '01', '02', '04']) await dossiers.append(filing({}, { records: [of(number)] }))

    expect((await registers.list('list', { limit: 2 })).map(({ number }) => number)).toEqual(['01', '02'])
    expect((await registers.list('list', { limit: 2, after: '02' })).map(({ number }) => number)).toEqual(['03', '04'])
    expect((await registers.list('list', { limit: 9, search: 'buu 03' })).map(({ number }) => number)).toEqual(['03'])
    expect(await registers.list('list', { limit: 9, search: 'ngan hang' })).toEqual([])
    expect(await registers.history('list', '01')).toEqual([{ ...of('01'), dossierId: expect.any(String) }])
    expect(await registers.find('list', 'none')).toBeUndefined()
  })
})
