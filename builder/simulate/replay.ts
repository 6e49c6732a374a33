import { impossibleTime } from '#builder/simulate/impossible-time.ts'
import { play, type PlayedStep } from '#builder/simulate/play.ts'
import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { stateWords, type Named } from '#builder/simulate/state-words.ts'
import { whenWords } from '#builder/simulate/when-words.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import type { Scenario, ScenarioMove, ScenarioState } from '#schemas/generated/scenario.ts'

/** The first thing that is not as the scenario says, and where. */
export type Difference = { at: number; member: string; text: { vi: string; en: string } }
export type Replayed = { passes: true } | { passes: false; difference: Difference }

/** Plays a scenario again and holds every step against what was saved. One without expectations must only be possible. */
export async function replay(played: SimulatedProcedure, scenario: Scenario): Promise<Replayed> {
  return unplayable(played, scenario) ?? judgePlay(played, scenario, await play(played, scenario))
}

/** Why a scenario cannot be played at all: it names a time that never is. */
export function unplayable({ definition }: Pick<SimulatedProcedure, 'definition'>, scenario: Scenario): Extract<Replayed, { passes: false }> | undefined {
  const wrong = impossibleTime(definition, scenario)
  return wrong && { passes: false, difference: { ...wrong, member: 'time' } }
}

/** The first difference of what was played from what the scenario says. */
export function judgePlay({ definition }: Pick<SimulatedProcedure, 'definition'>, scenario: Scenario, steps: ReadonlyArray<Pick<PlayedStep, 'state' | 'move'>>): Replayed {
  for (const [at, { state, move }] of steps.entries()) {
    const expected = scenario.expects?.[at]
    const member = expected ? firstDifference(expected, state) : state.refused === undefined ? undefined : 'refused'
    if (member !== undefined) return { passes: false, difference: toDifference(definition, { at, member, move }, expected, state) }
  }
  return { passes: true }
}

/** A scenario with what comes of it now as its expectations; one that cannot be played stays as it is. */
export async function record(played: SimulatedProcedure, scenario: Scenario): Promise<Scenario> {
  if (unplayable(played, scenario)) return scenario
  return { ...scenario, expects: (await play(played, scenario)).map(({ state }) => state) }
}

const members = ['refused', 'step', 'status', 'holder', 'outcome', 'due', 'fees', 'letters', 'mails', 'records'] as const satisfies ReadonlyArray<keyof ScenarioState>

function firstDifference(expected: ScenarioState, actual: ScenarioState): (typeof members)[number] | undefined {
  return members.find((member) => canonicalJson(expected[member] ?? null) !== canonicalJson(actual[member] ?? null))
}

type Where = { at: number; member: (typeof members)[number]; move: ScenarioMove | undefined }

function toDifference(definition: ProcedureDefinition, { at, member, move }: Where, expected: ScenarioState | undefined, actual: ScenarioState): Difference {
  const [was, is] = [stateWords(definition, member, expected), stateWords(definition, member, actual)]
  const done = whenWords(definition, at, move)
  const { vi, en } = names[member]
  return { at, member, text: { vi: `Khác với kịch bản ${done.vi}: ${vi} phải là ${was.vi}, nhưng lại là ${is.vi}.`, en: `Other than the scenario says ${done.en}: ${en} should be ${was.en}, but is ${is.en}.` } }
}

const names: Record<(typeof members)[number], Named> = {
  refused: { vi: 'lý do từ chối', en: 'the refusal' },
  step: { vi: 'bước', en: 'the step' },
  status: { vi: 'trạng thái', en: 'the status' },
  holder: { vi: 'người giữ', en: 'the holder' },
  outcome: { vi: 'kết quả', en: 'the outcome' },
  due: { vi: 'hạn', en: 'the due dates' },
  fees: { vi: 'phí', en: 'the fees' },
  letters: { vi: 'văn bản', en: 'the letters' },
  mails: { vi: 'thư gửi', en: 'the mails' },
  records: { vi: 'ghi sổ', en: 'the register' },
}
