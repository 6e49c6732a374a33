import { newlyApplicable } from '#runtime/form-view/newly-applicable.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import type { Section } from '#schemas/generated/procedure.ts'

type Judged = Pick<Verdict, 'hidden' | 'problems' | 'answers'>

/** Questions of a page that began to apply by what was just posted and have no answer: without script nobody has seen them. */
export function newlyAsked(section: Section, before: Judged, after: Judged): string[] {
  const keys = new Set(section.fields.map(({ key }) => key))
  return newlyApplicable(before, after).filter((pointer) => keys.has(pointer.split('/')[1] ?? '') && !isAnswered(after.answers, pointer))
}

/** What is wrong beside answers missing to questions nobody has seen yet. */
export function withoutUnseen(problems: readonly AnswerProblem[], unseen: readonly string[]): AnswerProblem[] {
  return problems.filter(({ pointer, code }) => code !== 'required' || !unseen.some((one) => pointer === one || pointer.startsWith(`${one}/`)))
}

function isAnswered(answers: Answers, pointer: string): boolean {
  let value: unknown = answers
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return false
    value = Object.entries(value).find(([name]) => name === key)?.[1]
  }
  return value !== undefined
}
