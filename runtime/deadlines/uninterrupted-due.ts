import type { CalendarIndex } from '#runtime/deadlines/calendar-index.ts'
import type { Limit, LimitUnit } from '#runtime/deadlines/limit.ts'
import { HOUR, addMonths } from '#runtime/deadlines/local-time.ts'
import { axisOf } from '#runtime/deadlines/time-axis.ts'

/** Where a count begins: the instant of receipt, and the day it counts as received. */
export type CountStart = { at: number; day: number }

type Rule = (index: CalendarIndex, limit: Limit, start: CountStart) => number

/** The last instant of a limit that nothing interrupts, before it is moved off a day off. */
const lastInstant = {
  'working-day': (index, { value }, { day }) =>
    index.closingOf(value === 0 ? day : index.dayNumbered(index.numberOf(day + 1) + value - 1)),
  'same-day': (index, _limit, { day }) => index.closingOf(day),
  'calendar-day': (index, { value }, { day }) => index.closingOf(day + value),
  month: (index, { value }, { day }) => index.closingOf(addMonths(day, value)),
  hour: (_index, { value }, { at }) => at + value * HOUR,
  'working-hour': (index, limit, { at }) => {
    const axis = axisOf(index, limit)
    return Math.max(at, axis.instant(axis.position(at) + limit.value * HOUR))
  },
} satisfies Record<LimitUnit, Rule>

/** Far above the largest value a definition may hold, in any unit. */
const LONGEST = 10_000

/** Throws RangeError when the value of the limit is not whole, is negative or absurdly long. */
export function uninterruptedDue(index: CalendarIndex, limit: Limit, start: CountStart): number {
  if (!Number.isSafeInteger(limit.value) || limit.value < 0 || limit.value > LONGEST) {
    throw new RangeError(`not a limit: ${limit.value} ${limit.unit}`)
  }
  return lastInstant[limit.unit](index, limit, start)
}

/**
 * Limits whose last day counts whole, and moves to the next working day when it is a day off (Bộ luật Dân sự 2015,
 * Điều 148). Those on the working axis end with a day by themselves, unless a pause of part of a day says else.
 */
export function endsWithADay({ unit }: Limit): boolean {
  return unit === 'calendar-day' || unit === 'month'
}
