import { CoverageCount, type Coverage } from '#builder/simulate/coverage.ts'
import { generateScenarios, type Generated } from '#builder/simulate/generate-scenarios.ts'
import { lookAt, type Seen } from '#builder/simulate/look.ts'
import { play } from '#builder/simulate/play.ts'
import { judgePlay, record, unplayable, type Replayed } from '#builder/simulate/replay.ts'
import { sampleFilings, type Filing } from '#builder/simulate/sample-filings.ts'
import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { Survey } from '#builder/walk/survey.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** How each scenario came out, and what all of them together go through. */
export type ReplayedAll = { replays: Array<{ key: string; replayed: Replayed }>; coverage: Coverage }

/** What may be asked of a simulated procedure, and what is answered: plain data both ways, so that it can cross threads. */
export type SimulationJobs = {
  run: { asks: Scenario; gives: Seen }
  replay: { asks: readonly Scenario[]; gives: ReplayedAll }
  record: { asks: readonly Scenario[]; gives: Scenario[] }
  sample: { asks: string; gives: Filing[] }
  generate: { asks: string; gives: Generated }
}
export type SimulationJob = keyof SimulationJobs

type Workers = { [Job in SimulationJob]: (played: SimulatedProcedure, asked: SimulationJobs[Job]['asks']) => Promise<SimulationJobs[Job]['gives']> }

export const simulationJobs: Workers = {
  run: async (played, scenario) => lookAt(await play(played, scenario)),
  async replay(played, scenarios) {
    const count = new CoverageCount(played.definition)
    const replays: ReplayedAll['replays'] = []
    for (const scenario of scenarios) {
      const why = unplayable(played, scenario)
      const steps = why ? [] : await play(played, scenario)
      await count.notePlay(steps)
      replays.push({ key: scenario.key, replayed: why ?? judgePlay(played, scenario, steps) })
    }
    return { replays, coverage: count.toCoverage() }
  },
  async record(played, scenarios) {
    const recorded: Scenario[] = []
    for (const scenario of scenarios) recorded.push(await record(played, scenario))
    return recorded
  },
  sample: async (played, startsAt) => sampleFilings(played, new Survey(played.definition), startsAt.slice(0, 10)),
  generate: (played, startsAt) => generateScenarios(played, startsAt),
}
