import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, ageAt, daysBetween } from '#runtime/rules/calendar-date.ts'
import { isCalendarDate, monthOf, yearOf } from '#runtime/rules/calendar-date.ts'

const days = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9000-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  test.each(['', '2026-2-1', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-01-01T', '0000-01-01', '1900-02-29', '2026-01-00'])(
    'is not written %j',
    (text) => expect(isCalendarDate(text)).toBe(false),
  )

  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })
})

describe('adding', () => {
  test.each([
    () => addDays('9999-12-31', 1),
    () => addDays('0001-01-01', -1),
    () => addDays('2026-01-01', Number.MAX_SAFE_INTEGER),
    () => addMonths('2026-01-01', 100_000),
    () => addMonths('2026-01-01', -30_000),
  ])('never leaves the years 1 to 9999 (%#)', (add) => expect(add).toThrow(RangeError))

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-15', 12, '2027-05-15'],
    ['2026-05-15', -5, '2025-12-15'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('months to %s: %i gives %s', (from, count, to) => expect(addMonths(from, count)).toBe(to))

  test('days and counting them are each other turned round', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30_000, max: 30_000 }), (from, count) => {
        const to = addDays(from, count)
        expect(isCalendarDate(to)).toBe(true)
        expect(daysBetween(from, to)).toBe(count)
        expect(addDays(to, -count)).toBe(from)
      }),
    )
  })

  test('months keeps the day, or takes the last one of a shorter month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1_000, max: 1_000 }), (from, count) => {
        const to = addMonths(from, count)
        expect(yearOf(to) * 12 + monthOf(to)).toBe(yearOf(from) * 12 + monthOf(from) + count)
        expect(to.slice(8) === from.slice(8) || monthOf(addDays(to, 1)) !== monthOf(to)).toBe(true)
      }),
    )
  })
})

describe('age', () => {
  test.each([
    ['2008-03-02', '2026-03-01', 17],
    ['2008-03-01', '2026-03-01', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-03-02', '2026-03-01', -1],
    ['2026-03-01', '2026-03-01', 0],
  ])('of one born %s on %s is %i', (birth, on, age) => expect(ageAt(birth, on)).toBe(age))
})
