import type { CalendarIndex } from '#runtime/deadlines/calendar-index.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import type { Limit } from '#runtime/deadlines/limit.ts'
import { DAY, MINUTE, formatDay, formatInstant } from '#runtime/deadlines/local-time.ts'
import { mergeRuns, skippedDay } from '#runtime/deadlines/day-runs.ts'
import { pausedWithin, type Pause } from '#runtime/deadlines/suspensions.ts'
import { axisOf } from '#runtime/deadlines/time-axis.ts'

/** A count of working time: received at `at`, counted as received on `day`, ended at `due`. */
type Counted = { index: CalendarIndex; limit: Limit; at: number; day: number; due: number; pauses: readonly Pause[] }

/**
 * Retells a count of working time day by day: whole days numbered, parts of days in minutes, runs of days merged, pauses
 * where they begin. What is left of the day of receipt passes first and is not counted, unless the limit is in
 * hours.
 */
export function traceWorkingTime(counted: Counted): ExplanationLine[] {
  const { index, limit, at, due } = counted
  const inHours = limit.unit === 'working-hour'
  const lines: ExplanationLine[] = []
  let uncounted = inHours ? 0 : uncountedTime(counted)
  let number = 0

  for (let day = index.dayAt(at); day <= index.dayAt(due); day += 1) {
    const time = timeOf(counted, day)
    const part = Math.max(0, time - uncounted)
    uncounted = Math.max(0, uncounted - time)
    const isWhole = !inHours && part === index.dayLength
    if (isWhole) number += 1
    lines.push(...skippedLine(counted, day))
    lines.push(...countedLine(day, isWhole ? { number } : { part }))
    lines.push(...pauseLines(counted, day))
  }
  return mergeRuns(lines)
}

function uncountedTime({ index, limit, at, day }: Counted): number {
  const axis = axisOf(index, limit)
  return axis.position(index.closingOf(day)) - axis.position(at)
}

/** Working time of a day between receipt and due, without the pauses. */
function timeOf({ index, at, due, pauses }: Counted, day: number): number {
  if (!index.isWorking(day)) return 0
  return index.hours.reduce((sum, hours) => {
    const from = Math.max(index.instantAt(day, hours.from), at)
    const to = Math.min(index.instantAt(day, hours.to), due)
    return from < to ? sum + to - from - pausedWithin(pauses, from, to) : sum
  }, 0)
}

/** Members in the order of canonical JSON, which is written faster then: there are many such lines. */
function countedLine(day: number, counted: { number: number } | { part: number }): ExplanationLine[] {
  if ('number' in counted) return [{ date: formatDay(day), kind: 'counted', number: counted.number }]
  const minutes = Math.round(counted.part / MINUTE)
  return minutes > 0 ? [{ date: formatDay(day), kind: 'counted-part', minutes }] : []
}

function skippedLine({ index, limit, day: firstDay, pauses }: Counted, day: number): ExplanationLine[] {
  const reason = index.reasonOff(day)
  const isCountRunning = day > firstDay || limit.unit === 'working-hour'
  if (!reason || !isCountRunning) return []
  const midnight = index.instantAt(day, 0)
  return pausedWithin(pauses, midnight, midnight + DAY) === DAY ? [] : [skippedDay(formatDay(day), reason)]
}

function pauseLines({ index, due, pauses }: Counted, day: number): ExplanationLine[] {
  return pauses
    .filter(({ from }) => from < due && index.dayAt(from) === day)
    .map(({ from, to }) => ({ kind: 'paused', from: formatInstant(from), to: formatInstant(to) }))
}
