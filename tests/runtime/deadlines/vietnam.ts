import calendar from '#schemas/calendars/vietnam.json' with { type: 'json' }
import { indexOf } from '#runtime/deadlines/calendar-index.ts'
import { formatInstant, parseDay, parseTimeOfDay } from '#runtime/deadlines/local-time.ts'
import type { DayReason, LocalText, WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

export const vietnam: WorkingCalendar = calendar

/** '2026-02-10 10:00' in Vietnam as an instant. */
export function local(text: string): string {
  const [date = '', time = '10:00'] = text.split(' ')
  return formatInstant(parseDay(date) * 86_400_000 + parseTimeOfDay(time) - 7 * 3_600_000)
}

/** An instant as local 'YYYY-MM-DD HH:MM' in Vietnam. */
export function toLocal(instant: string): string {
  return formatInstant(Date.parse(instant) + 7 * 3_600_000).slice(0, 16).replace('T', ' ')
}

const text: LocalText = { vi: 'nghỉ', en: 'off' }

/** The calendar with more days off, as an administrator would publish it. */
export function withDaysOff(base: WorkingCalendar, ...dates: string[]): WorkingCalendar {
  return { ...base, daysOff: [...base.daysOff, ...dates.map((date) => ({ date, reason: text }))] }
}

export function isWorkingDay(of: WorkingCalendar, date: string): boolean {
  return indexOf(of).isWorking(parseDay(date))
}

export function dayReason(of: WorkingCalendar, date: string): DayReason | undefined {
  return indexOf(of).reasonOff(parseDay(date))
}
