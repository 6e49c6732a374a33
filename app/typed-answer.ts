import { isAsked } from '#runtime/fields/is-asked.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** Whether somebody typed an answer: a page also posts defaults, also of rows nobody has looked at. */
export function isTyped(field: Field, value: unknown): boolean {
  if (value === undefined || !isAsked(field)) return false
  if (field.kind === 'repeat') return Array.isArray(value) && value.some((row) => hasTyped(field.fields, row))
  if (field.kind === 'group') return hasTyped(field.fields, value)
  return field.kind !== 'single-choice' || value !== field.default
}

/** The answer at a pointer's parts; own members only. */
export function answerAt(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return answerAt(new Map<string, unknown>(Object.entries(value)).get(key), rest)
}

const hasTyped = (fields: readonly Field[], value: unknown): boolean => fields.some((inner) => isTyped(inner, answerAt(value, [inner.key])))
