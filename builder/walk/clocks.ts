import type { Effect, ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'

/** An effect on a clock. */
export type ClockEffect = Extract<Effect, { clock: string }>

export function isClockEffect(effect: Effect): effect is ClockEffect {
  return 'clock' in effect
}

/** Clocks a move starts. */
export function startedClocks({ effects }: Transition): string[] {
  return effects.flatMap((effect) => (effect.kind === 'start-clock' ? [effect.clock] : []))
}

/** How often each clock meets each kind of effect in the whole definition. */
export function clockUses({ transitions }: ProcedureDefinition): (clock: string, kind: ClockEffect['kind']) => number {
  const uses = transitions.flatMap(({ effects }) => effects.filter(isClockEffect).map(({ clock, kind }) => `${kind} ${clock}`))
  return (clock, kind) => uses.filter((use) => use === `${kind} ${clock}`).length
}
