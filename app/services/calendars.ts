import type { Actor } from '#runtime/access/actor.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

export type CalendarProblem = { code: 'not-permitted' | 'not-found' | 'invalid-json' | 'invalid'; pointer?: string; message?: string }

export type CalendarSaved = { result: 'saved'; calendar: WorkingCalendar; deadlines: Recomputed }
/** What a change makes of the calendar as it stands; a problem of the change, or nothing, leaves it alone. */
export type CalendarChange<Problem> = (calendar: WorkingCalendar) => { edited: WorkingCalendar } | { problem: Problem } | undefined

/** Open deadlines that were counted by a calendar, and how many of them moved. */
export type Recomputed = { open: number; moved: number }

export interface CalendarService {
  list(): Promise<WorkingCalendar[]>
  find(key: string): Promise<WorkingCalendar | undefined>
  /**
   * Administrators only; the text is the calendar as JSON. Open deadlines counted by it are computed anew; each that
   * moves is logged in its dossier as `deadline-recomputed`.
   */
  save(actor: Actor, text: string): Promise<CalendarSaved | { result: 'refused'; problem: CalendarProblem }>
  /** Changes the calendar as it stands at this moment: what another administrator does to it meanwhile stays. */
  change<Problem>(actor: Actor, key: string, change: CalendarChange<Problem>): Promise<CalendarSaved | { result: 'refused'; problem: CalendarProblem } | { result: 'unchanged'; problem?: Problem }>
}
