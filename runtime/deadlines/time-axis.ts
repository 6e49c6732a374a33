import type { CalendarIndex } from '#runtime/deadlines/calendar-index.ts'
import { countsWorkingTime, type Limit } from '#runtime/deadlines/limit.ts'

/**
 * A limit is an amount of time on an axis, and a suspension takes its length on that axis out of the count.
 *
 * - Working units ('working-day', 'working-hour', 'same-day') live on the **working-time axis**: it moves only during
 *   working hours, a working day is `dayLength` long, nights, week-ends and holidays have no length.
 * - The others ('calendar-day', 'month', 'hour') live on the **plain axis**: every minute counts.
 *
 * The law gives the due instant of an uninterrupted clock (`uninterruptedDue`): the end of working hours of the last
 * day. A suspension from t1 to t2 that begins before the due instant moves it by `position(t2) − position(t1)`.
 * Hence, whatever the instants, the time left at t1 equals the time left at t2, to the millisecond, including what is
 * left of the day of receipt that is not counted. What lies before that day (the afternoon after the cut-off) is no time
 * of the limit: a suspension there moves nothing, so a holiday on it cannot give an earlier due either. Pauses of whole
 * working days keep the due at the end of a day; a pause from 10:00 to 14:00 two days later puts it at an hour within a
 * day, which is the hour the slip then prints.
 *
 * One position of the working axis is many instants (all of a night); a due position means the **earliest**, so a
 * limit that is used up at closing time is due at closing time and not at the next opening.
 *
 * 'calendar-day' and 'month' limits end with a day: after each suspension their due is the first closing of a working
 * day at or after the moved instant. So pauses of whole days are exact there too, other pauses can only gain time, and
 * a later count can never give an earlier due.
 *
 * A suspension that begins when the limit is already over moves nothing: being late is not repaired by asking late.
 */
export type TimeAxis = {
  position(instant: number): number
  /** The earliest instant at that position. */
  instant(position: number): number
}

export function axisOf(index: CalendarIndex, limit: Limit): TimeAxis {
  return countsWorkingTime(limit) ? workingAxis(index) : plainAxis
}

const plainAxis: TimeAxis = { position: (instant) => instant, instant: (position) => position }

function workingAxis(index: CalendarIndex): TimeAxis {
  return {
    position(instant) {
      const day = index.dayAt(instant)
      const before = index.numberOf(day) * index.dayLength
      return index.isWorking(day) ? before + workedUntil(index, instant - index.instantAt(day, 0)) : before
    },
    instant(position) {
      const number = Math.ceil(position / index.dayLength) - 1
      const time = timeWhenWorked(index, position - number * index.dayLength)
      return index.instantAt(index.dayNumbered(number), time)
    },
  }
}

function workedUntil({ hours }: CalendarIndex, time: number): number {
  return hours.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(time, to) - from), 0)
}

function timeWhenWorked({ hours }: CalendarIndex, worked: number): number {
  let rest = worked
  for (const { from, to } of hours) {
    if (rest <= to - from) return from + rest
    rest -= to - from
  }
  throw new RangeError(`a working day is shorter than ${worked} ms`)
}
