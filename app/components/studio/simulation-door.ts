import { fetchJson } from '#app/components/studio/fetch-json.ts'
import { refusalText } from '#app/components/refusal-text.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { SimulationDoor } from '#builder/editor/store/simulation-door.ts'
import type { ScenarioListing, SimulationAnswer } from '#builder/simulate/simulation-answer.ts'

/** Simulation of a draft over HTTP. */
export function simulationDoor(id: string, messages: Messages): SimulationDoor {
  const address = `/studio/drafts/${id}/simulation`
  return {
    async ask(act) {
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(act) }
      const response = await fetch(address, init).catch(() => undefined)
      const answer: SimulationAnswer | { result: 'unreachable' } = response && [200, 403, 404, 422].includes(response.status) ? await response.json() : { result: 'unreachable' }
      return answer
    },
    scenarios: async () => (await fetchJson<{ scenarios: ScenarioListing[] }>(address))?.scenarios,
    refusalText: (refusal) => refusalText(messages, refusal),
    statusText: (code) => messages.status.portal[code] ?? String(code),
  }
}
