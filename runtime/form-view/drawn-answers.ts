import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** An answer as it is drawn: unjudged, so of any shape, and perhaps not there. */
export type Drawn = AnswerValue | undefined

/**
 * The answers as rjsf can draw them: a repeat group is a list with as many rows as it must have, a group is an
 * object, whatever was stored. The rest stays as it is, even when it is no valid answer.
 */
export function toDrawnAnswers(fields: readonly Field[], answers: Drawn): Answers {
  const given: Answers = typeof answers === 'object' && !Array.isArray(answers) ? answers : {}
  return Object.fromEntries(
    fields.flatMap((field): Array<[string, AnswerValue]> => {
      const value = toDrawnAnswer(field, given[field.key])
      return value === undefined ? [] : [[field.key, value]]
    }),
  )
}

function toDrawnAnswer(field: Field, value: Drawn): Drawn {
  if (field.kind === 'group') return toDrawnAnswers(field.fields, value)
  if (field.kind !== 'repeat') return value

  const rows: Drawn[] = Array.isArray(value) ? value : []
  const least = Math.max(field.minItems ?? 0, field.required ? 1 : 0)
  const blanks = Array.from<Drawn>({ length: Math.max(least - rows.length, 0) })
  return [...rows, ...blanks].map((row) => toDrawnAnswers(field.fields, row))
}

/** rjsf hands an answer back as anything at all. */
export function toDrawn(value: unknown): Drawn {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.flatMap((one) => toDrawn(one) ?? [])
  if (typeof value !== 'object' || value === null) return undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): Array<[string, AnswerValue]> => {
      const drawn = toDrawn(one)
      return drawn === undefined ? [] : [[key, drawn]]
    }),
  )
}
