import { isAsked } from '#runtime/fields/is-asked.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import { defaultOf } from '#runtime/forms/prefill.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/**
 * Whether everything that is answered on a page came from the account or the agency: who comes back need not turn it
 * again. What an earlier dossier or a register says is part of the request, and is looked at. `marks` are standing ones.
 */
export function isKnownPage(fields: readonly Field[], answers: Answers, marks: PrefillMarks): boolean {
  const answered = fields.filter((field) => isAsked(field) && answers[field.key] !== undefined)
  const isKnown = ({ key }: Field): boolean => isStanding(marks[`/${key}`]?.from)
  return answered.some(isKnown) && answered.every((field) => isKnown(field) || isStandingDefault(field, answers))
}

/** Nobody has told the account otherwise yet. */
function isStandingDefault(field: Field, answers: Answers): boolean {
  return isStanding(field.prefill?.from) && answers[field.key] === defaultOf(field)
}

/** Groups and rows have no mark of their own, so a page that holds one is never known. */
function isStanding(from: PrefillMarks[string]['from'] | undefined): boolean {
  return from === 'account' || from === 'agency'
}
