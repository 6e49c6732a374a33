import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { judgeLogic } from '#runtime/forms/judge-logic.ts'
import type { LogicForm } from '#runtime/forms/logic-form.ts'
import { reachedFrom, type Reads } from '#runtime/forms/logic-reads.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import { keyOf } from './page-parts.ts'

type Judging = {
  form: LogicForm
  reads: Reads
  /** The keys that each cross-field rule reads, by its own key. */
  ruleReads: ReadonlyMap<string, readonly string[]>
  context: JudgeContext
}

export type JudgeInSteps = (answers: Answers, changed?: ReadonlySet<string>) => Verdict

/**
 * Judges a page again and again: only what a change can reach is looked at, and put in the place of what was said of it
 * before. What cannot be reached has the standing it had.
 */
export function judgeInSteps({ form, reads, ruleReads, context }: Judging): JudgeInSteps {
  let last: Verdict | undefined
  return (answers, changed) => {
    last = last && changed ? judgeAgain(last, answers, reachedFrom(changed, reads)) : judgeLogic(form, answers, context)
    return last
  }

  function judgeAgain(before: Verdict, answers: Answers, reached: ReadonlySet<string>): Verdict {
    const isOutside = (pointer: string): boolean => !reached.has(keyOf(pointer))
    const isAsked = (rule: string): boolean => ruleReads.get(rule)?.some((key) => reached.has(key)) ?? false
    const stays = ({ pointer, code, params }: AnswerProblem): boolean => (code === 'rule' ? !isAsked(String(params['rule'])) : isOutside(pointer))
    const kept = Object.entries(before.answers).filter(([key]) => !reached.has(key))
    const given = Object.entries(answers).filter(([key]) => reached.has(key))
    const outside = before.hidden.filter(isOutside)
    const now = judgeLogic({ ...partOf(form, reached, isAsked), outside }, Object.fromEntries([...kept, ...given]), context)
    return {
      answers: now.answers,
      hidden: now.hidden,
      required: [...before.required.filter(isOutside), ...now.required],
      problems: [...before.problems.filter(stays), ...now.problems],
      warnings: [...before.warnings.filter(stays), ...now.warnings],
      withheld: { ...only(before.withheld, isOutside), ...now.withheld },
      rowNames: { ...only(before.rowNames, isOutside), ...now.rowNames },
    }
  }
}

function partOf(form: LogicForm, reached: ReadonlySet<string>, isAsked: (rule: string) => boolean): LogicForm {
  const isReached = ({ path: [key = ''] }: { path: readonly string[] }): boolean => reached.has(key)
  return {
    ...form,
    loaded: form.loaded.filter(({ key }) => reached.has(key)),
    computed: form.computed.filter(isReached),
    completed: form.completed.filter(isReached),
    limited: form.limited.filter(isReached),
    rules: form.rules.filter(({ rule }) => isAsked(rule.key)),
  }
}

function only<Value>(of: Readonly<Record<string, Value>> = {}, isKept: (pointer: string) => boolean): Record<string, Value> {
  return Object.fromEntries(Object.entries(of).filter(([pointer]) => isKept(pointer)))
}
