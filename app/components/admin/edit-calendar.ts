import { textOf } from '#app/form-text.ts'
import { checkCalendar } from '#runtime/deadlines/check-calendar.ts'
import type { CalendarDay, WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/** What a post of the calendar page cannot mean; the rest is judged when the calendar is saved. */
export type EditProblem = 'date' | 'reason' | 'hours' | 'weekdays' | 'known'
export type Edited = { edited: WorkingCalendar } | { problem: EditProblem }

type DayList = 'daysOff' | 'workingDays'

/**
 * The calendar after what a button of its page asks: `add`, `remove:<list>:<date>`, `settings`. Each is a change to the
 * calendar as it stands now, so that two administrators do not undo each other. Undefined for no button of the page.
 */
export function editCalendar(calendar: WorkingCalendar, form: FormData): Edited | undefined {
  const [verb, list, date = ''] = textOf(form, '_do').split(':')
  if (verb === 'add') return addDay(calendar, form)
  if (verb === 'remove' && isDayList(list)) return { edited: { ...calendar, [list]: calendar[list].filter((day) => day.date !== date) } }
  return verb === 'settings' ? editSettings(calendar, form) : undefined
}

const isDayList = (text: string | undefined): text is DayList => text === 'daysOff' || text === 'workingDays'

function addDay(calendar: WorkingCalendar, form: FormData): Edited {
  const kind = textOf(form, 'kind')
  const list: DayList = isDayList(kind) ? kind : 'daysOff'
  const date = textOf(form, 'date')
  const reason = textOf(form, 'reason_vi').slice(0, 200)
  if (!isDate(date)) return { problem: 'date' }
  if (reason === '') return { problem: 'reason' }
  if ([...calendar.daysOff, ...calendar.workingDays].some((day) => day.date === date)) return { problem: 'known' }
  const day: CalendarDay = { date, reason: { vi: reason, en: textOf(form, 'reason_en').slice(0, 200) || reason } }
  const added = form.has('provisional') ? { ...day, provisional: true } : day
  return { edited: { ...calendar, [list]: [...calendar[list], added].toSorted((a, b) => a.date.localeCompare(b.date)) } }
}

function editSettings(calendar: WorkingCalendar, form: FormData): Edited {
  const weekdays = form.getAll('weekday').map(Number).filter((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  const parts = [0, 1, 2].map((index) => ({ from: textOf(form, `from:${index}`), to: textOf(form, `to:${index}`) }))
  const hours = parts.filter(({ from, to }) => from !== '' || to !== '')
  const year = textOf(form, 'known_until')
  if (weekdays.length === 0) return { problem: 'weekdays' }
  if (hours.length === 0 || hours.some(({ from, to }) => !isTime(from) || !isTime(to))) return { problem: 'hours' }
  if (!/^20\d\d$/.test(year)) return { problem: 'date' }
  const edited = { ...calendar, weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b), hours, knownUntil: `${year}-12-31` }
  return checkCalendar(edited).some(({ code }) => code === 'hours-not-ascending') ? { problem: 'hours' } : { edited }
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

function isDate(text: string): boolean {
  const instant = /^20\d\d-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return instant !== undefined && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
