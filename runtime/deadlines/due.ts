import { indexOf, type CalendarIndex } from '#runtime/deadlines/calendar-index.ts'
import { traceWorkingTime } from '#runtime/deadlines/count-trace.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import { countsHours, countsWorkingTime, type Limit } from '#runtime/deadlines/limit.ts'
import { formatDay, formatInstant, parseInstant } from '#runtime/deadlines/local-time.ts'
import { startOfLimit } from '#runtime/deadlines/start-of-count.ts'
import { clipPauses, toPauses, type Pause, type Suspension } from '#runtime/deadlines/suspensions.ts'
import { axisOf } from '#runtime/deadlines/time-axis.ts'
import { endsWithADay, uninterruptedDue } from '#runtime/deadlines/uninterrupted-due.ts'
import { wholeDayCount, type Stage } from '#runtime/deadlines/whole-day-counts.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/** A due instant (ISO, UTC), its local date and the count that led there; the last line is the due itself. */
export type Due = { dueAt: string; dueOn: string; explanation: ExplanationLine[] }

/** A decision of `at` that the limit now ends at `until`. The reason is shown to the applicant. */
export type Extension = { at: string; until: string; reason: string }

/**
 * What a due depends on. `cutOff` is local 'HH:MM', 15:00 when absent, '24:00' for none; it does not apply to limits
 * in hours. Suspensions may come in any order; what lies before `startAt` has no effect.
 */
export type DueInput = {
  calendar: WorkingCalendar
  limit: Limit
  startAt: string
  cutOff?: string
  suspensions?: readonly Suspension[]
  extensions?: readonly Extension[]
}

/**
 * When a limit ends, and why then. The first day is not counted; a last day off moves calendar limits to the next
 * working day (Bộ luật Dân sự 2015, Điều 147–148). Suspensions keep the time left exactly: see `time-axis.ts`.
 * Throws RangeError on malformed dates, times or limits: these are checked where they enter.
 */
export function dueAt({ calendar, limit, startAt, cutOff, suspensions = [], extensions = [] }: DueInput): Due {
  const index = indexOf(calendar)
  const at = parseInstant(startAt)
  const start = startOfLimit(index, limit, { at, cutOff })
  const count: Count = { index, limit, at, day: start.day }
  const pauses = clipPauses(toPauses(suspensions), start.from, Infinity)
  const decisions = inOrder(extensions)
  const decidedAt = decisions.map((decision) => parseInstant(decision.at))

  let stage = countLimit(count, clipPauses(pauses, at, decidedAt[0] ?? Infinity))
  const lines: ExplanationLine[] = [{ at: startAt, kind: 'start' }, ...start.lines, ...stage.lines]
  for (const [step, decision] of decisions.entries()) {
    const later = clipPauses(pauses, parseInstant(decision.at), decidedAt[step + 1] ?? Infinity)
    stage = shift(count, parseInstant(decision.until), later)
    lines.push({ kind: 'extended', ...decision }, ...stage.lines)
  }
  return conclude(index, stage.due, lines)
}

type Count = { index: CalendarIndex; limit: Limit; at: number; day: number }

function inOrder(extensions: readonly Extension[]): Extension[] {
  return extensions.toSorted((a, b) => parseInstant(a.at) - parseInstant(b.at))
}

function countLimit(count: Count, pauses: readonly Pause[]): Stage {
  const { index, limit } = count
  const isPlain = limit.unit === 'working-day' && pauses.length === 0
  return isPlain ? wholeDayCount(index, limit.value, count, () => countThrough(count, [])) : countThrough(count, pauses)
}

function countThrough(count: Count, pauses: readonly Pause[]): Stage {
  const { index, limit } = count
  const last = uninterruptedDue(index, limit, count)
  if (countsWorkingTime(limit)) {
    const { due } = shift(count, last, pauses)
    return { due, lines: traceWorkingTime({ ...count, due, pauses }) }
  }
  const settled = settle(count, last)
  const shifted = shift(count, settled.due, pauses)
  return { due: shifted.due, lines: [spanLine(count, last), ...settled.lines, ...shifted.lines] }
}

/** Moves a due instant by each pause that begins before it, and settles it again. */
function shift(count: Count, from: number, pauses: readonly Pause[]): Stage {
  const axis = axisOf(count.index, count.limit)
  const lines: ExplanationLine[] = []
  let due = from
  for (const pause of pauses) {
    if (pause.from >= due) break
    const length = axis.position(pause.to) - axis.position(pause.from)
    const settled = length === 0 ? { due, lines: [] } : settle(count, axis.instant(axis.position(due) + length))
    due = settled.due
    lines.push({ kind: 'paused', from: formatInstant(pause.from), to: formatInstant(pause.to) }, ...settled.lines)
  }
  return { due, lines }
}

/** Limits of whole days end with the first working hours that end at or after the count. */
function settle({ index, limit }: Count, due: number): Stage {
  if (!endsWithADay(limit)) return { due, lines: [] }
  const day = index.dayAt(due)
  const working = index.nextWorking(due > index.closingOf(day) ? day + 1 : day)
  return { due: index.closingOf(working), lines: settledLines(index, due, working) }
}

function settledLines(index: CalendarIndex, due: number, working: number): ExplanationLine[] {
  const day = index.dayAt(due)
  const [from, to] = [formatDay(day), formatDay(working)]
  const reason = index.reasonOff(day)
  if (reason) return [{ kind: 'moved-from-day-off', from, to, reason }]
  return due === index.closingOf(working) ? [] : [{ kind: 'to-end-of-day', date: to }]
}

function spanLine({ index, limit, at, day }: Count, last: number): ExplanationLine {
  const span = countsHours(limit)
    ? { from: formatInstant(at), to: formatInstant(last) }
    : { from: formatDay(day), to: formatDay(index.dayAt(last)) }
  return { kind: 'counted-span', ...limit, ...span }
}

function conclude(index: CalendarIndex, due: number, explanation: ExplanationLine[]): Due {
  const day = index.dayAt(due)
  const result = { dueAt: formatInstant(due), dueOn: formatDay(day) }
  if (day > index.knownUntil) explanation.push({ kind: 'beyond-known-calendar', from: formatDay(index.knownUntil + 1) })
  explanation.push({ at: result.dueAt, kind: 'due', on: result.dueOn })
  return { ...result, explanation }
}
