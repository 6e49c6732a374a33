import { noAreas } from '#runtime/fields/areas.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import { toProblemPlace } from '#runtime/form-view/problem-place.ts'
import { problemText } from '#runtime/form-view/problem-texts.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { inOwnWords } from '#runtime/forms/own-words.ts'
import { valueAt } from '#runtime/forms/frame.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { type SchemaForm, schemaProblems } from '#runtime/forms/schema-problems.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import type { AskedQuestion } from './questions.ts'

type Judged = { answers: Answers; asked: AskedQuestion; language: Language; problems?: readonly AnswerProblem[] }

/** What is wrong with one answer, in words: the precompiled schema first, then what only the kind knows, and rules (`problems`). */
export function checkField(form: SchemaForm, { answers, asked, language, problems: ruled = [] }: Judged): string[] {
  const { field, pointer } = asked
  const found = form.validate(answers) ? [] : schemaProblems(form, answers)
  const own = found.filter((problem) => isAt(problem, pointer) && problem.code !== 'unknown-field')
  const problems = own.length > 0 ? own : [...checkKind(field, answers, pointer), ...ruled.filter((problem) => isAt(problem, pointer))]
  const placeOf = (at: string) => toProblemPlace(field, at.slice(pointer.length + 1).split('/').filter(Boolean), language)
  return [...new Set(problems.map((problem) => problemText(inOwnWords(form, problem), placeOf(problem.pointer), language)))]
}

function isAt(problem: AnswerProblem, pointer: string): boolean {
  return problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`)
}

function checkKind(field: Field, answers: Answers, pointer: string): AnswerProblem[] {
  const value = valueAt(answers, pointer)
  if (value === undefined) return []
  const context = { today: '', areas: noAreas, files: 'unchecked', record: 'unchecked', lists: 'unchecked' } as const
  const found = kindOf(field).check?.(field, value, context) ?? []
  return found.map(({ code, params, at = '' }) => ({ code, params, pointer: `${pointer}${at}` }))
}
