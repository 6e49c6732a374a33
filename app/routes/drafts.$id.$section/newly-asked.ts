import { answerAt, isTyped } from '#app/typed-answer.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import { newlyApplicable } from '#runtime/form-view/newly-applicable.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Section } from '#schemas/generated/procedure.ts'

type Judged = Pick<Verdict, 'hidden' | 'problems' | 'answers'>

/** Questions of a page that began to apply by what was just posted and have no answer: without script nobody has seen them. */
export function newlyAsked(form: Pick<RuntimeForm, 'fields'>, section: Section, before: Judged, after: Judged): string[] {
  const keys = new Set(section.fields.map(({ key }) => key))
  return newlyApplicable(before, after).filter((pointer) => {
    const path = pointer.split('/').slice(1)
    const field = form.fields.get(path.filter((part) => !/^\d+$/.test(part)).join('.'))
    return keys.has(path[0] ?? '') && field !== undefined && isAsked(field) && !isTyped(field, answerAt(after.answers, path))
  })
}

/** What is wrong beside answers missing to questions nobody has seen yet. */
export function withoutUnseen(problems: readonly AnswerProblem[], unseen: readonly string[]): AnswerProblem[] {
  return problems.filter(({ pointer, code }) => code !== 'required' || !unseen.some((one) => pointer === one || pointer.startsWith(`${one}/`)))
}
