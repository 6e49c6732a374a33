import { describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import schema from '#schemas/calendar.schema.json' with { type: 'json' }
import { formatDay, parseDay } from '#runtime/deadlines/local-time.ts'
import { workdaysBetween } from '#runtime/deadlines/workdays.ts'
import { dayReason, isWorkingDay, vietnam, withDaysOff } from './vietnam.ts'

const validate = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true })).compile(schema)

describe('a calendar is refused', () => {
  test.each(['2026-2-1', '2026-02-30', '01/02/2026', ''])('for the date %j', (date) => {
    expect(() => isWorkingDay(vietnam, date)).toThrow(RangeError)
  })

  test('without a working day in the week', () => {
    expect(() => isWorkingDay({ ...vietnam, weekdays: [] }, '2026-01-05')).toThrow(RangeError)
  })

  test.each([
    { name: 'no hours', hours: [] },
    { name: 'hours that end before they begin', hours: [{ from: '11:30', to: '07:30' }] },
    { name: 'overlapping hours', hours: [{ from: '07:30', to: '12:00' }, { from: '11:00', to: '17:00' }] },
    { name: 'a malformed hour', hours: [{ from: '7:30', to: '12:00' }] },
  ])('with $name', ({ hours }) => {
    expect(() => isWorkingDay({ ...vietnam, hours }, '2026-01-05')).toThrow(RangeError)
  })

  test.each([
    { name: 'an unknown property', change: { extra: 1 } },
    { name: 'a date that is none', change: { daysOff: [{ date: '2026-02-30', reason: { vi: 'a', en: 'a' } }] } },
    { name: 'a day off without its English reason', change: { daysOff: [{ date: '2026-02-03', reason: { vi: 'a' } }] } },
    { name: 'an eighth weekday', change: { weekdays: [8] } },
  ])('by its schema, with $name', ({ change }) => {
    expect(validate({ ...vietnam, ...change })).toBe(false)
  })
})

describe('the calendar of Vietnam', () => {
  test('is valid by its schema', () => {
    validate(vietnam)
    expect(validate.errors).toBeNull()
  })

  test('breaks the week only where it must, once per date', () => {
    const off = vietnam.daysOff.map(({ date }) => date)
    const worked = vietnam.workingDays.map(({ date }) => date)
    expect(new Set([...off, ...worked]).size).toBe(off.length + worked.length)
    const bare = { ...vietnam, daysOff: [], workingDays: [] }
    expect(off.filter((date) => !isWorkingDay(bare, date))).toEqual([])
    expect(worked.filter((date) => isWorkingDay(bare, date))).toEqual([])
  })

  test.each([
    ['2024', 251],
    ['2025', 250],
    ['2026', 250],
  ])('has in %s %i working days', (year, days) => {
    expect(workdaysBetween(vietnam, `${Number(year) - 1}-12-31`, `${year}-12-31`)).toBe(days)
    const dates = Array.from({ length: 366 }, (_, day) => formatDay(parseDay(`${year}-01-01`) + day))
    expect(dates.filter((date) => date.startsWith(year) && isWorkingDay(vietnam, date))).toHaveLength(days)
  })

  test('marks what is not published: every date of 2027, and none before', () => {
    const provisional = vietnam.daysOff.filter((day) => day.provisional).map(({ date }) => date)
    expect(provisional).toEqual(vietnam.daysOff.map(({ date }) => date).filter((date) => date > vietnam.knownUntil))
  })

  test('counts 24 November as worked while the law does not say else', () => {
    expect(isWorkingDay(vietnam, '2026-11-24')).toBe(true)
  })
})

describe('a day is not counted', () => {
  test('for its holiday, for the week-end, or not at all', () => {
    expect(dayReason(vietnam, '2026-04-30')).toMatchObject({ kind: 'holiday', reason: { vi: 'Ngày Chiến thắng 30/4' } })
    expect(dayReason(vietnam, '2026-05-02')).toEqual({ kind: 'weekend' })
    expect(dayReason(vietnam, '2026-05-04')).toBeUndefined()
  })

  test('unless it is a swapped Saturday, which a later day off cancels', () => {
    expect(isWorkingDay(vietnam, '2026-08-22')).toBe(true)
    expect(isWorkingDay(withDaysOff(vietnam, '2026-08-22'), '2026-08-22')).toBe(false)
  })
})
