import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import { filing } from '../../support/dossier-samples.ts'

onEveryDatabase('transactions of Kysely', (given) => {
  const units = async (): Promise<string[]> => (await given.database.kysely.selectFrom('units').select('key').orderBy('key').execute()).map(({ key }) => key)

  test('what throws is undone, and others go on', async () => {
    const { kysely, dossiers } = given.database
    const undone = kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('units').values({ key: 'undone', title: '{}' }).execute()
      throw new Error('changed my mind')
    })
    const appended = dossiers.append(filing())

    await expect(undone).rejects.toThrow('changed my mind')
    expect(await appended).toEqual({ result: 'appended' })
    expect(await units()).toEqual([])
  })

  test('a transaction sees its own writes, others do not until it ends', async () => {
    const { kysely, dossiers } = given.database
    await kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('units').values({ key: 'one', title: '{}' }).execute()
      expect(await transaction.selectFrom('units').select('key').execute()).toHaveLength(1)
      expect(await units()).toEqual([])
    })
    expect(await units()).toEqual(['one'])
    expect(await dossiers.append(filing())).toEqual({ result: 'appended' })
  })

  test('many transactions and appends at once all end', async () => {
    const { kysely, dossiers } = given.database
    const transactions = Array.from({ length: 20 }, (_, index) =>
      kysely.transaction().execute((transaction) => transaction.insertInto('units').values({ key: `u${index}`, title: '{}' }).execute()),
    )
    await Promise.all([...transactions, ...Array.from({ length: 20 }, () => dossiers.append(filing()))])
    expect(await units()).toHaveLength(21)
  })

  test('a statement that is refused rejects and harms nobody', async () => {
    const { kysely } = given.database
    const twice = () => kysely.insertInto('units').values({ key: 'twice', title: '{}' }).execute()
    const outcomes = await Promise.allSettled([twice(), twice()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await units()).toContain('twice')
  })

  test('the database answers that it is ready', async () => {
    await expect(given.database.ready()).resolves.toBeUndefined()
  })
})
