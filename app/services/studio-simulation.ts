import type { Replayed } from '#builder/simulate/replay.ts'
import type { ScenarioListing, SimulationAnswer } from '#builder/simulate/simulation-answer.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { Scenario, SimulationAct } from '#schemas/generated/scenario.ts'

/** A scenario that no longer comes out as it says. */
export type FailedScenario = Pick<Scenario, 'key' | 'title'> & Extract<Replayed, { passes: false }>

/** Plays drafts with made-up dossiers, and keeps the scenarios of each. Authors and administrators. */
export interface StudioSimulationService {
  scenarios(actor: Actor, id: StudioDraftId): Promise<ScenarioListing[] | undefined>
  act(actor: Actor, id: StudioDraftId, act: SimulationAct): Promise<SimulationAnswer>
}
