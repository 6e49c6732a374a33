import type { Finding } from '#builder/checks/finding.ts'
import type { Generated } from '#builder/simulate/generate-scenarios.ts'
import type { Seen } from '#builder/simulate/look.ts'
import type { Replayed } from '#builder/simulate/replay.ts'
import type { Filing } from '#builder/simulate/sample-filings.ts'
import type { ReplayedAll } from '#builder/simulate/simulation-jobs.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Instant, StudioDraftId } from '#runtime/ids.ts'
import type { Scenario, SimulationAct } from '#schemas/generated/scenario.ts'

/** A saved scenario as a list shows it. */
export type ScenarioListing = { scenario: Scenario; savedAt: Instant; savedBy: string }

/** What was asked for, done on `revision` of the draft; or why not. `lost`: it took too long. */
export type SimulationAnswer =
  | { result: 'seen'; revision: number; seen: Seen }
  | { result: 'sampled'; revision: number; samples: Filing[] }
  | { result: 'generated'; revision: number; generated: Generated }
  | ({ result: 'replayed'; revision: number } & ReplayedAll)
  | { result: 'kept'; scenarios: ScenarioListing[] }
  | { result: 'findings'; findings: Finding[] }
  | { result: 'lost' }
  | { result: 'refused'; code: 'not-permitted' | 'draft-gone' | 'too-many' }

/** A scenario that no longer comes out as it says. */
export type FailedScenario = Pick<Scenario, 'key' | 'title'> & Extract<Replayed, { passes: false }>

/** Plays drafts with made-up dossiers, and keeps the scenarios of each. Authors and administrators. */
export interface StudioSimulationService {
  scenarios(actor: Actor, id: StudioDraftId): Promise<ScenarioListing[] | undefined>
  act(actor: Actor, id: StudioDraftId, act: SimulationAct): Promise<SimulationAnswer>
}
