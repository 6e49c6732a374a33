import { toState } from '#builder/simulate/scenario-state.ts'
import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { Simulation, type Step } from '#builder/simulate/simulation.ts'
import { parseInstant } from '#runtime/deadlines/local-time.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { RegisterRecord } from '#runtime/ports.ts'
import type { Scenario, ScenarioMove, ScenarioState } from '#schemas/generated/scenario.ts'

/** One step of a played scenario: the move (none for filing), what it left, and the simulation as it was after it. */
export type PlayedStep = Step & { move?: ScenarioMove; state: ScenarioState; after: Simulation }

/** Plays a scenario from filing to its last move. A refused move leaves the dossier as it was, and the play goes on. */
export async function play(played: SimulatedProcedure, scenario: Scenario): Promise<PlayedStep[]> {
  const simulation = new Simulation(played, scenario.startsAt, recordsOf(scenario))
  const steps: PlayedStep[] = []
  const note = (step: Step, move?: ScenarioMove) => steps.push({ ...step, ...(move && { move }), state: toState(simulation, step), after: simulation.fork() })
  note(await simulation.file({ channel: scenario.channel, ...(scenario.applicant.kind !== undefined && { kind: scenario.applicant.kind }), answers: answersOf(scenario) }))
  for (const move of scenario.moves) note(await doMove(simulation, move), move)
  return steps
}

export function doMove(simulation: Simulation, move: ScenarioMove): Promise<Step> {
  switch (move.do) {
    case 'take':
      return simulation.take(move)
    case 'pay':
      return simulation.pay()
    case 'wait':
      return simulation.waitUntil(move.until ?? pastClock(simulation, move.past))
  }
}

/** A moment after a running clock has ended. */
function pastClock({ dossier, now }: Simulation, key: string | undefined): string {
  const due = key === undefined ? undefined : dossier?.clocks[key]?.dueAt
  return due === undefined ? now : new Date(parseInstant(due) + 60_000).toISOString()
}

export function recordsOf({ records = [] }: Pick<Scenario, 'records'>): RegisterRecord[] {
  return records.map(({ register, number, values, validFrom, validUntil }) => ({ register, number, revision: 1, state: 'in-force', values, ...(validFrom !== undefined && { validFrom }), ...(validUntil !== undefined && { validUntil }) }))
}

/** Answers of a scenario are JSON; the engine judges them like any that are posted. */
function answersOf({ answers }: Scenario): Answers {
  return JSON.parse(JSON.stringify(answers))
}
