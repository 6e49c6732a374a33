import { describe, expect, test } from 'vitest'
import { editCalendar } from '#app/components/admin/edit-calendar.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

const calendar: WorkingCalendar = {
  key: 'office',
  title: { vi: 'Lịch', en: 'Calendar' },
  utcOffsetMinutes: 420,
  weekdays: [1, 2, 3, 4, 5],
  hours: [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:00' }],
  daysOff: [{ date: '2026-09-02', reason: { vi: 'Quốc khánh', en: 'National Day' } }],
  workingDays: [{ date: '2026-08-22', reason: { vi: 'Làm bù', en: 'Swapped' } }],
  knownUntil: '2026-12-31',
}

function edit(controls: Array<[string, string]>) {
  const form = new FormData()
  for (const [name, value] of controls) form.append(name, value)
  return editCalendar(calendar, form)
}

const add = (date: string, reason = 'Nghỉ', more: Array<[string, string]> = []) => edit([['_do', 'add'], ['kind', 'daysOff'], ['date', date], ['reason_vi', reason], ...more])

describe('editing a calendar', () => {
  test.each(['', 'none', 'remove:hours:07:30'])('%j is no button of the page', (button) => {
    expect(edit([['_do', button]])).toBeUndefined()
  })

  test.each(['', '2026-02-30', '1999-01-01', '01/01/2026'])('a date of %j is told', (date) => {
    expect(add(date)).toEqual({ problem: 'date' })
  })

  test('a day without reason, or known in either list, is told', () => {
    expect(add('2026-10-01', '')).toEqual({ problem: 'reason' })
    expect([add('2026-09-02'), add('2026-08-22')]).toEqual([{ problem: 'known' }, { problem: 'known' }])
  })

  test('days stand in order; the reason serves both languages when only one is given', () => {
    const edited = add('2026-01-01', 'Tết Dương lịch', [['provisional', '1']])
    expect(edited).toEqual({ edited: { ...calendar, daysOff: [{ date: '2026-01-01', reason: { vi: 'Tết Dương lịch', en: 'Tết Dương lịch' }, provisional: true }, ...calendar.daysOff] } })
    expect(calendar.daysOff).toHaveLength(1)
  })

  test('a day is removed from its own list only', () => {
    expect(edit([['_do', 'remove:workingDays:2026-08-22']])).toEqual({ edited: { ...calendar, workingDays: [] } })
    expect(edit([['_do', 'remove:daysOff:2026-08-22']])).toEqual({ edited: calendar })
  })

  test.each([
    ['weekdays', [['from:0', '08:00'], ['to:0', '12:00'], ['known_until', '2026']]],
    ['weekdays', [['weekday', '9'], ['from:0', '08:00'], ['to:0', '12:00'], ['known_until', '2026']]],
    ['hours', [['weekday', '1'], ['known_until', '2026']]],
    ['hours', [['weekday', '1'], ['from:0', '08:00'], ['to:0', ''], ['known_until', '2026']]],
    ['hours', [['weekday', '1'], ['from:0', '12:00'], ['to:0', '08:00'], ['known_until', '2026']]],
    ['hours', [['weekday', '1'], ['from:0', '13:00'], ['to:0', '17:00'], ['from:1', '08:00'], ['to:1', '12:00'], ['known_until', '2026']]],
    ['hours', [['weekday', '1'], ['from:0', '08:00'], ['to:0', '12:00'], ['from:1', '11:30'], ['to:1', '17:00'], ['known_until', '2026']]],
    ['date', [['weekday', '1'], ['from:0', '08:00'], ['to:0', '12:00'], ['known_until', 'soon']]],
  ] satisfies Array<[string, Array<[string, string]>]>)('settings with wrong %s are told', (problem, controls) => {
    expect(edit([['_do', 'settings'], ...controls])).toEqual({ problem })
  })

  test('settings replace hours, week and last known year', () => {
    const edited = edit([['_do', 'settings'], ['weekday', '6'], ['weekday', '1'], ['from:0', '08:00'], ['to:0', '12:00'], ['from:1', ''], ['to:1', ''], ['known_until', '2027']])
    expect(edited).toEqual({ edited: { ...calendar, weekdays: [1, 6], hours: [{ from: '08:00', to: '12:00' }], knownUntil: '2027-12-31' } })
  })
})
