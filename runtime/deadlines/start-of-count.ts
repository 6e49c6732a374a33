import type { CalendarIndex } from '#runtime/deadlines/calendar-index.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import { formatDay, parseTimeOfDay } from '#runtime/deadlines/local-time.ts'

/** Cut-off hour of a procedure that names none: what is accepted from then on counts as of the next working day. */
export const DEFAULT_CUT_OFF = '15:00'

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
