import { indexOf } from '#runtime/deadlines/calendar-index.ts'
import { resumeClock, type ClockState } from '#runtime/deadlines/clock-state.ts'
import { countsHours } from '#runtime/deadlines/limit.ts'
import { HOUR, formatDay, parseInstant } from '#runtime/deadlines/local-time.ts'
import { startOfLimit } from '#runtime/deadlines/start-of-count.ts'
import { axisOf } from '#runtime/deadlines/time-axis.ts'
import { workdaysBetween } from '#runtime/deadlines/workdays.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/**
 * Where a clock stands, for badges. `workingDays` left: 0 means due today. `workingDays` overdue: at least 1.
 * `hours` (begun hours are not counted) is there for limits in hours: working hours or plain ones, as the limit says.
 */
export type Remaining =
  | { kind: 'left'; workingDays: number; hours?: number }
  | { kind: 'overdue'; workingDays: number; hours?: number }
  | { kind: 'paused'; since: string }
  | { kind: 'done'; onTime: boolean; outcome: Outcome; at: string }

/** trước hạn (on an earlier day) · đúng hạn · quá hạn. */
export type Outcome = 'early' | 'on-time' | 'overdue'

export function remaining(calendar: WorkingCalendar, clock: ClockState, now: string): Remaining {
  switch (clock.status.state) {
    case 'suspended':
      return { kind: 'paused', since: clock.status.since }
    case 'stopped':
      return done(calendar, clock, clock.status.at)
    case 'running':
      return untilDue(calendar, clock, now)
  }
}

/**
 * Milliseconds left on the axis of the limit (working time, or plain time); negative when overdue. A suspended clock
 * has left what it would have if it were resumed now. A suspension begun in time never changes it. Before the day of
 * receipt by the cut-off it is what will be left when that day begins.
 */
export function timeLeft(calendar: WorkingCalendar, clock: ClockState, now: string): number {
  const { dueAt: due } = resumeClock({ ...clock, suspension: 'pause' }, now, calendar)
  const index = indexOf(calendar)
  const axis = axisOf(index, clock.limit)
  const { from } = startOfLimit(index, clock.limit, { at: parseInstant(clock.countsFrom), cutOff: clock.cutOff })
  return axis.position(dueInstant(due)) - axis.position(Math.max(from, parseInstant(now)))
}

function untilDue(calendar: WorkingCalendar, clock: ClockState, now: string): Remaining {
  const index = indexOf(calendar)
  const due = dueInstant(clock.dueAt)
  const dateOf = (instant: number) => formatDay(index.dayAt(instant))
  const [today, dueOn] = [dateOf(parseInstant(now)), dateOf(due)]
  const hours = countsHours(clock.limit) ? { hours: Math.floor(Math.abs(timeLeft(calendar, clock, now)) / HOUR) } : {}
  if (parseInstant(now) <= due) return { kind: 'left', workingDays: workdaysBetween(calendar, today, dueOn), ...hours }
  return { kind: 'overdue', workingDays: Math.max(1, workdaysBetween(calendar, dueOn, today)), ...hours }
}

function done(calendar: WorkingCalendar, clock: ClockState, at: string): Remaining {
  const index = indexOf(calendar)
  const [end, due] = [parseInstant(at), dueInstant(clock.dueAt)]
  if (end > due) return { kind: 'done', onTime: false, outcome: 'overdue', at }
  return { kind: 'done', onTime: true, outcome: index.dayAt(end) < index.dayAt(due) ? 'early' : 'on-time', at }
}

function dueInstant(due: string | undefined): number {
  if (due === undefined) throw new Error('a clock that is not suspended has a due')
  return parseInstant(due)
}
