import { describe, expect, test } from 'vitest'
import { extendClock, startClock, stopClock, suspendClock, type ClockState } from '#runtime/deadlines/clock-state.ts'
import type { LimitUnit } from '#runtime/deadlines/limit.ts'
import { remainingText } from '#runtime/deadlines/remaining-text.ts'
import { remaining, timeLeft } from '#runtime/deadlines/remaining.ts'
import { local, vietnam } from './vietnam.ts'

const started = (value: number, unit: LimitUnit, start = '2026-05-04'): ClockState =>
  startClock({ key: 'main', limit: { value, unit }, suspension: 'pause', startedAt: local(start) }, vietnam)
const fiveDays = started(5, 'working-day')
const badge = (clock: ClockState, now: string) => {
  const left = remaining(vietnam, clock, local(now))
  return [remainingText(left, 'vi'), remainingText(left, 'en')]
}

describe('the badge of a clock in days', () => {
  test.each([
    ['2026-05-04 10:00', 'còn 5 ngày làm việc', '5 working days left'],
    ['2026-05-08 10:00', 'còn 1 ngày làm việc', '1 working day left'],
    ['2026-05-10 10:00', 'còn 1 ngày làm việc', '1 working day left'],
    ['2026-05-11 17:00', 'đến hạn hôm nay', 'due today'],
    ['2026-05-11 17:01', 'quá hạn 1 ngày', '1 day overdue'],
    ['2026-05-12 08:00', 'quá hạn 1 ngày', '1 day overdue'],
    ['2026-05-13 08:00', 'quá hạn 2 ngày', '2 days overdue'],
    ['2026-05-17 08:00', 'quá hạn 4 ngày', '4 days overdue'],
  ])('at %s says %s', (now, vi, en) => {
    expect(badge(fiveDays, now)).toEqual([vi, en])
  })
})

describe('the badge of a clock in hours', () => {
  test.each([
    ['2026-05-04 10:00', 'còn 24 giờ'],
    ['2026-05-04 10:01', 'còn 23 giờ'],
    ['2026-05-05 09:30', 'còn dưới 1 giờ'],
    ['2026-05-05 10:30', 'quá hạn 1 giờ'],
    ['2026-05-07 10:30', 'quá hạn 2 ngày'],
  ])('at %s says %s', (now, vi) => {
    expect(badge(started(24, 'hour'), now)[0]).toBe(vi)
  })

  test('counts working hours where the limit does', () => {
    expect(badge(started(8, 'working-hour', '2026-05-08 16:00'), '2026-05-09 10:00')[0]).toBe('còn 7 giờ')
  })
})

describe('a clock that does not run', () => {
  test('is paused since its suspension', () => {
    const clock = suspendClock(fiveDays, local('2026-05-06'))
    expect(remaining(vietnam, clock, local('2026-05-30'))).toEqual({ kind: 'paused', since: local('2026-05-06') })
    expect(badge(clock, '2026-05-30')).toEqual(['tạm dừng', 'paused'])
  })

  test.each([
    ['2026-05-10 17:00', true, 'trước hạn', 'early'],
    ['2026-05-11 17:00', true, 'đúng hạn', 'on time'],
    ['2026-05-11 17:01', false, 'quá hạn', 'late'],
  ])('stopped at %s is done, on time: %s', (at, onTime, vi, en) => {
    const clock = stopClock(fiveDays, local(at), vietnam)
    expect(remaining(vietnam, clock, local('2026-06-30'))).toMatchObject({ kind: 'done', onTime, at: local(at) })
    expect(badge(clock, '2026-06-30')).toEqual([vi, en])
  })

  test('stopped during a suspension that began in time is on time', () => {
    const clock = stopClock(suspendClock(fiveDays, local('2026-05-11 16:00')), local('2026-06-11'), vietnam)
    expect(remaining(vietnam, clock, local('2026-06-30'))).toMatchObject({ kind: 'done', onTime: true })
  })
})

describe('the time left', () => {
  const hour = 3_600_000

  test('is working time for working units, plain time for others, negative when overdue', () => {
    expect(timeLeft(vietnam, fiveDays, local('2026-05-11 10:00'))).toBe(5 * hour)
    expect(timeLeft(vietnam, fiveDays, local('2026-05-12 08:30'))).toBe(-hour)
    expect(timeLeft(vietnam, started(24, 'hour'), local('2026-05-04 12:00'))).toBe(22 * hour)
  })

  test('stands still during a suspension', () => {
    const clock = suspendClock(fiveDays, local('2026-05-11 10:00'))
    expect(timeLeft(vietnam, clock, local('2026-06-18 15:00'))).toBe(5 * hour)
  })

  test('follows an extension', () => {
    const extension = { at: local('2026-05-08'), until: local('2026-05-12 17:00'), reason: 'xác minh' }
    expect(timeLeft(vietnam, extendClock(fiveDays, extension, vietnam), local('2026-05-12 16:00'))).toBe(hour)
  })
})
