import type { ScenarioListing, SimulationAnswer } from '#builder/simulate/simulation-answer.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { SimulationAct } from '#schemas/generated/scenario.ts'

/** What the simulator asks of the world outside, and the words officers and applicants themselves read. */
export type SimulationDoor = {
  ask(act: SimulationAct): Promise<SimulationAnswer | { result: 'unreachable' }>
  scenarios(): Promise<readonly ScenarioListing[] | undefined>
  refusalText(refusal: Refusal): string
  /** The status an applicant sees, by its code on the national portal. */
  statusText(code: number): string
}
