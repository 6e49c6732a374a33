import type { Actor } from '#runtime/access/actor.ts'
import type { WorkingCalendar } from '#runtime/deadlines/calendar.ts'

export type CalendarProblem = { code: 'not-permitted' | 'not-found' | 'invalid-json' | 'invalid'; pointer?: string; message?: string }

/** Open deadlines that were counted by a calendar, and how many of them moved. */
export type Recomputed = { open: number; moved: number }

export interface CalendarService {
  list(): Promise<WorkingCalendar[]>
  find(key: string): Promise<WorkingCalendar | undefined>
  /**
   * Administrators only; the text is the calendar as JSON. Open deadlines counted by it are computed anew; each that
   * moves is logged in its dossier as `deadline-recomputed`.
   */
  save(actor: Actor, text: string): Promise<{ result: 'saved'; calendar: WorkingCalendar; deadlines: Recomputed } | { result: 'refused'; problem: CalendarProblem }>
}
