import { isObject } from '#runtime/forms/frame.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** Answers of a scenario are JSON of any kind; those of the editors came from forms. */
export function answersOf(scenario: Pick<Scenario, 'answers'>): Answers {
  const copied: unknown = JSON.parse(JSON.stringify(scenario.answers))
  return isObject(copied) ? copied : {}
}
