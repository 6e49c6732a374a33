import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import { parseDay } from '#runtime/deadlines/local-time.ts'
import type { DayReason, LocalText } from '#runtime/deadlines/working-calendar.ts'

type Skipped = Extract<ExplanationLine, { kind: 'skipped-weekend' | 'skipped-holiday' }>

export function skippedDay(date: string, reason: DayReason): Skipped {
  if (reason.kind === 'weekend') return { from: date, kind: 'skipped-weekend', to: date }
  return { kind: 'skipped-holiday', from: date, to: date, reasons: [reason.reason] }
}

/** Joins skipped days that follow each other; a run with a holiday in it is a holiday run. */
export function mergeSkipped(lines: readonly ExplanationLine[]): ExplanationLine[] {
  const merged: ExplanationLine[] = []
  for (const line of lines) {
    const last = merged.at(-1)
    if (last && isSkipped(last) && isSkipped(line) && parseDay(last.to) + 1 === parseDay(line.from)) {
      merged[merged.length - 1] = join(last, line)
    } else {
      merged.push(line)
    }
  }
  return merged
}

function isSkipped(line: ExplanationLine): line is Skipped {
  return line.kind === 'skipped-weekend' || line.kind === 'skipped-holiday'
}

function join(first: Skipped, second: Skipped): Skipped {
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
