import { play, type PlayedStep } from '#builder/simulate/play.ts'
import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { Scenario, ScenarioMove, ScenarioState } from '#schemas/generated/scenario.ts'

/** The first thing that is not as the scenario says, and where. */
export type Difference = { at: number; member: string; text: { vi: string; en: string } }
export type Replayed = { passes: true } | { passes: false; difference: Difference }

/** Plays a scenario again and holds every step against what was saved. One without expectations must only be possible. */
export async function replay(played: SimulatedProcedure, scenario: Scenario): Promise<Replayed> {
  return judgePlay(scenario, await play(played, scenario))
}

/** The first difference of what was played from what the scenario says. */
export function judgePlay(scenario: Scenario, steps: ReadonlyArray<Pick<PlayedStep, 'state' | 'move'>>): Replayed {
  for (const [at, { state, move }] of steps.entries()) {
    const expected = scenario.expects?.[at]
    const member = expected ? firstDifference(expected, state) : state.refused === undefined ? undefined : 'refused'
    if (member !== undefined) return { passes: false, difference: toDifference(at, member, expected, state, move) }
  }
  return { passes: true }
}

/** A scenario with what comes of it now as its expectations. */
export async function record(played: SimulatedProcedure, scenario: Scenario): Promise<Scenario> {
  return { ...scenario, expects: (await play(played, scenario)).map(({ state }) => state) }
}

const members = ['refused', 'step', 'status', 'holder', 'outcome', 'due', 'fees', 'letters', 'mails', 'records'] as const satisfies ReadonlyArray<keyof ScenarioState>

function firstDifference(expected: ScenarioState, actual: ScenarioState): (typeof members)[number] | undefined {
  return members.find((member) => canonicalJson(expected[member] ?? null) !== canonicalJson(actual[member] ?? null))
}

function toDifference(at: number, member: (typeof members)[number], expected: ScenarioState | undefined, actual: ScenarioState, move: ScenarioMove | undefined): Difference {
  const [was, is] = [show(expected?.[member]), show(actual[member])]
  const done = move === undefined ? { vi: 'khi nộp', en: 'on filing' } : { vi: `ở thao tác ${at} (${nameOf(move)})`, en: `at move ${at} (${nameOf(move)})` }
  const { vi, en } = names[member]
  return { at, member, text: { vi: `Khác với kịch bản ${done.vi}: ${vi} phải là ${was}, nhưng lại là ${is}.`, en: `Other than the scenario says ${done.en}: ${en} should be ${was}, but is ${is}.` } }
}

const names: Record<(typeof members)[number], { vi: string; en: string }> = {
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

function nameOf(move: ScenarioMove): string {
  return move.do === 'take' ? move.transition : move.do
}

function show(value: unknown): string {
  if (value === undefined) return '–'
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}
