import type { CalendarIndex } from '#runtime/deadlines/calendar-index.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import { countsHours, countsWorkingTime, type Limit } from '#runtime/deadlines/limit.ts'
import { formatDay, parseTimeOfDay } from '#runtime/deadlines/local-time.ts'

/** Cut-off hour of a procedure that names none: what is accepted from then on counts as of the next working day. */
export const DEFAULT_CUT_OFF = '15:00'

/**
 * Where the count of a limit begins: the day of receipt, and the instant before which a suspension has no effect. On the
 * working-time axis that is no earlier than this day: nothing counts of the afternoon after the cut-off.
 */
export function startOfLimit(index: CalendarIndex, limit: Limit, { at, cutOff }: { at: number; cutOff?: string | undefined }) {
  if (countsHours(limit)) return { day: index.dayAt(at), from: at, lines: [] }
  const start = startOfCount(index, at, cutOff ?? DEFAULT_CUT_OFF)
  return { ...start, from: countsWorkingTime(limit) ? Math.max(at, index.instantAt(start.day, 0)) : at }
}

/**
 * The day a dossier counts as received (itself not counted): the day of acceptance; the next working day when it was
 * accepted on a day off, or at or after the cut-off.
 */
export function startOfCount(index: CalendarIndex, start: number, cutOff: string) {
  const received = index.dayAt(start)
  const reason = index.reasonOff(received)
  if (reason) return movedTo(index.nextWorking(received), offLine(received, reason))

  const isInTime = start < index.instantAt(received, parseTimeOfDay(cutOff))
  if (isInTime) return { day: received, lines: [] }
  return movedTo(index.nextWorking(received + 1), (countsFrom) => ({ kind: 'after-cut-off', cutOff, countsFrom }))
}

type LineTo = (countsFrom: string) => ExplanationLine

function movedTo(day: number, line: LineTo): { day: number; lines: ExplanationLine[] } {
  return { day, lines: [line(formatDay(day))] }
}

function offLine(day: number, reason: NonNullable<ReturnType<CalendarIndex['reasonOff']>>): LineTo {
  return (countsFrom) => ({ kind: 'received-on-day-off', date: formatDay(day), reason, countsFrom })
}
