import { kindOf } from '#runtime/fields/kinds.ts'
import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { notBlank } from '#runtime/fields/text.ts'
import type { AnswerProblemCode } from '#runtime/forms/verdict.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { Field, Text } from '#schemas/generated/procedure.ts'

/** A problem that some answer to a field has, with such an answer; `part` is the part of the answer it is about. */
export type PossibleProblem = { code: AnswerProblemCode; params: Record<string, string | number>; sample: string; part?: string; message?: Text }

/**
 * Every problem the answer to a field can have, so that an author reads all its messages beforehand. Most follow from the
 * schema of the answer, the rest from what its kind checks beside it.
 */
export function possibleProblems(field: Field, optionsOf: OptionsOf): PossibleProblem[] {
  if (field.kind === 'guidance' || field.kind === 'constant' || field.kind === 'computed' || field.kind === 'age' || field.kind === 'group') return []
  const schema = kindOf(field).toSchema(field, { optionsOf, objectOf: () => ({}), rowOf: () => ({}) })
  const isDemanded = field.required === true || field.requiredWhen !== undefined || field.kind === 'declaration'
  const found = [...(isDemanded && field.kind !== 'declaration' ? [missing] : []), ...(schema === false ? [] : bySchema(schema, field)), ...byKind(field), ...byRules(field)]
  const own: Readonly<Record<string, Text | undefined>> = 'messages' in field ? { ...field.messages } : {}
  const once = new Map(found.map((problem) => [`${problem.part ?? ''} ${problem.code}`, problem]))
  return [...once.values()].map((problem) => {
    const message = own[problem.code] ?? problem.message
    return message === undefined ? problem : { ...problem, message }
  })
}

const missing: PossibleProblem = { code: 'required', params: {}, sample: '' }

type Reading = (limit: unknown, schema: JsonSchema, field: Field) => PossibleProblem[]

/** What each keyword of an answer's schema can say, as `judge` says it. */
const readings: Readonly<Record<string, Reading>> = {
  const: () => [{ code: 'must-accept', params: {}, sample: '' }],
  enum: () => [{ code: 'not-offered', params: {}, sample: '?' }],
  oneOf: () => [{ code: 'not-offered', params: {}, sample: '?' }],
  minLength: (limit) => (Number(limit) > 1 ? [{ code: 'too-short', params: { limit: Number(limit) }, sample: 'a' }] : []),
  maxLength: (limit, schema) => (schema['format'] === undefined ? [{ code: 'too-long', params: { limit: Number(limit) }, sample: longText(Number(limit)) }] : []),
  minimum: (limit) => [{ code: 'too-small', params: { limit: Number(limit) }, sample: String(Number(limit) - 1) }],
  maximum: (limit) => [{ code: 'too-large', params: { limit: Number(limit) }, sample: String(Number(limit) + 1) }],
  minItems: (limit) => (Number(limit) > 1 ? [{ code: 'too-few', params: { limit: Number(limit) }, sample: '1' }] : []),
  maxItems: (limit, schema) => (isChoice(schema) ? [] : [{ code: 'too-many', params: { limit: Number(limit) }, sample: String(Number(limit) + 1) }]),
  type: (type, _schema, { kind }) => (type === 'integer' || type === 'number' ? [{ code: 'wrong-type', params: { type }, sample: kind === 'integer' ? '1,5' : 'abc' }] : []),
  format: (format, _schema, field) => [{ code: 'format', params: { format: String(format) }, sample: misfits[field.kind] ?? 'abc' }],
  pattern: (pattern, _schema, field) => (pattern === notBlank ? [] : [patternProblem(field)]),
}

function bySchema(schema: JsonSchema, field: Field): PossibleProblem[] {
  const own = Object.entries(schema).flatMap(([keyword, limit]) => (Object.hasOwn(readings, keyword) ? (readings[keyword]?.(limit, schema, field) ?? []) : []))
  const parts: unknown = schema['properties']
  if (typeof parts !== 'object' || parts === null) return own
  const required: unknown = schema['required']
  const names = Array.isArray(required) ? required.map(String) : []
  return [...own, ...Object.entries(parts).flatMap(([part, below]) => [...(names.includes(part) ? [{ ...missing, part }] : []), ...bySchema(toSchema(below), field).map((problem) => ({ ...problem, part }))])]
}

function toSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function patternProblem(field: Field): PossibleProblem {
  if (field.kind === 'text' && field.pattern) return { code: 'pattern', params: { sample: field.pattern.sample }, sample: '?', message: field.pattern.message }
  return { code: 'format', params: { format: field.kind }, sample: misfits[field.kind] ?? 'abc' }
}

/** Files and rows say nothing of the items here; choices cannot be too many. */
const isChoice = (schema: JsonSchema): boolean => schema['uniqueItems'] === true

const longText = (limit: number): string => (limit <= 40 ? 'a'.repeat(limit + 1) : `${'a'.repeat(20)}… (${limit + 1})`)

/** Answers of the wrong shape that people give. */
const misfits: Readonly<Partial<Record<Field['kind'], string>>> = {
  email: 'vanthu@congty',
  phone: '0912',
  url: 'http:/congty',
  date: '31/02/2026',
  time: '25:00',
  'date-time': '31/02/2026 08:30',
  month: '13/2026',
  'identity-number': '123',
  'enterprise-number': '0100',
  'bank-account': '12',
}

/** What kinds check beside the schema of the answer. */
function byKind(field: Field): PossibleProblem[] {
  switch (field.kind) {
    case 'enterprise-number':
      return [{ code: 'check-digit', params: {}, sample: '0100109107' }]
    case 'decimal':
    case 'percentage':
      return [{ code: 'too-many-places', params: { limit: field.places }, sample: `${Math.ceil(field.minimum ?? 1)},${'1'.repeat(field.places + 1)}` }]
    case 'money':
      return [field.minimum, field.maximum].flatMap((limit, index) => (limit === undefined ? [] : [{ code: index === 0 ? 'too-small' : 'too-large', params: { limit }, sample: String(index === 0 ? limit - 1 : limit + 1) }]))
    case 'period':
      return [{ code: 'period-order', params: { limit: '2026-02-05' }, sample: '05/02/2026 – 04/02/2026', part: 'to' }]
    case 'file':
    case 'image':
      return [
        { code: 'file-kind', params: {}, sample: 'don.exe' },
        { code: 'file-size', params: { limit: field.maxSizeMb }, sample: `${field.maxSizeMb + 1} MB` },
      ]
    case 'register-record':
      return (['record-unknown', 'record-expired', 'record-revoked'] as const).filter((code) => code === 'record-unknown' || !field.states.some((state) => code === `record-${state}`)).map((code) => ({ code, params: {}, sample: '99/GP-SKHCN' }))
    case 'list-choice':
      return [{ code: 'not-offered', params: {}, sample: '?' }]
    default:
      return []
  }
}

/** Limits that are rules: the rule stands for the day or number it gives. */
function byRules(field: Field): PossibleProblem[] {
  const rules: Array<[string, AnswerProblemCode]> = [
    ['notBefore', 'not-before'],
    ['notAfter', 'not-after'],
    ['atLeast', field.kind === 'repeat' ? 'too-few' : 'too-small'],
    ['atMost', field.kind === 'repeat' ? 'too-many' : 'too-large'],
  ]
  const own = new Map(Object.entries(field))
  return rules.flatMap(([name, code]) => {
    const rule: unknown = own.get(name)
    return typeof rule === 'string' ? [{ code, params: { limit: `[${rule}]` }, sample: code === 'not-before' || code === 'too-small' || code === 'too-few' ? '<' : '>' }] : []
  })
}
