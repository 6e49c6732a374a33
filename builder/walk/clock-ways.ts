import { isClockEffect } from '#builder/walk/clocks.ts'
import { movesFrom } from '#builder/walk/graph.ts'
import { filingMoves, type Way } from '#builder/walk/ways.ts'
import type { ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'

/** A shortest way to a step with one clock started and not stopped, or not. */
type ClockWay = { step: string; isOpen: boolean; way: Way }

/**
 * The states of a step and one clock that a dossier can come to, each with a shortest way. An effect under a condition may
 * be done or not.
 */
export function waysWithClock(definition: ProcedureDefinition, clock: string): ClockWay[] {
  const { start } = definition
  const filings = filingMoves(definition)
  const filed = filings.length === 0 ? [false] : filings.flatMap((move) => after(move, clock, false))
  const found = new Map<string, ClockWay>()
  const arrive = (at: ClockWay): void => {
    const state = `${at.step} ${at.isOpen}`
    if (!found.has(state)) found.set(state, at)
  }
  for (const isOpen of filed) arrive({ step: start, isOpen, way: [{ step: start }] })
  for (const { step, isOpen, way } of found.values()) {
    for (const move of movesFrom(definition, step)) {
      for (const next of after(move, clock, isOpen)) arrive({ step: move.to, isOpen: next, way: [...way, { step: move.to, by: move.key }] })
    }
  }
  return [...found.values()]
}

function after({ effects }: Transition, clock: string, isOpen: boolean): readonly boolean[] {
  return effects.reduce<boolean[]>(
    (states, effect) => {
      if (!isClockEffect(effect) || effect.clock !== clock) return states
      if (effect.kind !== 'start-clock' && effect.kind !== 'stop-clock') return states
      const done = effect.kind === 'start-clock'
      return [...new Set(effect.when === undefined ? [done] : [...states, done])]
    },
    [isOpen],
  )
}
