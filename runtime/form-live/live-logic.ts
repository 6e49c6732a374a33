import { noAreas } from '#runtime/fields/areas.ts'
import type { LiveData } from '#runtime/form-view/live-data.ts'
import type { PageLogic } from '#runtime/form-view/page-logic.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { readByRule, toReads } from '#runtime/forms/logic-reads.ts'
import { openLogicForm } from '#runtime/forms/open-logic.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import { judgeInSteps } from './judge-in-steps.ts'
import { toFieldMap } from './questions.ts'
import { showLogic } from './show-logic.ts'

/** What a page tells by rules itself; loaded only for pages that have something to tell. */
export type LiveLogic = {
  /**
   * What rules say of the answers of the page, as far as the page can tell. `changed` are the keys of questions whose
   * answers are others than the last time: only what reads them is judged again. Without them all is.
   */
  judge: (answers: Answers, changed?: ReadonlySet<string>) => Verdict
  show: (form: HTMLFormElement, verdict: Verdict) => void
  /** Whether the page can tell about a field; where not, the server is asked. */
  isSaid: (pointer: string) => boolean
  /** Keys of the questions that rules read. */
  watched: ReadonlySet<string>
}

/** Makes the rules that came with a page ready; the same code settles and judges as on the server. */
export function openLogic({ fields, language }: Pick<LiveData, 'fields' | 'language'>, logic: PageLogic): LiveLogic {
  const { answers: others, context: judgedIn, told, outside } = logic
  const left = new Set(told)
  const isSaid = (pointer: string): boolean => !left.has(pathOf(pointer))
  const context: JudgeContext = { ...judgedIn, areas: noAreas, files: 'unchecked', record: 'unchecked' }
  const reads = toReads(logic.fields)
  const ruleReads = new Map(logic.rules.map((rule) => [rule.rule.key, readByRule(rule)]))
  const form = { ...openLogicForm(logic, toFieldMap(fields)), asksApplies: outside !== undefined, outside }
  const judge = judgeInSteps({ form, reads, ruleReads, context })
  return {
    judge: (answers, changed) => judge({ ...others, ...answers }, changed),
    show: (page, verdict) => showLogic({ form: page, fields, language, isSaid }, verdict),
    isSaid,
    watched: new Set([...[...reads.values()].flatMap((read) => [...read]), ...[...ruleReads.values()].flat()]),
  }
}

function pathOf(pointer: string): string {
  return pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part)).join('.')
}
