import type { Actor } from '#runtime/access/actor.ts'
import type { WorkingCalendar } from '#runtime/deadlines/calendar.ts'

export type CalendarProblem = { code: 'not-permitted' | 'not-found' | 'invalid-json' | 'invalid'; pointer?: string; message?: string }

export interface CalendarService {
  list(): Promise<WorkingCalendar[]>
  find(key: string): Promise<WorkingCalendar | undefined>
  /** Administrators only; the text is the calendar as JSON. Dues already given stay as given. */
  save(actor: Actor, text: string): Promise<{ result: 'saved'; calendar: WorkingCalendar } | { result: 'refused'; problem: CalendarProblem }>
}
