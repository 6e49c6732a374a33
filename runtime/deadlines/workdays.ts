import { indexOf } from '#runtime/deadlines/calendar-index.ts'
import { formatDay, parseDay } from '#runtime/deadlines/local-time.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/**
 * The `count`-th working day after a date (before it when negative); the date itself is not counted and is the answer
 * for 0. Throws RangeError on a malformed date or a count that is not whole.
 */
export function workdays(calendar: WorkingCalendar, from: string, count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of days: ${count}`)
  const index = indexOf(calendar)
  const day = parseDay(from)
  if (count === 0) return from
  return formatDay(index.dayNumbered(count > 0 ? index.numberOf(day + 1) + count - 1 : index.numberOf(day) + count))
}

/**
 * Working days from one date to another, the first not counted, the last counted; negative when `to` is earlier.
 * Inverse of `workdays`: `workdaysBetween(c, d, workdays(c, d, n)) === n`.
 */
export function workdaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  const index = indexOf(calendar)
  const [first, last] = [parseDay(from), parseDay(to)]
  if (last < first) return index.numberOf(last) - index.numberOf(first)
  return index.numberOf(last + 1) - index.numberOf(first + 1)
}
