import type { Answers } from '#runtime/forms/answers.ts'
import { eachSpot } from '#runtime/forms/frame.ts'
import type { Frame } from '#runtime/forms/frame.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { documentProblems } from '#runtime/forms/document-problems.ts'
import { checkLimits, checkOffers, checkWithin } from '#runtime/forms/check-limits.ts'
import { inOwnWords } from '#runtime/forms/own-words.ts'
import { judgeRules } from '#runtime/forms/judge-rules.ts'
import { inFormOrder, onPage } from '#runtime/forms/problem-order.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { schemaProblems } from '#runtime/forms/schema-problems.ts'
import { settle } from '#runtime/forms/settle.ts'
import { tidy } from '#runtime/forms/tidy.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'

/**
 * Judges a whole document of answers: takes away what does not apply, computes what is computed, and says everything
 * that is wrong, in the order of the form. Pure, never throws on any JSON, and the same on server and browser. The
 * answers of a verdict judged again give the same verdict.
 */
export function judge(form: RuntimeForm, answers: Answers, context: JudgeContext): Verdict {
  const { frame, hidden, required, withheld, rowNames, opened } = settle(form, answers, context)
  const problems = form.validate(frame.answers) ? [] : schemaProblems(form, frame.answers)
  const refused = new Set(problems.map(({ pointer }) => pointer))
  tidy(form, frame.answers, opened)
  problems.push(...checkFields(form, frame, context, refused), ...checkOffers(frame.answers, withheld))
  if (form.document) problems.push(...documentProblems(form.document, form.validate.constraints ?? [], frame.answers))
  const rules = judgeRules(form, frame)
  problems.push(...rules.problems)
  return {
    answers: frame.answers,
    problems: inFormOrder(form, onPage(form, problems.map((problem) => inOwnWords(form, problem)), context.page)),
    warnings: inFormOrder(form, onPage(form, rules.warnings, context.page)),
    hidden,
    required,
    ...(Object.keys(withheld).length > 0 && { withheld }),
    ...(Object.keys(rowNames).length > 0 && { rowNames }),
  }
}

/** What JSON Schema cannot say, asked only of answers it has accepted. */
function checkFields(form: RuntimeForm, frame: Frame, context: JudgeContext, refused: ReadonlySet<string>): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  for (const loaded of form.checked) {
    eachSpot(frame, loaded.path, (spot) => {
      const value = spot.holder[loaded.field.key]
      if (value === undefined || isRefused(spot.pointer, refused)) return
      const found = loaded.kind.check?.(loaded.field, value, { ...context, lists: form.lists }) ?? []
      for (const { code, params, at = '' } of found) problems.push({ pointer: `${spot.pointer}${at}`, code, params })
      problems.push(...checkLimits(loaded, spot, value), ...checkWithin(form, loaded, spot, value))
    })
  }
  return problems
}

function isRefused(pointer: string, refused: ReadonlySet<string>): boolean {
  if (refused.size === 0) return false
  return [...refused].some((other) => other === pointer || other.startsWith(`${pointer}/`))
}
