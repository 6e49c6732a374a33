import { play, type PlayedStep } from '#builder/simulate/play.ts'
import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'
import type { Scenario, ScenarioMove, ScenarioState } from '#schemas/generated/scenario.ts'

/** The first thing that is not as the scenario says, and where. */
export type Difference = { at: number; member: string; text: { vi: string; en: string } }
export type Replayed = { passes: true } | { passes: false; difference: Difference }

/** Plays a scenario again and holds every step against what was saved. One without expectations must only be possible. */
export async function replay(played: SimulatedProcedure, scenario: Scenario): Promise<Replayed> {
  return judgePlay(played, scenario, await play(played, scenario))
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

/** A scenario with what comes of it now as its expectations. */
export async function record(played: SimulatedProcedure, scenario: Scenario): Promise<Scenario> {
  return { ...scenario, expects: (await play(played, scenario)).map(({ state }) => state) }
}

const members = ['refused', 'step', 'status', 'holder', 'outcome', 'due', 'fees', 'letters', 'mails', 'records'] as const satisfies ReadonlyArray<keyof ScenarioState>

function firstDifference(expected: ScenarioState, actual: ScenarioState): (typeof members)[number] | undefined {
  return members.find((member) => canonicalJson(expected[member] ?? null) !== canonicalJson(actual[member] ?? null))
}

type Where = { at: number; member: (typeof members)[number]; move: ScenarioMove | undefined }

function toDifference(definition: ProcedureDefinition, { at, member, move }: Where, expected: ScenarioState | undefined, actual: ScenarioState): Difference {
  const shown = (state: ScenarioState | undefined): Named => (member === 'step' ? titleOf(definition.steps, state?.step) : both(show(state?.[member])))
  const [was, is] = [shown(expected), shown(actual)]
  const act = move?.do === 'take' ? titleOf(definition.transitions, move.transition) : both(move?.do ?? '')
  const done = move === undefined ? { vi: 'khi nộp', en: 'on filing' } : { vi: `ở thao tác ${at} (${act.vi})`, en: `at move ${at} (${act.en})` }
  const { vi, en } = names[member]
  return { at, member, text: { vi: `Khác với kịch bản ${done.vi}: ${vi} phải là ${was.vi}, nhưng lại là ${is.vi}.`, en: `Other than the scenario says ${done.en}: ${en} should be ${was.en}, but is ${is.en}.` } }
}

type Named = { vi: string; en: string }

const both = (text: string): Named => ({ vi: text, en: text })

function titleOf(parts: ReadonlyArray<{ key: string; title: Text }>, key = ''): Named {
  const title = parts.find((part) => part.key === key)?.title ?? { vi: key }
  return { vi: `“${title.vi}”`, en: `“${title.en ?? title.vi}”` }
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

function show(value: unknown): string {
  if (value === undefined) return '–'
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}
