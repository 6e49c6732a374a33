import { loadAreas } from '#app/load-areas.server.ts'
import { localDate } from '#runtime/commands/facts.ts'
import { workdays, workdaysBetween } from '#runtime/deadlines/workdays.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import calendar from '#schemas/calendars/vietnam.json' with { type: 'json' }

const vietnam: WorkingCalendar = Object.assign({}, calendar)

/** What answers are judged by on the command line: a day, the shipped calendar, the areas of the installation; uploads and registers are not looked up. */
export function contextOn(today = localDate(vietnam, new Date().toISOString())): JudgeContext {
  return {
    today,
    channel: 'online',
    account: {},
    areas: loadAreas({ DATA_DIR: process.env['DATA_DIR'] ?? './data' }),
    files: 'unchecked',
    record: 'unchecked',
    workdays: (from, count) => workdays(vietnam, from, count),
    workdaysBetween: (from, to) => workdaysBetween(vietnam, from, to),
  }
}
