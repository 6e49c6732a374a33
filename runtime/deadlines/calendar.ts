import { indexOf } from '#runtime/deadlines/calendar-index.ts'
import { parseDay } from '#runtime/deadlines/local-time.ts'
import type { DayReason, WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/** Whether a local date counts as a working day: its weekday, unless a day off or a swapped working day says else. */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  return indexOf(calendar).isWorking(parseDay(date))
}

/** Why a local date is not counted; undefined on a working day. A published day off goes before the week-end. */
export function dayReason(calendar: WorkingCalendar, date: string): DayReason | undefined {
  return indexOf(calendar).reasonOff(parseDay(date))
}
