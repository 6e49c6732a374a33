import { expect, test } from 'vitest'
import { addMonths, formatDay, parseDay, parseTimeOfDay, weekdayOf } from '#runtime/deadlines/local-time.ts'

test.each(['24:01', '7:30', '07:60', '07:30:00'])('%j is not a time of day', (time) => {
  expect(() => parseTimeOfDay(time)).toThrow(RangeError)
})

test('days before 1970 and after a leap day come back as written', () => {
  for (const date of ['1954-07-21', '1969-12-31', '1970-01-01', '2000-02-29', '2026-12-31', '0099-01-01']) {
    expect(formatDay(parseDay(date))).toBe(date)
  }
})

test('the week begins on Monday', () => {
  expect(['2026-05-04', '2026-05-10', '1954-07-21'].map((date) => weekdayOf(parseDay(date)))).toEqual([1, 7, 3])
})

test('months are added over the year and end on the last day at most', () => {
  const plus = (date: string, months: number) => formatDay(addMonths(parseDay(date), months))
  expect([plus('2025-12-31', 2), plus('2024-01-31', 1), plus('2026-11-15', 14)]).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2028-01-15',
  ])
})
