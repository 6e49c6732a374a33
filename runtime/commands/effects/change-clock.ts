import type { Clock, LimitCase } from '#schemas/generated/procedure.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import { calendarOf, type Context } from '#runtime/commands/context.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { factsOf, holds } from '#runtime/commands/facts.ts'
import { resumeClock, startClock, stopClock, type ClockState } from '#runtime/deadlines/clock-state.ts'
import type { DueFacts } from '#runtime/dossier/event.ts'
import { getPart } from '#runtime/procedure/loaded-procedure.ts'
import { isInForce } from '#runtime/tables/load-table.ts'

type Of = { clock: string }

/** Starts a clock by the first limit that is in force on the day and holds. A clock that was stopped starts anew. */
export function start(course: Course, { clock: key }: Of): Refusal | undefined {
  const { dossier, context } = course
  const running = dossier.clocks[key]
  if (running && running.status.state !== 'stopped') return undefined

  const clock = getPart(context.procedure.clocks, key)
  const limit = limitOf(clock, course)
  if (!limit) return { code: 'limit-not-computable', clock: key }

  const { suspension } = clock
  const counted = {
    limit: { value: limit.value, unit: limit.unit },
    cutOff: clock.cutOff ?? context.procedure.definition.calendar.cutOff,
  }
  const state = startClock({ key, ...counted, suspension, startedAt: context.now }, clockCalendar(context, key))
  happen(course, {
    type: 'clock-started',
    clock: key,
    ...counted,
    suspension,
    calendar: calendarKey(context, key),
    due: dueFacts(state),
  })
  return undefined
}

/** Stops the count. A clock that is not running is left as it is: a procedure may ask along several routes. */
export function suspend(course: Course, { clock }: Of): undefined {
  if (stateOf(course, clock) === 'running') happen(course, { type: 'clock-suspended', clock })
}

export function resume(course: Course, { clock }: Of): undefined {
  const { dossier, context } = course
  const state = dossier.clocks[clock]
  if (state?.status.state !== 'suspended') return
  happen(course, {
    type: 'clock-resumed',
    clock,
    due: dueFacts(resumeClock(state, context.now, clockCalendar(context, clock))),
  })
}

export function stop(course: Course, { clock }: Of): undefined {
  const { dossier, context } = course
  const state = dossier.clocks[clock]
  if (!state || state.status.state === 'stopped') return
  happen(course, {
    type: 'clock-stopped',
    clock,
    due: dueFacts(stopClock(state, context.now, clockCalendar(context, clock))),
  })
}

/** The calendar a clock of the procedure counts by. */
export function clockCalendar(context: Context, key: string) {
  return calendarOf(context, calendarKey(context, key))
}

/** The due of a clock that is not suspended. */
export function dueFacts({ dueAt, dueOn, explanation }: ClockState): DueFacts {
  if (dueAt === undefined || dueOn === undefined) throw new Error('a clock that is not suspended has a due')
  return { dueAt, dueOn, explanation }
}

function calendarKey({ procedure }: Context, key: string): string {
  return getPart(procedure.clocks, key).calendar ?? procedure.definition.calendar.key
}

function stateOf({ dossier }: Course, clock: string): ClockState['status']['state'] | undefined {
  return dossier.clocks[clock]?.status.state
}

function limitOf({ key, limits }: Clock, course: Course): LimitCase | undefined {
  const facts = factsOf(course.dossier, course.context)
  return limits.find(
    (limit) => isInForce(limit, course.context.today) && holds(limit.when, `limit of ${key}`, facts, course),
  )
}
