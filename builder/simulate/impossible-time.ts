import type { Named } from '#builder/simulate/state-words.ts'
import { whenWords } from '#builder/simulate/when-words.ts'
import { isCalendarDate } from '#runtime/rules/calendar-date.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** Where a scenario names a time that never is, as nothing could be played from there. */
export type ImpossibleTime = { at: number; text: Named }

/** Days are counted from these times: they must be of the calendar, and not at an end of it. */
const [firstYear, lastYear] = [1900, 2999]

/** The first time of a scenario, of filing or waited for, that is in no calendar. */
export function impossibleTime(definition: Pick<ProcedureDefinition, 'transitions'>, { startsAt, moves }: Pick<Scenario, 'startsAt' | 'moves'>): ImpossibleTime | undefined {
  const times = [{ at: 0, move: undefined, time: startsAt }, ...moves.flatMap((move, index) => (move.do === 'wait' && move.until !== undefined ? [{ at: index + 1, move, time: move.until }] : []))]
  const wrong = times.find(({ time }) => !isPossible(time))
  if (!wrong) return undefined
  const [when, years] = [whenWords(definition, wrong.at, wrong.move), `${firstYear}–${lastYear}`]
  return { at: wrong.at, text: { vi: `Thời điểm ${when.vi} là “${wrong.time}”, không có trong lịch (các năm ${years}). Hãy sửa thời điểm này.`, en: `The time ${when.en} is “${wrong.time}”, which is not in the calendar (years ${years}). Correct it.` } }
}

function isPossible(time: string): boolean {
  const year = Number(time.slice(0, 4))
  return isCalendarDate(time.slice(0, 10)) && !Number.isNaN(Date.parse(time)) && year >= firstYear && year <= lastYear
}
