import { toText } from '#runtime/fields/scalar-text.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import { valueAt } from '#runtime/forms/frame.ts'
import type { OpenAnswers, Spot } from '#runtime/forms/frame.ts'
import type { LoadedField } from '#runtime/forms/loaded-field.ts'
import type { Limits } from '#runtime/forms/logic-form.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { OpenRule } from '#runtime/rules/open-rule.ts'

/** Limits that are rules: days, numbers, and how much a list holds. A limit that cannot be had does not bind. */
export function checkLimits({ limits }: { limits: Limits }, { pointer, frame }: Spot, value: AnswerValue): AnswerProblem[] {
  const { notBefore, notAfter, atLeast, atMost } = limits
  const limitOf = (rule: OpenRule | undefined): unknown => {
    const result = rule?.ask(frame.read, frame.context)
    return result?.ok ? result.value : undefined
  }
  const problem = (code: AnswerProblem['code'], limit: string | number): AnswerProblem[] => [{ pointer, code, params: { limit } }]
  if (notBefore || notAfter) {
    const [earliest, latest] = [limitOf(notBefore), limitOf(notAfter)]
    if (typeof earliest === 'string' && toText(value) < earliest) return problem('not-before', earliest)
    return typeof latest === 'string' && toText(value) > latest ? problem('not-after', latest) : []
  }
  const size = Array.isArray(value) ? value.length : value
  if (typeof size !== 'number') return []
  const [least, most] = [limitOf(atLeast), limitOf(atMost)]
  if (typeof least === 'number' && size < least) return problem(Array.isArray(value) ? 'too-few' : 'too-small', least)
  return typeof most === 'number' && size > most ? problem(Array.isArray(value) ? 'too-many' : 'too-large', most) : []
}

/** Entries of a list that are not below the answer they go with. */
export function checkWithin({ lists }: RuntimeForm, { field }: LoadedField, { holder, pointer }: Spot, value: AnswerValue): AnswerProblem[] {
  if (field.kind !== 'list-choice' || field.within === undefined) return []
  const within = holder[field.within]
  const isBelow = typeof within !== 'string' || lists.get(field.list)?.offers(toText(value), { level: field.level, within })
  return isBelow ? [] : [{ pointer, code: 'not-offered', params: {} }]
}

/** Options that were chosen and are not offered now. */
export function checkOffers(answers: OpenAnswers, withheld: Readonly<Record<string, readonly string[]>>): AnswerProblem[] {
  return Object.entries(withheld).flatMap(([pointer, values]) => {
    const chosen = [valueAt(answers, pointer)].flat()
    return chosen.some((one) => typeof one === 'string' && values.includes(one)) ? [{ pointer, code: 'not-offered', params: {} }] : []
  })
}
