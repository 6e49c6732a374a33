import type { OfficerActor } from '#app/auth/session.server.ts'
import type { ScenarioListing, SimulationAnswer } from '#builder/simulate/simulation-answer.ts'
import { getServices } from '#app/services.server.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { SimulationAct } from '#schemas/generated/scenario.ts'

export async function savedScenarios(actor: OfficerActor, id: StudioDraftId): Promise<{ scenarios: ScenarioListing[] }> {
  const { studioSimulation } = await getServices()
  const scenarios = await studioSimulation.scenarios(actor, id)
  if (!scenarios) throw new Response(null, { status: 404 })
  return { scenarios }
}

/** 200 done, 422 for a draft with errors, a time that never is, too many scenarios or too long a play, 403 and 404 as everywhere. */
export async function simulateDraft(actor: OfficerActor, id: StudioDraftId, act: SimulationAct): Promise<{ body: SimulationAnswer; status: number }> {
  const { studioSimulation } = await getServices()
  const body = await studioSimulation.act(actor, id, act)
  return { body, status: body.result === 'refused' ? statuses[body.code] : undone.has(body.result) ? 422 : 200 }
}

const undone: ReadonlySet<SimulationAnswer['result']> = new Set(['findings', 'lost', 'no-such-time'])
const statuses = { 'not-permitted': 403, 'draft-gone': 404, 'too-many': 422 }
