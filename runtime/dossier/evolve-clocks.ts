import { closeSuspension, suspendClock, type ClockState } from '#runtime/deadlines/clock-state.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierEvent, StoredEvent } from '#runtime/dossier/event.ts'

type ClockEvent = Extract<
  DossierEvent,
  {
    type:
      | 'clock-started'
      | 'clock-suspended'
      | 'clock-resumed'
      | 'clock-stopped'
      | 'deadline-extended'
      | 'deadline-recomputed'
  }
>

/** The clocks after a clock event. Dues come with the events, so that replaying them needs no calendar. */
export function evolveClocks(dossier: Dossier, event: ClockEvent, { at }: Pick<StoredEvent, 'at'>): Dossier {
  const clock = event.type === 'clock-started' ? started(event, at) : changed(dossier.clocks[event.clock], event, at)
  return clock ? { ...dossier, clocks: { ...dossier.clocks, [event.clock]: clock } } : dossier
}

function started(event: Extract<ClockEvent, { type: 'clock-started' }>, at: string): ClockState {
  const { clock: key, limit, cutOff, suspension, due } = event
  const count = { key, limit, cutOff, suspension, startedAt: at, countsFrom: at }
  return { ...count, status: { state: 'running' }, suspensions: [], extensions: [], ...due }
}

function changed(clock: ClockState | undefined, event: Exclude<ClockEvent, { type: 'clock-started' }>, at: string) {
  if (!clock) return undefined
  switch (event.type) {
    case 'clock-suspended':
      return suspendClock(clock, at)
    case 'clock-resumed': {
      const countsFrom = clock.suspension === 'restart' ? at : clock.countsFrom
      return { ...closeSuspension(clock, at), countsFrom, status: { state: 'running' } as const, ...event.due }
    }
    case 'clock-stopped':
      return { ...closeSuspension(clock, at), status: { state: 'stopped', at } as const, ...event.due }
    case 'deadline-extended': {
      const extension = { at, until: event.due.dueAt, reason: event.grounds }
      return { ...clock, extensions: [...clock.extensions, extension], ...event.due }
    }
    case 'deadline-recomputed':
      return { ...clock, ...event.due }
  }
}
