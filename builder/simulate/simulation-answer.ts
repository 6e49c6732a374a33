import type { Finding } from '#builder/checks/finding.ts'
import type { Generated } from '#builder/simulate/generate-scenarios.ts'
import type { Seen } from '#builder/simulate/look.ts'
import type { Filing } from '#builder/simulate/sample-filings.ts'
import type { ReplayedAll } from '#builder/simulate/simulation-jobs.ts'
import type { Named } from '#builder/simulate/state-words.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** A saved scenario as a list shows it. */
export type ScenarioListing = { scenario: Scenario; savedAt: string; savedBy: string }

/** What was asked for, done on `revision` of the draft; or why not. `lost`: it took too long. `no-such-time`: told where. */
export type SimulationAnswer =
  | { result: 'seen'; revision: number; seen: Seen }
  | { result: 'sampled'; revision: number; samples: Filing[] }
  | { result: 'generated'; revision: number; generated: Generated }
  | ({ result: 'replayed'; revision: number } & ReplayedAll)
  | { result: 'kept'; scenarios: ScenarioListing[] }
  | { result: 'findings'; findings: Finding[] }
  | { result: 'lost' }
  | { result: 'no-such-time'; text: Named }
  | { result: 'refused'; code: 'not-permitted' | 'draft-gone' | 'too-many' }
