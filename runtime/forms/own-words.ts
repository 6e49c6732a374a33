import type { SchemaForm } from '#runtime/forms/schema-problems.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { Field, Text } from '#schemas/generated/procedure.ts'

/** The problem with the author's own words for it, where its field has some. A rule has its own already. */
export function inOwnWords(form: Pick<SchemaForm, 'fields'>, problem: AnswerProblem): AnswerProblem {
  const message = problem.message ?? wordsFor(fieldAround(form, problem.pointer), problem.code)
  return message === undefined ? problem : { ...problem, message }
}

function wordsFor(field: Field | undefined, code: AnswerProblem['code']): Text | undefined {
  const words = Object.entries(field && 'messages' in field ? (field.messages ?? {}) : {})
  return words.find(([of]) => of === code)?.[1]
}

/** The field an answer or a part of it belongs to, rows apart. */
function fieldAround({ fields }: Pick<SchemaForm, 'fields'>, pointer: string): Field | undefined {
  const keys = pointer.split('/').slice(1).filter((part) => !/^\d+$/.test(part))
  for (let length = keys.length; length > 0; length--) {
    const field = fields.get(keys.slice(0, length).join('.'))
    if (field) return field
  }
  return undefined
}
