import { quotedTitle } from '#builder/checks/quoted.ts'
import type { Named } from '#builder/simulate/state-words.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import type { ScenarioMove } from '#schemas/generated/scenario.ts'

/** Where in a scenario something is: on filing, or at a move by its number and its words. */
export function whenWords({ transitions }: Pick<ProcedureDefinition, 'transitions'>, at: number, move: ScenarioMove | undefined): Named {
  if (!move) return { vi: 'khi nộp', en: 'on filing' }
  const act = move.do === 'take' ? quotedTitle(transitions, move.transition) : acts[move.do]
  return { vi: `ở thao tác ${at} (${act.vi})`, en: `at move ${at} (${act.en})` }
}

const acts: Record<Exclude<ScenarioMove['do'], 'take'>, Named> = { wait: { vi: 'chờ', en: 'waiting' }, pay: { vi: 'nộp phí', en: 'paying' } }
