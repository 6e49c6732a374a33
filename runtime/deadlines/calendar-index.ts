import { DAY, MINUTE, parseDay, parseTimeOfDay, weekdayOf } from '#runtime/deadlines/local-time.ts'
import type { DayReason, WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/**
 * A calendar prepared for counting. Working days are numbered in one sequence without gaps (the weekly pattern by
 * arithmetic, corrected by the dates that break it), so that counting any number of days costs a binary search.
 */
export type CalendarIndex = {
  /** Working periods in milliseconds after local midnight, ascending. */
  hours: ReadonlyArray<{ from: number; to: number }>
  /** Working time of a working day in milliseconds. */
  dayLength: number
  knownUntil: number
  isWorking(day: number): boolean
  reasonOff(day: number): DayReason | undefined
  /** The number of a working day, or of the next one when `day` is off. */
  numberOf(day: number): number
  /** The working day with that number. */
  dayNumbered(number: number): number
  /** The same day when it is working, else the first working day after it. */
  nextWorking(day: number): number
  dayAt(instant: number): number
  /** The instant at a time of day (milliseconds after local midnight). */
  instantAt(day: number, time: number): number
  /** End of the working hours. */
  closingOf(day: number): number
}

const indexes = new WeakMap<WorkingCalendar, CalendarIndex>()

/** Throws RangeError when the calendar has no working day, no working hours or a malformed date. */
export function indexOf(calendar: WorkingCalendar): CalendarIndex {
  const known = indexes.get(calendar)
  if (known) return known
  const index = buildIndex(calendar)
  indexes.set(calendar, index)
  return index
}

function buildIndex(calendar: WorkingCalendar): CalendarIndex {
  const hours = readHours(calendar)
  const closing = Math.max(...hours.map(({ to }) => to))
  const offset = calendar.utcOffsetMinutes * MINUTE
  const daysOff = new Map(calendar.daysOff.map(({ date, reason }) => [parseDay(date), reason]))
  const swapped = new Set(calendar.workingDays.map(({ date }) => parseDay(date)))
  const weekdays = new Set(calendar.weekdays)
  const isWorking = (day: number) => !daysOff.has(day) && (swapped.has(day) || weekdays.has(weekdayOf(day)))
  const sequence = numberWorkingDays({ weekdays, isWorking, exceptions: [...daysOff.keys(), ...swapped] })
  const instantAt = (day: number, time: number) => day * DAY + time - offset

  return {
    ...sequence,
    hours,
    dayLength: hours.reduce((sum, { from, to }) => sum + to - from, 0),
    knownUntil: parseDay(calendar.knownUntil),
    isWorking,
    reasonOff(day) {
      const reason = daysOff.get(day)
      if (reason) return { kind: 'holiday', reason }
      return isWorking(day) ? undefined : { kind: 'weekend' }
    },
    nextWorking: (day) => sequence.dayNumbered(sequence.numberOf(day)),
    dayAt: (instant) => Math.floor((instant + offset) / DAY),
    instantAt,
    closingOf: (day) => instantAt(day, closing),
  }
}

function readHours({ key, hours }: WorkingCalendar) {
  const periods = hours.map(({ from, to }) => ({ from: parseTimeOfDay(from), to: parseTimeOfDay(to) }))
  const ascending = periods.every(({ from, to }, at) => from < to && from >= (periods[at - 1]?.to ?? 0))
  if (periods.length === 0 || !ascending) throw new RangeError(`calendar ${key}: working hours empty or not ascending`)
  return periods
}

type Pattern = { weekdays: ReadonlySet<number>; isWorking: (day: number) => boolean; exceptions: number[] }

function numberWorkingDays({ weekdays, isWorking, exceptions }: Pattern) {
  const perWeek = weekdays.size
  if (perWeek === 0) throw new RangeError('a calendar needs at least one working day in the week')
  const beforeInWeek = [1, 2, 3, 4, 5, 6, 7].map((day) => [...weekdays].filter((other) => other < day).length)
  const isException = (day: number) => isWorking(day) !== weekdays.has(weekdayOf(day))
  const correctionBefore = corrections(exceptions.filter(isException), isWorking)
  const reach = 7 * (exceptions.length + 2)

  const numberOf = (day: number) =>
    Math.floor((day + 3) / 7) * perWeek + (beforeInWeek[weekdayOf(day) - 1] ?? 0) + correctionBefore(day)

  const dayNumbered = (number: number) => {
    const about = Math.floor(number / perWeek) * 7
    return firstWhere(about - reach, about + reach, (day) => numberOf(day + 1) > number)
  }
  return { numberOf, dayNumbered }
}

/** How many working days the exceptions before a day add to, or take from, the weekly pattern. */
function corrections(exceptions: number[], isWorking: (day: number) => boolean) {
  const days = [...new Set(exceptions)].sort((a, b) => a - b)
  const sums = [0]
  for (const day of days) sums.push((sums.at(-1) ?? 0) + (isWorking(day) ? 1 : -1))
  return (day: number) => sums[firstWhere(0, days.length, (at) => (days[at] ?? Infinity) >= day)] ?? 0
}

function firstWhere(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
