import { movesFrom } from '#builder/walk/graph.ts'
import type { Witness } from '#builder/checks/finding.ts'
import type { ProcedureDefinition, Transition } from '#schemas/generated/procedure.ts'

export type Way = Array<{ step: string; by?: string }>

/** The shortest way from the start, or from another step, to the first step that is wanted. */
export function wayTo(definition: ProcedureDefinition, isWanted: (step: string) => boolean, from = definition.start): Way | undefined {
  const seen = new Set([from])
  let ways: Way[] = [[{ step: from }]]
  while (ways.length > 0) {
    const found = ways.find((way) => isWanted(way.at(-1)?.step ?? ''))
    if (found) return found
    ways = ways.flatMap((way) =>
      movesFrom(definition, way.at(-1)?.step ?? '').flatMap(({ key, to }) => {
        if (seen.has(to)) return []
        seen.add(to)
        return [[...way, { step: to, by: key }]]
      }),
    )
  }
  return undefined
}

export function pathWitness(way: Way | undefined): Witness | undefined {
  return way && { kind: 'path', steps: way }
}

/** What a move leaves behind: a clock started, a number issued, a record written. */
type Leaves = (transition: Transition) => readonly string[]

/** For each step that is reached, what may have been left by some way to it. */
export function mayBeLeft(definition: ProcedureDefinition, leaves: Leaves): ReadonlyMap<string, ReadonlySet<string>> {
  const filed = filingMoves(definition).flatMap(leaves)
  const at = new Map<string, Set<string>>([[definition.start, new Set(filed)]])
  const queue = [definition.start]
  for (const step of queue) {
    for (const move of movesFrom(definition, step)) {
      const known = at.get(move.to)
      const arriving = new Set([...(known ?? []), ...(at.get(step) ?? []), ...leaves(move)])
      if (known && known.size === arriving.size) continue
      at.set(move.to, arriving)
      queue.push(move.to)
    }
  }
  return at
}

/** For each step that is reached, what is left by every way to it. */
export function mustBeLeft(definition: ProcedureDefinition, leaves: Leaves): ReadonlyMap<string, ReadonlySet<string>> {
  const filings = filingMoves(definition)
  const [first, ...others] = filings.map((move) => new Set(leaves(move)))
  const filed = [...(first ?? [])].filter((key) => others.every((other) => other.has(key)))
  const at = new Map<string, ReadonlySet<string>>([[definition.start, new Set(filed)]])
  const queue = [definition.start]
  for (const step of queue) {
    for (const move of movesFrom(definition, step)) {
      const leaving = new Set([...(at.get(step) ?? []), ...leaves(move)])
      const known = at.get(move.to)
      const both = known ? new Set([...known].filter((key) => leaving.has(key))) : leaving
      if (known && known.size === both.size) continue
      at.set(move.to, both)
      queue.push(move.to)
    }
  }
  return at
}

/** Transitions taken by filing. */
export function filingMoves({ transitions, start }: ProcedureDefinition): Transition[] {
  return transitions.filter(({ command, from }) => command === 'file' && from.includes(start))
}
