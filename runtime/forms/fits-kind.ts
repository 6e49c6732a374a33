import { noAreas } from '#runtime/fields/areas.ts'
import type { CheckContext, OptionsOf } from '#runtime/fields/field-kind.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { JsonSchema } from '#runtime/version.ts'
import { formats } from '#schemas/formats.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/**
 * A value from outside as the answer of a field, exactly as its kind stores and accepts it; undefined for any other. No
 * validator is at hand where documents are read, and the parts of a kind need but little of JSON Schema.
 */
export function answerOfKind(field: Field, value: unknown, optionsOf: OptionsOf): AnswerValue | undefined {
  const kind = kindOf(field)
  const schema = kind.toSchema(field, { optionsOf, objectOf: () => ({}), rowOf: () => ({}) })
  const answer = schema === false ? undefined : fitting(schema, value)
  return answer !== undefined && (kind.check?.(field, answer, nothingKnown) ?? []).length === 0 ? answer : undefined
}

const nothingKnown: CheckContext = { areas: noAreas, files: 'unchecked', lists: 'unchecked', record: 'unchecked' }

type Test = (limit: unknown, value: string | number | boolean) => boolean

const tests: Readonly<Record<string, Test>> = {
  enum: (values, value) => Array.isArray(values) && values.includes(value),
  const: (wanted, value) => wanted === value,
  minimum: (least, value) => typeof least === 'number' && Number(value) >= least,
  maximum: (most, value) => typeof most === 'number' && Number(value) <= most,
  minLength: (least, value) => typeof least === 'number' && Array.from(String(value)).length >= least,
  maxLength: (most, value) => typeof most === 'number' && Array.from(String(value)).length <= most,
  pattern: (pattern, value) => new RegExp(String(pattern), 'u').test(String(value)),
  format: (name, value) => Object.entries(formats).some(([known, format]) => known === name && format.test(String(value))),
}

/** The value where it meets the schema of a kind: a scalar, or an object of scalars. */
function fitting(schema: JsonSchema, value: unknown): AnswerValue | undefined {
  if (schema['type'] === 'object') return fittingParts(schema, value)
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (!isScalar || !isOfType(schema['type'], value)) return undefined
  return Object.entries(schema).every(([keyword, limit]) => tests[keyword]?.(limit, value) ?? true) ? value : undefined
}

function fittingParts({ properties, required }: JsonSchema, value: unknown): AnswerValue | undefined {
  if (!isSchema(value) || !isSchema(properties) || !Array.isArray(required)) return undefined
  const parts = new Map(Object.entries(properties))
  const found = Object.entries(value).map(([name, part]) => {
    const schema: unknown = parts.get(name)
    return [name, isSchema(schema) ? fitting(schema, part) : undefined] as const
  })
  const known = found.flatMap(([name, part]) => (part === undefined ? [] : [[name, part] as const]))
  const isWhole = known.length === found.length && required.every((name) => Object.hasOwn(value, String(name)))
  return isWhole ? Object.fromEntries(known) : undefined
}

function isOfType(type: unknown, value: string | number | boolean): boolean {
  return type === 'integer' ? Number.isSafeInteger(value) : type === typeof value
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
