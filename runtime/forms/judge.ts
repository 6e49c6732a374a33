import type { Answers } from '#runtime/forms/answers.ts'
import { eachSpot, isObject } from '#runtime/forms/frame.ts'
import type { Frame, OpenAnswers, Spot } from '#runtime/forms/frame.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { LoadedField } from '#runtime/forms/loaded-field.ts'
import { documentProblems } from '#runtime/forms/document-problems.ts'
import { judgeRules } from '#runtime/forms/judge-rules.ts'
import { inFormOrder, onPage } from '#runtime/forms/problem-order.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { schemaProblems } from '#runtime/forms/schema-problems.ts'
import { settle } from '#runtime/forms/settle.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'

export type { JudgeContext }

/**
 * Judges a whole document of answers: takes away what does not apply, computes what is computed, and says everything
 * that is wrong, in the order of the form. Pure, never throws on any JSON, and the same on server and browser. The
 * answers of a verdict judged again give the same verdict.
 */
export function judge(form: RuntimeForm, answers: Answers, context: JudgeContext): Verdict {
  const { frame, hidden, required, opened } = settle(form, answers, context)
  const problems = form.validate(frame.answers) ? [] : schemaProblems(form, frame.answers)
  const refused = new Set(problems.map(({ pointer }) => pointer))

  problems.push(...checkFields(form, frame, context, refused))
  if (form.document) problems.push(...documentProblems(form.document, form.validate.constraints ?? [], frame.answers))
  const rules = judgeRules(form, frame)
  problems.push(...rules.problems)
  tidy(form, frame, opened)
  return {
    answers: frame.answers,
    problems: inFormOrder(form, onPage(form, problems, context.page)),
    warnings: inFormOrder(form, onPage(form, rules.warnings, context.page)),
    hidden,
    required,
  }
}

/** What JSON Schema cannot say, asked only of answers it has accepted. */
function checkFields(form: RuntimeForm, frame: Frame, context: JudgeContext, refused: ReadonlySet<string>): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  for (const loaded of form.checked) {
    eachSpot(frame, loaded.path, (spot) => {
      const value = spot.holder[loaded.field.key]
      if (value === undefined || isRefused(spot.pointer, refused)) return
      const found = loaded.kind.check?.(loaded.field, value, context) ?? []
      for (const { code, params, at = '' } of found) problems.push({ pointer: `${spot.pointer}${at}`, code, params })
      problems.push(...checkBounds(loaded, spot, value))
    })
  }
  return problems
}

function isRefused(pointer: string, refused: ReadonlySet<string>): boolean {
  if (refused.size === 0) return false
  return [...refused].some((other) => other === pointer || other.startsWith(`${pointer}/`))
}

/** First and last day of a date; a bound that cannot be had does not bind. */
function checkBounds({ notBefore, notAfter }: LoadedField, { pointer, frame }: Spot, value: unknown): AnswerProblem[] {
  const bound = (rule: typeof notBefore) => {
    const result = rule?.evaluate(frame.values(), frame.context)
    return result?.ok && typeof result.value === 'string' ? result.value : undefined
  }
  const [earliest, latest] = [bound(notBefore), bound(notAfter)]
  if (earliest !== undefined && String(value) < earliest) return [{ pointer, code: 'not-before', params: { limit: earliest } }]
  return latest !== undefined && String(value) > latest ? [{ pointer, code: 'not-after', params: { limit: latest } }] : []
}

/** Takes away what judging has added: flags, and groups that stayed empty. */
function tidy(form: RuntimeForm, { answers }: Frame, opened: ReadonlyArray<{ holder: OpenAnswers; key: string }>): void {
  for (const { holder, key } of opened.toReversed()) {
    const group = holder[key]
    if (isObject(group) && Object.keys(group).length === 0) delete holder[key]
  }
  if (form.hasFlags) removeFlags(answers)
}

/** No key of a field starts like a flag. */
function removeFlags(answers: OpenAnswers): void {
  for (const [key, value] of Object.entries(answers)) {
    if (key.startsWith('_')) delete answers[key]
    else if (Array.isArray(value)) value.filter(isObject).forEach(removeFlags)
    else if (isObject(value)) removeFlags(value)
  }
}
