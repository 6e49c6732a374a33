import { describe, expect, test } from 'vitest'
import { workdays, workdaysBetween } from '#runtime/deadlines/workdays.ts'
import { vietnam } from './vietnam.ts'

describe('workdays', () => {
  test.each([0.5, NaN, Infinity])('refuses %d days', (count) => {
    expect(() => workdays(vietnam, '2026-01-05', count)).toThrow(RangeError)
  })

  test('counts forward over holidays and swapped Saturdays', () => {
    expect(workdays(vietnam, '2026-01-05', 5)).toBe('2026-01-10')
    expect(workdays(vietnam, '2026-02-13', 1)).toBe('2026-02-23')
    expect(workdays(vietnam, '2026-05-02', 1)).toBe('2026-05-04')
  })

  test('counts backward from an event, as "two working days before"', () => {
    expect(workdays(vietnam, '2026-05-05', -2)).toBe('2026-04-29')
    expect(workdays(vietnam, '2026-05-03', -1)).toBe('2026-04-29')
  })

  test('of zero is the date itself, working or not', () => {
    expect(workdays(vietnam, '2026-05-02', 0)).toBe('2026-05-02')
  })
})

describe('workdaysBetween', () => {
  test('leaves out the first day and counts the last', () => {
    expect(workdaysBetween(vietnam, '2026-05-04', '2026-05-04')).toBe(0)
    expect(workdaysBetween(vietnam, '2026-05-04', '2026-05-05')).toBe(1)
    expect(workdaysBetween(vietnam, '2026-04-29', '2026-05-03')).toBe(0)
  })

  test('is negative backward', () => {
    expect(workdaysBetween(vietnam, '2026-05-05', '2026-04-29')).toBe(-2)
  })
})
