import { isYear } from '#runtime/fields/is-year.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { partWordsOf } from './part-words.ts'
import type { ProblemPlace } from './problem-texts.ts'

/** Where a problem of a field stands, in words; `below` are the segments of its pointer below the field. */
export function toProblemPlace(field: Field, below: readonly string[], language: Language): ProblemPlace {
  const label = textIn(field.label, language)
  const part = below[0] === undefined ? undefined : partWordsOf(field, below[0], language)
  const own = { kind: field.kind, isYear: isYear(field), example: field.example }
  return part ? { ...own, label: `${label}: ${part.label}`, ask: part.ask } : { ...own, label }
}
