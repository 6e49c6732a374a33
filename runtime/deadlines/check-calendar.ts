import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/** What a calendar that is valid by its schema can still have wrong. */
export type CalendarFault =
  | { code: 'hours-not-ascending'; from: string }
  | { code: 'duplicate-date'; date: string }
  | { code: 'off-and-worked'; date: string }

/** The faults of an edited calendar, empty when it can be used; call it after the schema and before saving. */
export function checkCalendar({ hours, daysOff, workingDays }: WorkingCalendar): CalendarFault[] {
  const off = daysOff.map(({ date }) => date)
  const worked = workingDays.map(({ date }) => date)
  const unordered = hours.filter(({ from, to }, at) => from >= to || from < (hours[at - 1]?.to ?? ''))

  return [
    ...unordered.map(({ from }) => ({ code: 'hours-not-ascending', from }) as const),
    ...[...repeated(off), ...repeated(worked)].map((date) => ({ code: 'duplicate-date', date }) as const),
    ...worked.filter((date) => off.includes(date)).map((date) => ({ code: 'off-and-worked', date }) as const),
  ]
}

function repeated(dates: string[]): string[] {
  return [...new Set(dates.filter((date, at) => dates.indexOf(date) !== at))]
}
