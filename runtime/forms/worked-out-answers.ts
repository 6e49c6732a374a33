import { isAsked } from '#runtime/fields/is-asked.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** What was typed for these fields, and what judging worked out from it, also in groups and rows. */
export function withWorkedOut(fields: readonly Field[], typed: Answers, judged: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap((field): Array<[string, AnswerValue]> => {
      const value = drawnValue(field, typed[field.key], judged[field.key])
      return value === undefined ? [] : [[field.key, value]]
    }),
  )
}

function drawnValue(field: Field, typed: AnswerValue | undefined, judged: AnswerValue | undefined): AnswerValue | undefined {
  if (!isAsked(field)) return judged
  if (field.kind === 'group') {
    if (typed !== undefined && !isObject(typed)) return typed
    const inner = withWorkedOut(field.fields, typed ?? {}, objectOf(judged))
    return typed === undefined && Object.keys(inner).length === 0 ? undefined : inner
  }
  if (field.kind !== 'repeat' || !Array.isArray(typed)) return typed
  const rows = Array.isArray(judged) ? judged : []
  return typed.map((row, index) => (isObject(row) ? withWorkedOut(field.fields, row, objectOf(rows[index])) : row))
}

function objectOf(value: AnswerValue | undefined): Answers {
  return isObject(value) ? value : {}
}
