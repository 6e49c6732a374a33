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

    await timers.postpone(early.dossier.id, '2026-03-02T12:00:00.000Z', early.dossier.sequence)
    await timers.postpone(none.dossier.id, '2026-03-01T00:00:00.000Z', none.dossier.sequence)
    expect(await timers.due('2026-03-03T00:00:00.000Z', 10)).toEqual([late.dossier.id, early.dossier.id])
    expect(await dossiers.append(nextWrite(late))).toEqual({ result: 'appended' })
    expect(await timers.due('2026-03-03T00:00:00.000Z', 10)).toEqual([early.dossier.id])
  })

  test('are not put off for somebody who acted meanwhile', async () => {
    const { dossiers, timers } = given.database
    const filed = filing({}, { timerAt: '2026-02-01T00:00:00.000Z' })
    const acted = nextWrite(filed, {}, { timerAt: '2026-02-02T00:00:00.000Z' })
    for (const write of [filed, acted]) await dossiers.append(write)
    await timers.postpone(filed.dossier.id, '2027-01-01T00:00:00.000Z', filed.dossier.sequence)
    expect(await timers.due('2026-02-03T00:00:00.000Z', 10)).toEqual([filed.dossier.id])
  })
})
