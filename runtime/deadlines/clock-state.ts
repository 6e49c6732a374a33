import { dueAt, type Due, type Extension } from '#runtime/deadlines/due.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import type { Limit } from '#runtime/deadlines/limit.ts'
import { parseInstant } from '#runtime/deadlines/local-time.ts'
import type { Suspension } from '#runtime/deadlines/suspensions.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

/**
 * How a clock goes on after a suspension: 'pause' keeps the time left, 'restart' counts the whole limit anew from the
 * resumption (both readings of the law are in use; the procedure chooses).
 */
export type SuspensionMode = 'pause' | 'restart'

export type ClockStatus =
  | { state: 'running' }
  | { state: 'suspended'; since: string }
  | { state: 'stopped'; at: string }

/**
 * One clock of a dossier, a plain JSON value. Every change of a clock is a function from state to state; a change that
 * does not apply (suspending a suspended or stopped clock, …) leaves it as it is, because a published procedure may
 * ask for it along several routes.
 */
export type ClockState = {
  key: string
  limit: Limit
  cutOff?: string
  suspension: SuspensionMode
  startedAt: string
  /** Where the present count begins: `startedAt`, or the last resumption of a clock that restarts. */
  countsFrom: string
  status: ClockStatus
  suspensions: Suspension[]
  extensions: Extension[]
  /** Absent while suspended: nobody can know it then. */
  dueAt?: string
  dueOn?: string
  explanation: ExplanationLine[]
}

export type ClockStart = Pick<ClockState, 'key' | 'limit' | 'cutOff' | 'suspension' | 'startedAt'>

export function startClock(start: ClockStart, calendar: WorkingCalendar): ClockState {
  const nothingYet = { suspensions: [], extensions: [], explanation: [] }
  return compute({ ...start, ...nothingYet, countsFrom: start.startedAt, status: { state: 'running' } }, calendar)
}

/** Stops the count until it is resumed; the due is unknown meanwhile. */
export function suspendClock(clock: ClockState, at: string): ClockState {
  if (clock.status.state !== 'running') return clock
  const { dueAt: _dueAt, dueOn: _dueOn, ...kept } = clock
  const explanation = [...clock.explanation.filter(({ kind }) => kind !== 'due'), { kind: 'paused', from: at } as const]
  return { ...kept, status: { state: 'suspended', since: at }, explanation }
}

export function resumeClock(clock: ClockState, at: string, calendar: WorkingCalendar): ClockState {
  if (clock.status.state !== 'suspended') return clock
  const countsFrom = clock.suspension === 'restart' ? at : clock.countsFrom
  return compute({ ...closeSuspension(clock, at), countsFrom, status: { state: 'running' } }, calendar)
}

/** Ends the clock. One that is suspended is judged by the time left when it was suspended, whatever its mode. */
export function stopClock(clock: ClockState, at: string, calendar: WorkingCalendar): ClockState {
  if (clock.status.state === 'stopped') return clock
  return compute({ ...closeSuspension(clock, at), status: { state: 'stopped', at } }, calendar)
}

/**
 * Sets a new due by decision. Later suspensions move it like any due; a later restart forgets it. A suspended clock
 * takes it as its due at the instant of the decision.
 */
export function extendClock(clock: ClockState, extension: Extension, calendar: WorkingCalendar): ClockState {
  if (clock.status.state === 'stopped') return clock
  const extended = { ...clock, extensions: [...clock.extensions, extension] }
  if (extended.status.state === 'running') return compute(extended, calendar)
  return { ...extended, explanation: [...clock.explanation, { kind: 'extended', ...extension }] }
}

/** The due of a clock by another calendar; undefined while it is suspended. Decided extensions stay as decided. */
export function recomputeDue(clock: ClockState, calendar: WorkingCalendar): Due | undefined {
  if (clock.status.state === 'suspended') return undefined
  const { limit, cutOff, countsFrom: startAt } = clock
  const current = parseInstant(startAt)
  const due = dueAt({
    calendar,
    limit,
    cutOff,
    startAt,
    suspensions: clock.suspensions.filter(({ to }) => parseInstant(to) > current),
    extensions: clock.extensions.filter(({ at }) => parseInstant(at) >= current),
  })
  if (clock.countsFrom === clock.startedAt) return due
  return { ...due, explanation: [...restartLines(clock), ...due.explanation.slice(1)] }
}

function compute(clock: ClockState, calendar: WorkingCalendar): ClockState {
  return { ...clock, ...recomputeDue(clock, calendar) }
}

/** The suspension a clock is in ends at that instant; how it goes on is for the caller to say. */
export function closeSuspension(clock: ClockState, at: string): ClockState {
  if (clock.status.state !== 'suspended') return clock
  return { ...clock, suspensions: [...clock.suspensions, { from: clock.status.since, to: at }] }
}

function restartLines({ startedAt, countsFrom, suspensions }: ClockState): ExplanationLine[] {
  const earlier = suspensions.filter(({ to }) => parseInstant(to) <= parseInstant(countsFrom))
  const paused = earlier.map((suspension): ExplanationLine => ({ kind: 'paused', ...suspension }))
  return [{ kind: 'start', at: startedAt }, ...paused, { kind: 'restarted', at: countsFrom }]
}
