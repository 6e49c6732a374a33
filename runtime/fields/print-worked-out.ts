import { printDate, printMoney, printNumber } from '#runtime/fields/printed-text.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import { printYesNo } from '#runtime/fields/yes-no.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { AgeField, ComputedField } from '#schemas/generated/procedure.ts'

type Print = (value: AnswerValue, language: Language) => string

/** A value that was worked out, as it is read; the page shows it by the same words before and after it is posted. */
export function printWorkedOut(field: ComputedField | AgeField, value: AnswerValue, language: Language): string {
  return field.kind === 'age' ? printAge(value, language) : prints[field.type](value, language)
}

const printAge: Print = (value, language) =>
  typeof value === 'number' ? `${printNumber(value)} ${language === 'vi' ? 'tuổi' : value === 1 ? 'year' : 'years'}` : toText(value)

const number: Print = (value) => (typeof value === 'number' ? printNumber(value) : toText(value))

const prints: Readonly<Record<ComputedField['type'], Print>> = {
  integer: number,
  decimal: number,
  money: (value, language) => (typeof value === 'number' ? printMoney(value, language) : toText(value)),
  text: toText,
  'yes-no': (value, language) => printYesNo(value === true, language),
  date: (value) => printDate(toText(value)),
}
