import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

const calendar: WorkingCalendar = {
  key: 'vn',
  title: { vi: 'Lịch làm việc', en: 'Working calendar' },
  utcOffsetMinutes: 420,
  weekdays: [1, 2, 3, 4, 5],
  hours: [{ from: '08:00', to: '17:00' }],
  daysOff: [{ date: '2026-04-30', reason: { vi: 'Ngày Giải phóng miền Nam', en: 'Reunification Day' } }],
  workingDays: [],
  knownUntil: '2026-12-31',
}

onEveryDatabase('calendars', (given) => {
  test('a calendar that is not there is undefined', async () => {
    expect(await given.database.calendars.find('none')).toBeUndefined()
  })

  test('a saved calendar replaces the earlier one and keeps it in the history', async () => {
    const { calendars, kysely } = given.database
    const changed = { ...calendar, daysOff: [] }
    await calendars.save(calendar, 'minh', '2026-02-10T03:00:00.000Z')
    await calendars.save(changed, 'lan', '2026-02-11T03:00:00.000Z')
    await calendars.save({ ...calendar, key: 'board' }, 'lan', '2026-02-11T03:00:00.000Z')

    expect(await calendars.find('vn')).toEqual(changed)
    expect((await calendars.list()).map(({ key }) => key)).toEqual(['board', 'vn'])
    const history = await kysely.selectFrom('calendar_history').select(['saved_by', 'content']).where('key', '=', 'vn').orderBy('saved_at').execute()
    expect(await calendars.change({ before: calendar, after: calendar }, 'minh', '2026-02-12T03:00:00.000Z')).toBe(false)
    expect(history.map(({ saved_by, content }) => [saved_by, JSON.parse(content)])).toEqual([['minh', calendar], ['lan', changed]])
  })
})
