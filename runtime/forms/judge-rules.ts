import { eachSpot } from '#runtime/forms/frame.ts'
import type { Frame } from '#runtime/forms/frame.ts'
import type { LoadedRule } from '#runtime/forms/form-rules.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'

/** Cross-field rules that do not hold. A rule that needs an answer that is not there says nothing. */
export function judgeRules({ rules }: RuntimeForm, frame: Frame): Pick<Verdict, 'problems' | 'warnings'> {
  const problems: AnswerProblem[] = []
  const warnings: AnswerProblem[] = []
  for (const loaded of rules) {
    const found = brokenAt(loaded, frame).map((pointer) => toProblem(loaded, pointer))
    if (loaded.rule.severity === 'warning') warnings.push(...found)
    else problems.push(...found)
  }
  return { problems, warnings }
}

function brokenAt({ assert, at, isOfRow, needs }: LoadedRule, frame: Frame): string[] {
  const isBroken = (around: Frame) => {
    const values = around.values()
    if (needs.some((name) => values[name] === undefined)) return false
    const result = assert.evaluate(values, around.context)
    return result.ok && result.value === false
  }
  if (!isOfRow) return isBroken(frame) ? [at.map((key) => `/${key}`).join('')] : []

  const pointers: string[] = []
  eachSpot(frame, at, (spot) => {
    if (isBroken(spot.frame)) pointers.push(spot.pointer)
  })
  return pointers
}

function toProblem({ rule }: LoadedRule, pointer: string): AnswerProblem {
  return { pointer, code: 'rule', params: { rule: rule.key }, message: rule.message }
}
