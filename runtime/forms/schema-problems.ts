import type { RuntimeForm, SchemaError } from '#runtime/forms/runtime-form.ts'
import { valueAt } from '#runtime/forms/frame.ts'
import type { OpenAnswers } from '#runtime/forms/frame.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import { notBlank } from '#runtime/fields/text.ts'
import { isBeyondExact } from '#runtime/fields/typed-text.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** The part of a form that a browser has too. */
export type SchemaForm = Pick<RuntimeForm, 'validate' | 'fields'>

/** What the validator found, in our codes; at most one problem per place and code, and one alone where it says all. */
export function schemaProblems(form: SchemaForm, answers: OpenAnswers): AnswerProblem[] {
  const found = new Map<string, AnswerProblem>()
  for (const error of form.validate.errors ?? []) {
    const problem = readings[error.keyword]?.(error, { form, answers })
    if (problem) found.set(`${problem.pointer} ${problem.code}`, problem)
  }
  return mostTelling([...found.values()])
}

/** An answer of the wrong type, or a blank one, has no other fault worth a word; a group in which something is asked for is not asked for besides. */
function mostTelling(problems: readonly AnswerProblem[]): AnswerProblem[] {
  const placesOf = (code: AnswerProblem['code']): Set<string> => new Set(problems.flatMap((problem) => (problem.code === code ? problem.pointer : [])))
  const [mistyped, lacking] = [placesOf('wrong-type'), placesOf('required')]
  const askedWithin = new Set([...lacking].flatMap(placesAround))
  return problems.filter(({ pointer, code }) => {
    if (code === 'wrong-type') return true
    return !mistyped.has(pointer) && (code === 'required' ? !askedWithin.has(pointer) : !lacking.has(pointer))
  })
}

/** The groups, rows and the document around an answer. */
function placesAround(pointer: string): string[] {
  const segments = pointer.split('/')
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'))
}

/** The field an answer belongs to, whatever row it is in; undefined for parts of an answer. */
export function fieldAt(form: SchemaForm, pointer: string): Field | undefined {
  return form.fields.get(pointer.split('/').slice(1).filter((part) => !/^\d+$/.test(part)).join('.'))
}

type Seen = { form: SchemaForm; answers: OpenAnswers }
type Reading = (error: SchemaError, seen: Seen) => AnswerProblem

/** Keywords that only say that something below them failed (`if`, `allOf`) have no reading. */
const readings: Readonly<Record<string, Reading>> = {
  required: (error) => ({ pointer: child(error, 'missingProperty'), code: 'required', params: {} }),
  minProperties: ({ instancePath }) => ({ pointer: instancePath, code: 'required', params: {} }),
  additionalProperties: (error) => ({ pointer: child(error, 'additionalProperty'), code: 'unknown-field', params: {} }),
  'false schema': ({ instancePath }) => ({ pointer: instancePath, code: 'unknown-field', params: {} }),
  type: readType,
  enum: ({ instancePath }) => ({ pointer: instancePath, code: 'not-offered', params: {} }),
  const: ({ instancePath }) => ({ pointer: instancePath, code: 'must-accept', params: {} }),
  minLength: (error, { answers }) => (valueAt(answers, error.instancePath) === '' ? blank(error) : limited(error, 'too-short')),
  maxLength: (error) => limited(error, 'too-long'),
  minimum: (error) => limited(error, 'too-small'),
  maximum: (error) => limited(error, 'too-large'),
  minItems: (error, { answers }) => (isEmpty(valueAt(answers, error.instancePath)) ? blank(error) : limited(error, 'too-few')),
  maxItems: (error) => limited(error, 'too-many'),
  uniqueItems: ({ instancePath }) => ({ pointer: instancePath, code: 'not-unique', params: {} }),
  format: (error) => ({ pointer: error.instancePath, code: 'format', params: { format: String(error.params['format']) } }),
  pattern: readPattern,
}

/** A number too far from zero to be exact is kept as typed; the form is right, and the limit is what helps. */
function readType({ instancePath, params }: SchemaError, { form, answers }: Seen): AnswerProblem {
  const [field, value] = [fieldAt(form, instancePath), valueAt(answers, instancePath)]
  const isNumber = field?.kind === 'integer' || field?.kind === 'money'
  if (!isNumber || typeof value !== 'string' || !isBeyondExact(value)) return { pointer: instancePath, code: 'wrong-type', params: { type: String(params['type']) } }

  const least = field.minimum ?? (field.kind === 'money' ? 0 : Number.MIN_SAFE_INTEGER)
  if (/^[-\u2212]/.test(value)) return { pointer: instancePath, code: 'too-small', params: { limit: least } }
  return { pointer: instancePath, code: 'too-large', params: { limit: field.maximum ?? Number.MAX_SAFE_INTEGER } }
}

function readPattern(error: SchemaError, { form }: Seen): AnswerProblem {
  if (error.params['pattern'] === notBlank) return blank(error)

  const field = fieldAt(form, error.instancePath)
  if (field?.kind === 'text' && field.pattern) {
    return { pointer: error.instancePath, code: 'pattern', params: { sample: field.pattern.sample }, message: field.pattern.message }
  }
  return { pointer: error.instancePath, code: 'format', params: { format: field?.kind ?? 'text' } }
}

function blank({ instancePath }: SchemaError): AnswerProblem {
  return { pointer: instancePath, code: 'required', params: {} }
}

function limited({ instancePath, params }: SchemaError, code: AnswerProblem['code']): AnswerProblem {
  return { pointer: instancePath, code, params: { limit: Number(params['limit']) } }
}

function child({ instancePath, params }: SchemaError, name: string): string {
  return `${instancePath}/${String(params[name]).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
