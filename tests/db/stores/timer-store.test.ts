import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import { filing, nextWrite } from '../../support/dossier-samples.ts'

onEveryDatabase('timers', (given) => {
  test('name the dossiers whose hour has come, the earliest first, until something else is due', async () => {
    const { dossiers, timers } = given.database
    const [late, early, none] = [filing({}, { timerAt: '2026-03-02T00:00:00.000Z' }), filing({}, { timerAt: '2026-03-01T00:00:00.000Z' }), filing()]
    for (const write of [late, early, none]) expect(await dossiers.append(write)).toEqual({ result: 'appended' })
    expect(await timers.due('2026-03-01T00:00:00.000Z', 10)).toEqual([])
    expect(await timers.due('2026-03-03T00:00:00.000Z', 10)).toEqual([early.dossier.id, late.dossier.id])
    expect(await timers.due('2026-03-03T00:00:00.000Z', 1)).toEqual([early.dossier.id])

    await timers.postpone(early.dossier.id, '2026-03-02T12:00:00.000Z')
    await timers.postpone(none.dossier.id, '2026-03-01T00:00:00.000Z')
    expect(await timers.due('2026-03-03T00:00:00.000Z', 10)).toEqual([late.dossier.id, early.dossier.id])
    expect(await dossiers.append(nextWrite(late))).toEqual({ result: 'appended' })
    expect(await timers.due('2026-03-03T00:00:00.000Z', 10)).toEqual([early.dossier.id])
  })
})
