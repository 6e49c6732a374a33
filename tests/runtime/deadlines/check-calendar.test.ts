import { expect, test } from 'vitest'
import { checkCalendar } from '#runtime/deadlines/check-calendar.ts'
import { vietnam, withDaysOff } from './vietnam.ts'

test('hours that overlap or end before they begin are found', () => {
  const hours = [{ from: '07:30', to: '12:00' }, { from: '11:00', to: '17:00' }, { from: '19:00', to: '18:00' }]
  expect(checkCalendar({ ...vietnam, hours })).toEqual([
    { code: 'hours-not-ascending', from: '11:00' },
    { code: 'hours-not-ascending', from: '19:00' },
  ])
})

test('a date listed twice, or both off and worked, is found', () => {
  expect(checkCalendar(withDaysOff(vietnam, '2026-01-01', '2026-01-10'))).toEqual([
    { code: 'duplicate-date', date: '2026-01-01' },
    { code: 'off-and-worked', date: '2026-01-10' },
  ])
})

test('the shipped calendar has no fault', () => {
  expect(checkCalendar(vietnam)).toEqual([])
})
