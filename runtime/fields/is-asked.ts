import type { Field } from '#schemas/generated/procedure.ts'

/** Whether a person answers the field: what is worked out, constants and guidance are nobody's to answer. */
export function isAsked(field: Field): boolean {
  return field.kind !== 'computed' && field.kind !== 'age' && field.kind !== 'constant' && field.kind !== 'guidance'
}

/** Whether a person answers the field or something in it. A group of guidance and computed values can be demanded of nobody. */
export function holdsQuestion(field: Field): boolean {
  return field.kind === 'group' ? field.fields.some(holdsQuestion) : isAsked(field)
}

/** Whether the answer may be read: constants serve rules and letters, guidance has no answer. */
export function isRead(field: Field): boolean {
  return field.kind !== 'constant' && field.kind !== 'guidance'
}
