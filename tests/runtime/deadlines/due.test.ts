import { describe, expect, test } from 'vitest'
import { dueAt } from '#runtime/deadlines/due.ts'
import type { Limit, LimitUnit } from '#runtime/deadlines/limit.ts'
import { local, toLocal, vietnam } from './vietnam.ts'

const due = (start: string, value: number, unit: LimitUnit, cutOff?: string) =>
  toLocal(dueAt({ calendar: vietnam, limit: { value, unit }, startAt: local(start), cutOff }).dueAt)

describe('a deadline is refused', () => {
  test.each([-1, 0.5, NaN, Infinity, 1_000_000])('for the value %d', (value) => {
    expect(() => due('2026-01-05', value, 'working-day')).toThrow(RangeError)
  })

  test.each(['2026-01-05T10:00:00', '2026-01-05', 'now'])('for the start %j, which names no zone', (startAt) => {
    expect(() => dueAt({ calendar: vietnam, limit: { value: 1, unit: 'hour' }, startAt })).toThrow(RangeError)
  })

  test('for a cut-off that is not a time', () => {
    expect(() => due('2026-01-05', 1, 'working-day', '25:00')).toThrow(RangeError)
  })
})

describe('working days', () => {
  test.each([
    ['2025-01-20', 10, '2025-02-10'],
    ['2025-04-23', 5, '2025-04-29'],
    ['2025-04-24', 10, '2025-05-12'],
    ['2025-08-27', 3, '2025-09-03'],
    ['2024-02-05', 10, '2024-02-26'],
    ['2024-04-25', 5, '2024-05-06'],
    ['2026-01-05', 5, '2026-01-10'],
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-04-22', 7, '2026-05-06'],
    ['2026-04-24', 1, '2026-04-28'],
    ['2026-08-19', 10, '2026-09-04'],
  ])('%s + %i → %s, at the end of working hours', (start, value, date) => {
    for (const time of ['00:00', '07:30', '10:00', '14:59']) {
      expect(due(`${start} ${time}`, value, 'working-day')).toBe(`${date} 17:00`)
    }
  })

  test('count from the next working day at or after the cut-off', () => {
    expect(due('2026-02-10 14:59', 7, 'working-day')).toBe('2026-02-26 17:00')
    expect(due('2026-02-10 15:00', 7, 'working-day')).toBe('2026-02-27 17:00')
    expect(due('2026-02-10 15:00', 7, 'working-day', '16:00')).toBe('2026-02-26 17:00')
    expect(due('2026-02-10 23:59', 7, 'working-day', '24:00')).toBe('2026-02-26 17:00')
    expect(due('2026-02-13 15:00', 1, 'working-day')).toBe('2026-02-24 17:00')
  })

  test('count from the next working day when received on a day off', () => {
    expect(due('2026-05-02 10:00', 1, 'working-day')).toBe('2026-05-05 17:00')
    expect(due('2026-02-17 16:00', 1, 'working-day')).toBe('2026-02-24 17:00')
  })

  test('are read in local time, not in UTC', () => {
    const limit: Limit = { value: 1, unit: 'working-day' }
    const at = (startAt: string) => dueAt({ calendar: vietnam, limit, startAt }).dueOn
    expect(at('2026-01-12T23:30:00Z')).toBe('2026-01-14')
    expect(at('2026-01-13T06:30:00+07:00')).toBe('2026-01-14')
  })

  test('do not depend on the zone of the machine', () => {
    const zone = process.env['TZ']
    const inZone = (name: string) => {
      process.env['TZ'] = name
      return due('2026-02-10', 7, 'working-day')
    }
    expect([inZone('America/New_York'), inZone('Pacific/Kiritimati')]).toEqual(['2026-02-26 17:00', '2026-02-26 17:00'])
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
})

describe('the same day', () => {
  test('ends with the day, or the next working day after the cut-off', () => {
    expect(due('2026-05-08 14:59', 0, 'same-day')).toBe('2026-05-08 17:00')
    expect(due('2026-05-08 15:00', 0, 'same-day')).toBe('2026-05-11 17:00')
    expect(due('2026-05-09 08:00', 0, 'same-day')).toBe('2026-05-11 17:00')
  })
})

describe('calendar days and months', () => {
  test('count every day and leave a day off for the next working day', () => {
    expect(due('2026-05-04', 3, 'calendar-day')).toBe('2026-05-07 17:00')
    expect(due('2026-05-04', 5, 'calendar-day')).toBe('2026-05-11 17:00')
    expect(due('2026-04-20', 10, 'calendar-day')).toBe('2026-05-04 17:00')
  })

  test('end on a swapped Saturday when it is worked', () => {
    expect(due('2026-08-17', 5, 'calendar-day')).toBe('2026-08-22 17:00')
  })

  test('a month ends on the same day or on the last of the month', () => {
    expect(due('2026-03-31', 1, 'month')).toBe('2026-05-04 17:00')
    expect(due('2026-07-31', 2, 'month')).toBe('2026-09-30 17:00')
    expect(due('2024-01-31', 1, 'month')).toBe('2024-02-29 17:00')
    expect(due('2025-11-10', 13, 'month')).toBe('2026-12-10 17:00')
  })
})

describe('hours', () => {
  test('plain hours run through nights, week-ends and past the cut-off', () => {
    expect(due('2026-05-08 16:20', 24, 'hour')).toBe('2026-05-09 16:20')
    expect(due('2026-02-16 23:50', 6, 'hour')).toBe('2026-02-17 05:50')
  })

  test('working hours run only while the counter works', () => {
    expect(due('2026-05-05 08:00', 8, 'working-hour')).toBe('2026-05-06 08:30')
    expect(due('2026-05-08 16:00', 1, 'working-hour')).toBe('2026-05-08 17:00')
    expect(due('2026-05-08 16:30', 1, 'working-hour')).toBe('2026-05-11 08:00')
    expect(due('2026-05-05 12:00', 1, 'working-hour')).toBe('2026-05-05 14:30')
    expect(due('2026-05-02 12:00', 0, 'working-hour')).toBe('2026-05-02 12:00')
  })
})

describe('a suspension', () => {
  const paused = (limit: Limit, start: string, ...pauses: Array<[string, string]>) => {
    const suspensions = pauses.map(([from, to]) => ({ from: local(from), to: local(to) }))
    return toLocal(dueAt({ calendar: vietnam, limit, startAt: local(start), suspensions }).dueAt)
  }
  const fiveDays: Limit = { value: 5, unit: 'working-day' }

  test('that begins after the due moves nothing', () => {
    expect(paused(fiveDays, '2026-05-04', ['2026-05-11 17:00', '2026-05-20 09:00'])).toBe('2026-05-11 17:00')
  })

  test('that takes no working time moves nothing', () => {
    expect(paused(fiveDays, '2026-05-04', ['2026-05-05 17:00', '2026-05-06 07:30'])).toBe('2026-05-11 17:00')
    expect(paused(fiveDays, '2026-05-04', ['2026-05-08 18:00', '2026-05-10 22:00'])).toBe('2026-05-11 17:00')
  })

  test('of whole working days keeps the due at the end of a day', () => {
    expect(paused(fiveDays, '2026-05-04', ['2026-05-05 10:00', '2026-05-07 10:00'])).toBe('2026-05-13 17:00')
    expect(paused(fiveDays, '2026-05-04', ['2026-05-05 17:30', '2026-05-07 06:00'])).toBe('2026-05-12 17:00')
  })

  test('of part of a day moves the due to the hour', () => {
    expect(paused(fiveDays, '2026-05-04', ['2026-05-05 10:00', '2026-05-07 14:00'])).toBe('2026-05-14 09:30')
  })

  test('on the day of receipt keeps also what is left of that day', () => {
    expect(paused(fiveDays, '2026-05-04 09:00', ['2026-05-04 10:00', '2026-05-06 10:00'])).toBe('2026-05-13 17:00')
    expect(paused({ value: 0, unit: 'same-day' }, '2026-05-04', ['2026-05-04 11:00', '2026-05-05 11:00'])).toBe(
      '2026-05-05 17:00',
    )
  })

  test('may come again, unordered and overlapping', () => {
    const pauses: Array<[string, string]> = [
      ['2026-05-08 08:00', '2026-05-11 08:00'],
      ['2026-05-05 10:00', '2026-05-06 10:00'],
      ['2026-05-05 15:00', '2026-05-06 09:00'],
      ['2026-05-06 12:00', '2026-05-06 12:00'],
    ]
    expect(paused(fiveDays, '2026-05-04', ...pauses)).toBe('2026-05-13 17:00')
  })

  test('takes its plain time from calendar limits, and the due leaves a day off again', () => {
    const sevenDays: Limit = { value: 7, unit: 'calendar-day' }
    expect(paused(sevenDays, '2026-05-05', ['2026-05-06 09:00', '2026-05-07 09:00'])).toBe('2026-05-13 17:00')
    expect(paused(sevenDays, '2026-05-05', ['2026-05-06 09:00', '2026-05-07 10:30'])).toBe('2026-05-14 17:00')
    expect(paused(sevenDays, '2026-05-05', ['2026-05-06 17:00', '2026-05-07 10:30'])).toBe('2026-05-13 17:00')
    expect(paused(sevenDays, '2026-05-05', ['2026-05-06 09:00', '2026-05-10 09:00'])).toBe('2026-05-18 17:00')
    expect(paused({ value: 24, unit: 'hour' }, '2026-05-05', ['2026-05-05 11:00', '2026-05-05 12:30'])).toBe(
      '2026-05-06 11:30',
    )
  })
})

test('twenty working days cost at most 50 µs', () => {
  const batch = () => {
    const before = performance.now()
    for (let run = 0; run < 50; run += 1) due('2026-04-10', 20, 'working-day')
    return ((performance.now() - before) / 50) * 1000
  }
  // Short batches: what else the machine does falls between some of them.
  expect(Math.min(...Array.from({ length: 400 }, batch))).toBeLessThan(50)
})
