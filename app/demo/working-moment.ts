import { DAY, formatDay, formatInstant, MINUTE, parseDay, parseInstant, parseTimeOfDay } from '#runtime/deadlines/local-time.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import { workdays } from '#runtime/deadlines/workdays.ts'

/** The instant so many working hours before the end of the last working day that is over. */
export function workingMoment(calendar: WorkingCalendar, now: string, hoursAgo: number): string {
  const offset = calendar.utcOffsetMinutes * MINUTE
  const today = formatDay(Math.floor((parseInstant(now) + offset) / DAY))
  const spans = calendar.hours.map(({ from, to }) => [parseTimeOfDay(from), parseTimeOfDay(to)] as const)
  const perDay = spans.reduce((sum, [from, to]) => sum + to - from, 0)
  const before = hoursAgo * 60 * MINUTE
  const day = parseDay(workdays(calendar, today, -1 - Math.floor(before / perDay)))
  return formatInstant(day * DAY + timeOfDay(spans, perDay - (before % perDay)) - offset)
}

/** The time of day when so much working time is over. */
function timeOfDay(spans: ReadonlyArray<readonly [number, number]>, worked: number): number {
  let left = worked
  for (const [from, to] of spans) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return spans.at(-1)?.[1] ?? 0
}
