import type { CalendarIndex } from '#runtime/deadlines/calendar-index.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import type { CountStart } from '#runtime/deadlines/uninterrupted-due.ts'

/** How far a count has come: the due instant, and the lines that tell of it. */
export type Stage = { due: number; lines: readonly ExplanationLine[] }

const counts = new WeakMap<CalendarIndex, Map<string, Stage>>()
const mostKept = 500

/**
 * A count of whole working days that nothing interrupts, made once: it depends on the day of receipt and the day it counts
 * as received on, not on the hour, and the dossiers of a day are counted alike.
 */
export function wholeDayCount(index: CalendarIndex, days: number, { at, day }: CountStart, count: () => Stage): Stage {
  const ofCalendar = counts.get(index) ?? new Map<string, Stage>()
  counts.set(index, ofCalendar)
  const key = `${days} ${index.dayAt(at)} ${day}`
  const known = ofCalendar.get(key)
  if (known) return known
  const counted = count()
  if (ofCalendar.size >= mostKept) ofCalendar.clear()
  ofCalendar.set(key, counted)
  return counted
}
