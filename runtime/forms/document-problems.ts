import { toDocument } from '#runtime/forms/document.ts'
import type { DocumentForm } from '#runtime/forms/document.ts'
import { documentMessages, documentPhrase } from '#runtime/forms/document-messages.ts'
import type { OpenAnswers } from '#runtime/forms/frame.ts'
import type { ConstraintCheck, SchemaError } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem, AnswerProblemCode } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** More would help nobody; a hostile document can break every part of a schema in every row. */
const mostProblems = 100

/**
 * What the constraints of an imported form say of the document the answers stand for, at the fields that hold it. Not
 * empty whenever a constraint is not met.
 */
export function documentProblems(form: DocumentForm, checks: readonly ConstraintCheck[], answers: OpenAnswers): AnswerProblem[] {
  const document = toDocument(form, answers)
  return checks.flatMap(({ key, validate }) => (validate(document) ? [] : problemsOf(form, key, validate.errors ?? [])))
}

function problemsOf(form: DocumentForm, rule: string, errors: readonly SchemaError[]): AnswerProblem[] {
  const found = new Map<string, AnswerProblem>()
  for (const error of errors) {
    if (found.size >= mostProblems) break
    const problem = toProblem(form, rule, error)
    if (problem) found.set(`${problem.pointer} ${problem.code}`, problem)
  }
  return found.size > 0 ? [...found.values()] : [{ pointer: '', code: 'rule', params: { rule }, message: documentPhrase }]
}

function toProblem(form: DocumentForm, rule: string, { keyword, instancePath, params }: SchemaError): AnswerProblem | undefined {
  if (keyword === 'if' || keyword === 'allOf' || keyword === '$ref') return undefined
  const member = [params['missingProperty'], params['additionalProperty'], params['unevaluatedProperty']].find((name) => typeof name === 'string')
  const place = member === undefined ? instancePath : `${instancePath}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`
  const pointer = toAnswerPointer(form, place)
  const code = codes[keyword]
  if (code) return { pointer, code, params: limitOf(params) }
  return { pointer, code: 'rule', params: { rule }, message: documentMessages[keyword]?.(params) ?? documentPhrase }
}

const codes: Readonly<Record<string, AnswerProblemCode>> = {
  required: 'required',
  dependentRequired: 'required',
  dependencies: 'required',
  additionalProperties: 'unknown-field',
  unevaluatedProperties: 'unknown-field',
  'false schema': 'unknown-field',
  enum: 'not-offered',
  minLength: 'too-short',
  maxLength: 'too-long',
  minimum: 'too-small',
  maximum: 'too-large',
  minItems: 'too-few',
  maxItems: 'too-many',
  uniqueItems: 'not-unique',
}

function limitOf({ limit }: SchemaError['params']): Record<string, number> {
  return typeof limit === 'number' ? { limit } : {}
}

/** Where the answer stands that holds a part of the document. */
function toAnswerPointer(form: DocumentForm, pointer: string): string {
  const names = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return walk(form, form.fields, names, '')
}

function walk(form: DocumentForm, fields: readonly Field[], names: readonly string[], at: string): string {
  const nameOf = (field: Field) => form.members.get(field.id)?.name
  const self = fields.find((field) => nameOf(field) === '')
  if (self) return inside(form, self, names, `${at}/${self.key}`)
  const [name, ...rest] = names
  if (name === undefined) return at
  const own = fields.filter((one) => nameOf(one) === name)
  const field = own.find((one) => 'fields' in one && one.fields.some((inner) => nameOf(inner) === rest[0])) ?? own[0]
  return field ? inside(form, field, rest, `${at}/${field.key}`) : `${at}/.${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function inside(form: DocumentForm, field: Field, names: readonly string[], at: string): string {
  if (field.kind === 'group') return walk(form, field.fields, names, at)
  const [index, ...rest] = names
  if (field.kind !== 'repeat' || index === undefined || !/^\d+$/.test(index)) return at
  return walk(form, field.fields, rest, `${at}/${index}`)
}
