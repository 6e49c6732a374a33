import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resumeClock, startClock, suspendClock } from '#runtime/deadlines/clock-state.ts'
import { dueAt } from '#runtime/deadlines/due.ts'
import { eachDay } from '#runtime/deadlines/day-runs.ts'
import { explainDue } from '#runtime/deadlines/explain.ts'
import { momentText } from '#runtime/deadlines/date-text.ts'
import type { Limit, LimitUnit } from '#runtime/deadlines/limit.ts'
import { formatDay, formatInstant, parseDay } from '#runtime/deadlines/local-time.ts'
import { timeLeft } from '#runtime/deadlines/remaining.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import { workdays, workdaysBetween } from '#runtime/deadlines/workdays.ts'
import { isWorkingDay, vietnam, withDaysOff } from './vietnam.ts'

const runs = { numRuns: 2000 }
const [firstDay, lastDay] = [parseDay('2024-01-01'), parseDay('2027-06-30')]
const units: LimitUnit[] = ['working-day', 'calendar-day', 'working-hour', 'hour', 'month', 'same-day']

const dates = fc.integer({ min: firstDay, max: lastDay }).map(formatDay)
const instants = fc.integer({ min: firstDay * 86_400_000, max: lastDay * 86_400_000 })
const limits: fc.Arbitrary<Limit> = fc.record({ value: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom(...units) })
const cutOffs = fc.constantFrom(undefined, '11:00', '16:30', '24:00')
const lengths = fc.integer({ min: 0, max: 40 * 86_400_000 })
const gaps = fc.array(fc.tuple(fc.nat(20 * 86_400_000), lengths), { maxLength: 4 })

/** Suspensions one after the other, from gaps and lengths in milliseconds. */
const suspensionsAfter = (start: number, pairs: Array<[number, number]>) => {
  let at = start
  return pairs.map(([gap, length]) => {
    const from = at + gap
    at = from + length
    return { from: formatInstant(from), to: formatInstant(at) }
  })
}

describe('dueAt', () => {
  type Input = { limit: Limit; start: number; cutOff: string | undefined; gaps: Array<[number, number]> }
  const inputs: fc.Arbitrary<Input> = fc.record({ limit: limits, start: instants, cutOff: cutOffs, gaps })
  const compute = (calendar: WorkingCalendar, { limit, start, cutOff, gaps: pairs }: Input) =>
    dueAt({ calendar, limit, startAt: formatInstant(start), cutOff, suspensions: suspensionsAfter(start, pairs) })

  test('is the same whoever asked before on that day', () => {
    fc.assert(
      fc.property(inputs, instants, (input, hour) => {
        const start = Math.floor(input.start / 86_400_000) * 86_400_000 + (hour % 86_400_000)
        compute(vietnam, { ...input, start })
        expect(compute(vietnam, input)).toEqual(compute(structuredClone(vietnam), input))
      }),
      runs,
    )
  })

  test('never moves earlier when holidays are added', () => {
    const holidays = fc.array(fc.nat(120), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(inputs, holidays, (input, offsets) => {
        const day = Math.floor(input.start / 86_400_000)
        const changed = withDaysOff(vietnam, ...offsets.map((offset) => formatDay(day + offset)))
        expect(compute(changed, input).dueAt >= compute(vietnam, input).dueAt).toBe(true)
      }),
      runs,
    )
  })

  test('never moves earlier when the day of receipt becomes a holiday, whatever is paused on it', () => {
    const soon = fc.array(fc.tuple(fc.nat(8 * 3_600_000), fc.nat(8 * 3_600_000)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(inputs, soon, (input, near) => {
        const paused = { ...input, gaps: near }
        const changed = withDaysOff(vietnam, formatDay(Math.floor((input.start + 7 * 3_600_000) / 86_400_000)))
        expect(compute(changed, paused).dueAt >= compute(vietnam, paused).dueAt).toBe(true)
      }),
      runs,
    )
  })

  test('is monotone in the value and in the start', () => {
    fc.assert(
      fc.property(limits, instants, cutOffs, fc.nat(5), fc.nat(5 * 86_400_000), (limit, start, cutOff, more, later) => {
        const at = (value: number, from: number) =>
          dueAt({ calendar: vietnam, limit: { ...limit, value }, startAt: formatInstant(from), cutOff }).dueAt
        const due = at(limit.value, start)
        expect(at(limit.value + more, start) >= due && at(limit.value, start + later) >= due).toBe(true)
      }),
      runs,
    )
  })

  test('never lies before the start, and ends its explanation with itself', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const due = compute(vietnam, input)
        const receivedAfterClosing = input.cutOff === '24:00'
        expect(receivedAfterClosing || Date.parse(due.dueAt) >= input.start).toBe(true)
        expect(due.explanation.at(-1)).toEqual({ kind: 'due', at: due.dueAt, on: due.dueOn })
        expect(explainDue(due, 'vi').at(-1)).toBe(`đến hạn: ${momentText(due.dueAt, 'vi', 420)}`)
        expect(explainDue(due, 'en').join()).not.toMatch(/undefined|NaN/)
      }),
      runs,
    )
  })

  test('of working days lists as many working days as the limit, whole or in parts', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { explanation } = compute(vietnam, { ...input, limit: { ...input.limit, unit: 'working-day' } })
        const whole = explanation.flatMap(eachDay).filter(({ kind }) => kind === 'counted').length
        const parts = explanation.reduce((sum, line) => (line.kind === 'counted-part' ? sum + line.minutes : sum), 0)
        const counted = whole + parts / 450
        expect(Math.abs(counted - input.limit.value)).toBeLessThan(0.05)
      }),
      runs,
    )
  })
})

describe('pause then resume', () => {
  test('never loses a minute', () => {
    fc.assert(
      fc.property(limits, instants, cutOffs, gaps, (limit, start, cutOff, pairs) => {
        const startedAt = formatInstant(start)
        let clock = startClock({ key: 'main', limit, cutOff, suspension: 'pause', startedAt }, vietnam)
        for (const { from, to } of suspensionsAfter(start, pairs)) {
          if (clock.dueAt === undefined || from >= clock.dueAt) return
          const before = timeLeft(vietnam, clock, from)
          const suspended = suspendClock(clock, from)
          clock = resumeClock(suspended, to, vietnam)
          const after = timeLeft(vietnam, clock, to)
          expect(timeLeft(vietnam, suspended, to)).toBe(after)
          const mayGain = limit.unit === 'calendar-day' || limit.unit === 'month'
          expect(mayGain ? Math.min(before, after) : after).toBe(before)
        }
      }),
      runs,
    )
  })
})

describe('workdays and workdaysBetween', () => {
  test('are inverse', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -400, max: 400 }), (from, count) => {
        const to = workdays(vietnam, from, count)
        expect(workdaysBetween(vietnam, from, to)).toBe(count)
        expect(count === 0 || isWorkingDay(vietnam, to)).toBe(true)
      }),
      runs,
    )
  })

  test('agree with counting day by day, whatever the calendar', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    const days = fc.array(dates.map((date) => ({ date, reason: { vi: 'a', en: 'a' } })), { maxLength: 60 })
    fc.assert(
      fc.property(weekdays, days, days, dates, fc.nat(300), (week, daysOff, workingDays, from, span) => {
        const calendar = { ...vietnam, weekdays: week, daysOff, workingDays }
        const day = parseDay(from)
        const walked = Array.from({ length: span }, (_, step) => formatDay(day + step + 1))
        const worked = walked.filter((date) => isWorkingDay(calendar, date))
        expect(workdaysBetween(calendar, from, formatDay(day + span))).toBe(worked.length)
        expect(workdays(calendar, from, worked.length)).toBe(worked.at(-1) ?? from)
      }),
      { numRuns: 300 },
    )
  })
})
