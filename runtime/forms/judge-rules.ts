import { eachSpot } from '#runtime/forms/frame.ts'
import type { Frame } from '#runtime/forms/frame.ts'
import type { LogicForm, LogicRule } from '#runtime/forms/logic-form.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'

/** Cross-field rules that do not hold. A rule that needs an answer that is not there says nothing. */
export function judgeRules({ rules }: Pick<LogicForm, 'rules'>, frame: Frame): Pick<Verdict, 'problems' | 'warnings'> {
  const problems: AnswerProblem[] = []
  const warnings: AnswerProblem[] = []
  for (const loaded of rules) {
    const found = brokenAt(loaded, frame).map((pointer) => toProblem(loaded, pointer))
    if (loaded.rule.severity === 'warning') warnings.push(...found)
    else problems.push(...found)
  }
  return { problems, warnings }
}

function brokenAt({ assert, at, isOfRow, needs }: LogicRule, frame: Frame): string[] {
  const isBroken = (around: Frame) => {
    if (needs.some((name) => around.read(name) === undefined)) return false
    const result = assert.ask(around.read, around.context)
    return result.ok && result.value === false
  }
  if (!isOfRow) return isBroken(frame) ? [at.map((key) => `/${key}`).join('')] : []

  const pointers: string[] = []
  eachSpot(frame, at, (spot) => {
    if (isBroken(spot.frame)) pointers.push(spot.pointer)
  })
  return pointers
}

function toProblem({ rule }: LogicRule, pointer: string): AnswerProblem {
  return { pointer, code: 'rule', params: { rule: rule.key }, message: rule.message }
}
