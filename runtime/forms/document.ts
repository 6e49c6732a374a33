import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { holdsValue } from '#runtime/forms/document-fit.ts'
import { answerOfKind } from '#runtime/forms/fits-kind.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { DocumentMember, Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/**
 * A form imported from a foreign JSON Schema is filled in by field keys and judged as a *document* of that schema, whose
 * member names, empty texts, `null`s and unknown members no field can have. Both ways are exact: what no field holds
 * stands in the answers beside them as JSON text, a member under `.name`, the whole of an object under `=`.
 */
export type DocumentMap = ReadonlyMap<string, DocumentMember>

export type DocumentForm = { fields: readonly Field[]; members: DocumentMap; optionsOf: OptionsOf }

/** Names of answers that hold what no field does. */
export const restPattern = '^[.=]'
const whole = '='

/** The members of the document by field id; undefined for a form that was not imported. */
export function documentMap({ constraints, document }: Pick<ProcedureDefinition, 'constraints' | 'document'>): DocumentMap | undefined {
  return constraints === undefined && document === undefined ? undefined : new Map((document ?? []).map((member) => [member.field, member]))
}

/** The document that answers stand for. Fields that are no members of it are left out. */
export function toDocument(form: DocumentForm, answers: Answers): unknown {
  return frameDocument(form.fields, answers, form, false)
}

/** The answers that stand for a document: `toDocument` gives it back. */
export function toAnswers(form: DocumentForm, document: unknown): Answers {
  return frameAnswers(form.fields, document, form)
}

function frameDocument(fields: readonly Field[], answers: Answers, form: DocumentForm, isList: boolean): unknown {
  const text = answers[whole]
  if (text !== undefined) return fromJson(text)
  const self = fields.find(({ id }) => form.members.get(id)?.name === '')
  if (self) return fieldDocument(self, answers[self.key], form)

  const members = new Map<string, unknown>()
  for (const [key, value] of Object.entries(answers)) {
    if (key.startsWith('.')) members.set(key.slice(1), fromJson(value))
  }
  for (const field of fields) {
    const name = form.members.get(field.id)?.name
    const value = name === undefined ? undefined : fieldDocument(field, answers[field.key], form)
    if (name !== undefined && value !== undefined) members.set(name, joined(members.get(name), value))
  }
  return isList ? toList(members) : toPlainObject(members)
}

function fieldDocument(field: Field, value: AnswerValue | undefined, form: DocumentForm): unknown {
  if (value === undefined) return undefined
  const member = form.members.get(field.id)
  if (field.kind === 'group') {
    const inner = isObject(value) ? frameDocument(field.fields, value, form, member?.as === 'list') : value
    return isEmpty(inner) ? undefined : inner
  }
  if (field.kind === 'repeat') {
    const rows = Array.isArray(value) ? value : [value]
    return rows.map((row) => (isObject(row) ? (frameDocument(field.fields, row, form, false) ?? null) : row))
  }
  if (member?.as !== 'json') return value
  return Array.isArray(value) ? value.map(fromJson) : fromJson(value)
}

/** A group nobody filled in is not in the document; one that is empty there stands as JSON text. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function frameAnswers(fields: readonly Field[], document: unknown, form: DocumentForm, isList = false): Answers {
  const self = fields.find(({ id }) => form.members.get(id)?.name === '')
  if (self) return holds(self, document, form) ? { [self.key]: fieldAnswer(self, document, form) } : { [whole]: JSON.stringify(document) }
  if (!(isList ? Array.isArray(document) : isPlainObject(document))) return { [whole]: JSON.stringify(document) }

  const answers: Answers = {}
  for (const [name, value] of Object.entries(document ?? {})) {
    const own = fields.filter(({ id }) => form.members.get(id)?.name === name)
    const parts = own.length > 1 ? divided(own, value, form) : new Map(own.map((field) => [field, value]))
    const held = [...parts].filter(([field, part]) => holds(field, part, form))
    if (held.length === 0 || held.length < parts.size) answers[`.${name}`] = JSON.stringify(value)
    else for (const [field, part] of held) answers[field.key] = fieldAnswer(field, part, form)
  }
  return { ...answers, ...chosenBranches(fields, answers, form) }
}

/** An object asked for on several pages is one in the document. */
function joined(before: unknown, value: unknown): unknown {
  return isPlainObject(before) && isPlainObject(value) ? Object.fromEntries([...Object.entries(before ?? {}), ...Object.entries(value ?? {})]) : value
}

/** Of an object the members each of its groups asks for; the first has what none asks for. */
function divided(groups: readonly Field[], value: unknown, { members }: DocumentForm): Map<Field, unknown> {
  const [first] = groups
  if (!first || !isPlainObject(value)) return new Map()
  const parts = new Map<Field, Array<[string, unknown]>>()
  for (const entry of Object.entries(value ?? {})) {
    const group = groups.find((one) => 'fields' in one && one.fields.some(({ id }) => members.get(id)?.name === entry[0])) ?? first
    parts.set(group, [...(parts.get(group) ?? []), entry])
  }
  return new Map([...parts].map(([group, entries]) => [group, Object.fromEntries(entries)]))
}

/** Of each choice of a branch the first option that shows all that is answered. */
function chosenBranches(fields: readonly Field[], answers: Answers, { members }: DocumentForm): Answers {
  const choices = fields.flatMap((field) => {
    const shows = members.get(field.id)?.shows
    if (!shows || shows.length === 0) return []
    const keys = new Map(fields.map(({ id, key }) => [id, key]))
    const answered = (ids: readonly string[]) => ids.filter((id) => answers[keys.get(id) ?? ''] !== undefined).length
    const most = Math.max(...shows.map((branch) => answered(branch.fields)))
    const best = shows.find((branch) => answered(branch.fields) === most)
    return best ? [[field.key, best.value] as const] : []
  })
  return Object.fromEntries(choices)
}

function fieldAnswer(field: Field, value: unknown, form: DocumentForm): AnswerValue {
  const member = form.members.get(field.id)
  if (field.kind === 'group') return frameAnswers(field.fields, value, form, member?.as === 'list')
  if (field.kind === 'repeat' && Array.isArray(value)) return value.map((row) => frameAnswers(field.fields, row, form))
  if (member?.as === 'json') return Array.isArray(value) && field.kind === 'multiple-choice' ? value.map((one) => JSON.stringify(one)) : JSON.stringify(value)
  if (Array.isArray(value)) return value.map(String)
  if (isPlainObject(value)) return answerOfKind(field, value, form.optionsOf) ?? String(value)
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}

function holds(field: Field, value: unknown, form: DocumentForm): boolean {
  return holdsValue(field, value, form.members.get(field.id)?.as, form.optionsOf)
}

/** Text that is no JSON stands for itself. */
function fromJson(text: AnswerValue): unknown {
  if (typeof text !== 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function toList(members: ReadonlyMap<string, unknown>): unknown[] {
  const positions = [...members.keys()].map(Number).filter((position) => Number.isInteger(position) && position >= 0 && position < 100_000)
  return Array.from({ length: Math.max(-1, ...positions) + 1 }, (_, position) => members.get(String(position)) ?? null)
}

/** An object as `JSON.parse` makes it: `__proto__` is a member like any other. */
function toPlainObject(members: ReadonlyMap<string, unknown>): object {
  return Object.fromEntries(members)
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
