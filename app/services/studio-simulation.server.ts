import type { Casework } from '#app/services/engine.server.ts'
import { isAuthor, type Author } from '#app/services/studio/author.ts'
import { keepScenarios, type KeepingAct } from '#app/services/studio/keep-scenarios.server.ts'
import type { FailedScenario, StudioSimulationService } from '#app/services/studio-simulation.ts'
import type { Simulated } from '#app/simulation/simulator.server.ts'
import { impossibleTime } from '#builder/simulate/impossible-time.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { SimulationAnswer } from '#builder/simulate/simulation-answer.ts'
import type { SimulationJob, SimulationJobs } from '#builder/simulate/simulation-jobs.ts'
import type { StudioDraft } from '#db/studio/studio-draft-store.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { Scenario, SimulationAct } from '#schemas/generated/scenario.ts'

/** Simulations of the drafts of the studio, and the scenarios kept with them. */
export function studioSimulationService(casework: Casework): StudioSimulationService {
  const { core } = casework
  return {
    scenarios: async (actor, id) => (isAuthor(actor) && (await core.studioDrafts.find(id)) ? core.scenarios.list(id) : undefined),
    async act(actor, id, act) {
      if (!isAuthor(actor)) return { result: 'refused', code: 'not-permitted' }
      const draft = await core.studioDrafts.find(id)
      return draft ? answer(casework, draft, act, actor) : { result: 'refused', code: 'draft-gone' }
    },
  }
}

/** Saved scenarios of a draft that do not come out as they say; `lost` when playing them took too long. */
export async function failedScenarios(casework: Casework, id: StudioDraftId, definition: ProcedureDraft): Promise<FailedScenario[] | 'lost'> {
  const saved = (await casework.core.scenarios.list(id)).map(({ scenario }) => scenario)
  if (saved.length === 0) return []
  const replayed = await simulate(casework, definition, 'replay', saved)
  if (replayed.result !== 'done') return replayed.result === 'lost' ? 'lost' : []
  return replayed.gives.replays.flatMap(({ key, replayed: one }) => {
    const scenario = saved.find((other) => other.key === key)
    return one.passes || !scenario ? [] : [{ key, title: scenario.title, ...one }]
  })
}

async function answer(casework: Casework, draft: StudioDraft, act: SimulationAct, author: Author): Promise<SimulationAnswer> {
  const { revision } = draft
  const wrong = playedBy(act).map((played) => impossibleTime(draft.definition, played)).find((one) => one !== undefined)
  if (wrong) return { result: 'no-such-time', text: wrong.text }
  switch (act.act) {
    case 'run':
      return toAnswer(await simulate(casework, draft.definition, 'run', act.scenario), (seen) => ({ result: 'seen', revision, seen }))
    case 'sample':
      return toAnswer(await simulate(casework, draft.definition, 'sample', act.startsAt), (samples) => ({ result: 'sampled', revision, samples }))
    case 'generate':
      return toAnswer(await simulate(casework, draft.definition, 'generate', act.startsAt), (generated) => ({ result: 'generated', revision, generated }))
    case 'replay': {
      const saved = (await casework.core.scenarios.list(draft.id)).map(({ scenario }) => scenario)
      return toAnswer(await simulate(casework, draft.definition, 'replay', saved), (all) => ({ result: 'replayed', revision, ...all }))
    }
    default:
      return keep(casework, draft, act, author)
  }
}

/** What an act plays that was not kept before. */
function playedBy(act: SimulationAct): ReadonlyArray<Pick<Scenario, 'startsAt' | 'moves'>> {
  if ('startsAt' in act) return [{ startsAt: act.startsAt, moves: [] }]
  return 'scenario' in act ? [act.scenario] : 'scenarios' in act ? act.scenarios : []
}

async function keep(casework: Casework, { id, definition, closedAt }: StudioDraft, act: KeepingAct, author: Author): Promise<SimulationAnswer> {
  if (closedAt !== undefined) return { result: 'refused', code: 'draft-gone' }
  let why: SimulationAnswer = { result: 'lost' }
  const record = async (scenarios: readonly Scenario[]): Promise<Scenario[] | undefined> => {
    const recorded = await simulate(casework, definition, 'record', scenarios)
    if (recorded.result === 'done') return recorded.gives
    why = recorded
    return undefined
  }
  const kept = await keepScenarios(casework.core, { author, id, record }, act)
  if (kept === 'too-many') return { result: 'refused', code: 'too-many' }
  return kept === 'kept' ? { result: 'kept', scenarios: await casework.core.scenarios.list(id) } : why
}

async function simulate<Job extends SimulationJob>({ core, calendars }: Casework, definition: ProcedureDraft, job: Job, asked: SimulationJobs[Job]['asks']): Promise<Simulated<Job>> {
  const keys = [definition.calendar.key, ...(definition.clocks ?? []).map(({ calendar }) => calendar ?? definition.calendar.key)]
  const found = await Promise.all([...new Set(keys)].map((key) => calendars.find(key)))
  return core.simulator.work({ definition, calendars: found.filter((calendar) => calendar !== undefined), job, asked })
}

function toAnswer<Job extends SimulationJob>(simulated: Simulated<Job>, give: (gives: SimulationJobs[Job]['gives']) => SimulationAnswer): SimulationAnswer {
  return simulated.result === 'done' ? give(simulated.gives) : simulated
}
