import type { ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'

/** Moves out of a step. Filing enters the start step from nowhere. */
export function movesFrom(definition: ProcedureDefinition, step: string): Transition[] {
  return definition.transitions.filter(({ command, from }) => command !== 'file' && from.includes(step))
}

/** Steps that can be reached from a step, itself included. */
export function reachableFrom(definition: ProcedureDefinition, start: string): ReadonlySet<string> {
  const reached = new Set([start])
  for (const step of reached) for (const { to } of movesFrom(definition, step)) reached.add(to)
  return reached
}
