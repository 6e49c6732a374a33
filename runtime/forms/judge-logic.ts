import type { Answers } from '#runtime/forms/answers.ts'
import { checkLimits, checkOffers } from '#runtime/forms/check-limits.ts'
import { eachSpot, type Frame } from '#runtime/forms/frame.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { judgeRules } from '#runtime/forms/judge-rules.ts'
import type { LogicForm } from '#runtime/forms/logic-form.ts'
import { settle } from '#runtime/forms/settle.ts'
import { tidy } from '#runtime/forms/tidy.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'

/**
 * The part of a verdict that rules give: what applies and is demanded, what is worked out and offered, limits and rules
 * that are broken. What the schema and the kinds say is left out, so no look-up is needed: a browser can tell.
 */
export function judgeLogic(form: LogicForm, answers: Answers, context: JudgeContext): Verdict {
  const { frame, hidden, required, withheld, rowNames, opened } = settle(form, answers, context)
  tidy(form, frame.answers, opened)
  const { problems, warnings } = judgeRules(form, frame)
  return { answers: frame.answers, hidden, required, withheld, rowNames, warnings, problems: [...limitProblems(form, frame), ...checkOffers(frame.answers, withheld), ...problems] }
}

function limitProblems({ limited }: LogicForm, frame: Frame): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  for (const { path, limits } of limited) {
    eachSpot(frame, path, (spot) => {
      const value = spot.holder[spot.key]
      if (value !== undefined) problems.push(...checkLimits({ limits }, spot, value))
    })
  }
  return problems
}
