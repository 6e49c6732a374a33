import { expect, test } from 'vitest'
import { themeStore } from '#db/stores/theme-store.ts'
import { onEveryDatabase } from '../../support/databases.ts'

onEveryDatabase('themes', (given) => {
  test('one look an agency, the last one saved', async () => {
    const store = themeStore(given.database.kysely)
    expect(await store.list()).toEqual([])
    await store.save({ agency: '', name: 'Cổng', brand: '#111111' }, 'a', '2026-02-10T00:00:00.000Z')
    await store.save({ agency: 'khcn', name: 'Sở', brand: '#222222', logo: 'AAAA' }, 'a', '2026-02-10T00:00:00.000Z')
    await store.save({ agency: 'khcn', name: 'Sở mới', brand: '#333333' }, 'a', '2026-02-11T00:00:00.000Z')
    expect(await store.list()).toEqual([
      { agency: '', name: 'Cổng', brand: '#111111', logo: undefined },
      { agency: 'khcn', name: 'Sở mới', brand: '#333333', logo: undefined },
    ])
    await store.remove('')
    await store.remove('nobody')
    expect((await store.list()).map(({ agency }) => agency)).toEqual(['khcn'])
  })
})
