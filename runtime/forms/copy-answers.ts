import { toFileField } from '#runtime/fields/file-field.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** What an earlier dossier has for a form: answers to the same questions, and those of its questions that are never taken. */
export type Copyable = { taken: Array<{ field: Field; value: AnswerValue }>; left: Field[] }

/**
 * Questions are the same when they bear the same id and kind, in whatever procedure. Files are not taken, because they
 * belong to the dossier they were filed with; nothing is declared or signed for anybody.
 */
export function copyableAnswers(target: Pick<RuntimeForm, 'sections'>, source: Pick<RuntimeForm, 'sections'>, answers: Answers): Copyable {
  const copyable: Copyable = { taken: [], left: [] }
  for (const field of fieldsOf(target)) {
    const twin = fieldsOf(source).find((one) => isTwin(one, field))
    const answer = twin && answers[twin.key]
    if (twin === undefined || answer === undefined) continue
    const value = taken(field, twin, answer)
    if (value !== undefined) copyable.taken.push({ field, value })
    copyable.left.push(...leftIn(field, twin, answer))
  }
  return copyable
}

const fieldsOf = ({ sections }: Pick<RuntimeForm, 'sections'>): Field[] => sections.flatMap(({ fields }) => fields)
const isTwin = (one: Field, other: Field): boolean => one.id === other.id && one.kind === other.kind
const isPersonal = (field: Field): boolean => field.kind === 'declaration' || field.kind === 'signature' || toFileField(field) !== undefined

function taken(field: Field, twin: Field, value: AnswerValue): AnswerValue | undefined {
  if (isPersonal(field) || !isAsked(field)) return undefined
  if (!('fields' in field) || !('fields' in twin)) return value
  const inner = (row: AnswerValue): Answers => (isObject(row) ? within(field.fields, twin.fields, row) : {})
  if (Array.isArray(value)) return value.map(inner)
  const kept = inner(value)
  return Object.keys(kept).length > 0 ? kept : undefined
}

function within(fields: readonly Field[], twins: readonly Field[], answers: Answers): Answers {
  const pairs = fields.flatMap((field) => {
    const twin = twins.find((one) => isTwin(one, field))
    const answer = twin && answers[twin.key]
    const value = twin && answer !== undefined ? taken(field, twin, answer) : undefined
    return value === undefined ? [] : [[field.key, value] as const]
  })
  return Object.fromEntries(pairs)
}

/** Questions that have an answer there which is not taken. */
function leftIn(field: Field, twin: Field, value: AnswerValue): Field[] {
  if (isPersonal(field)) return [field]
  if (!('fields' in field) || !('fields' in twin) || !isObject(value)) return []
  return field.fields.flatMap((inner) => {
    const other = twin.fields.find((one) => isTwin(one, inner))
    const answer = other && value[other.key]
    return other && answer !== undefined ? leftIn(inner, other, answer) : []
  })
}
