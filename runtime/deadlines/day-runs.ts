import type { ExplanationLine, ToldLine } from '#runtime/deadlines/explanation.ts'
import { formatDay, parseDay } from '#runtime/deadlines/local-time.ts'
import type { DayReason, LocalText } from '#runtime/deadlines/working-calendar.ts'

type Skipped = Extract<ExplanationLine, { kind: 'skipped-weekend' | 'skipped-holiday' }>
type Counted = Extract<ExplanationLine, { kind: 'counted' | 'counted-days' }>

export function skippedDay(date: string, reason: DayReason): Skipped {
  if (reason.kind === 'weekend') return { from: date, kind: 'skipped-weekend', to: date }
  return { kind: 'skipped-holiday', from: date, to: date, reasons: [reason.reason] }
}

/** Joins days off that follow each other, and days counted whole; a run of days off with a holiday in it is a holiday run. */
export function mergeRuns(lines: readonly ExplanationLine[]): ExplanationLine[] {
  const merged: ExplanationLine[] = []
  for (const line of lines) {
    const last = merged.at(-1)
    const run = last && toRun(last, line)
    if (run) merged[merged.length - 1] = run
    else merged.push(line)
  }
  return merged
}

/** A run of days counted whole, day by day; any other line as it is. */
export function eachDay(line: ExplanationLine): ToldLine[] {
  if (line.kind !== 'counted-days') return [line]
  const first = parseDay(line.from)
  return Array.from({ length: parseDay(line.to) - first + 1 }, (_, day) => ({ kind: 'counted', date: formatDay(first + day), number: line.first + day }))
}

function toRun(last: ExplanationLine, line: ExplanationLine): ExplanationLine | undefined {
  if (isSkipped(last) && isSkipped(line)) return follows(last.to, line.from) ? joinSkipped(last, line) : undefined
  if (!isCounted(last) || line.kind !== 'counted') return undefined
  const { first, from, to } = last.kind === 'counted' ? { first: last.number, from: last.date, to: last.date } : last
  return follows(to, line.date) ? { first, from, kind: 'counted-days', to: line.date } : undefined
}

const follows = (day: string, next: string): boolean => parseDay(day) + 1 === parseDay(next)

const isCounted = (line: ExplanationLine): line is Counted => line.kind === 'counted' || line.kind === 'counted-days'

function isSkipped(line: ExplanationLine): line is Skipped {
  return line.kind === 'skipped-weekend' || line.kind === 'skipped-holiday'
}

function joinSkipped(first: Skipped, second: Skipped): Skipped {
  const run = { from: first.from, to: second.to }
  const reasons = [...reasonsOf(first), ...reasonsOf(second)]
  if (reasons.length === 0) return { from: first.from, kind: 'skipped-weekend', to: second.to }
  return { kind: 'skipped-holiday', ...run, reasons: distinct(reasons) }
}

function reasonsOf(line: Skipped): LocalText[] {
  return line.kind === 'skipped-holiday' ? line.reasons : []
}

function distinct(reasons: LocalText[]): LocalText[] {
  return [...new Map(reasons.map((reason) => [reason.vi, reason])).values()]
}
