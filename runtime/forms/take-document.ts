import type { Answers } from '#runtime/forms/answers.ts'
import { toAnswers, toDocument } from '#runtime/forms/document.ts'
import type { DocumentForm } from '#runtime/forms/document.ts'
import { isObject, valueAt } from '#runtime/forms/frame.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { settle } from '#runtime/forms/settle.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/**
 * The answers that stand for a document of the schema a form was imported from, none of which judging would prune: a
 * member whose field does not apply is kept beside the fields. Throws a RangeError for a form that was not imported.
 */
export function takeDocument(form: RuntimeForm, document: unknown, context: JudgeContext): Answers {
  if (!form.document) throw new RangeError(`${form.key} was not imported`)
  const answers = toAnswers(form.document, document)
  for (const pointer of settle(form, answers, context).hidden) setAside(form.document, answers, pointer)
  return answers
}

function setAside(form: DocumentForm, answers: Answers, pointer: string): void {
  const cut = pointer.lastIndexOf('/')
  const [holder, key] = [valueAt(answers, pointer.slice(0, cut)), pointer.slice(cut + 1)]
  const field = fieldAt(form.fields, pointer)
  const name = field && form.members.get(field.id)?.name
  if (!isObject(holder) || !field || name === undefined || holder[key] === undefined) return
  const alone: DocumentForm = { ...form, fields: [field] }
  const document = toDocument(alone, { [key]: holder[key] })
  const value = isMember(document, name) ? document[name] : document
  delete holder[key]
  if (value !== undefined) holder[`.${name}`] = JSON.stringify(value)
}

function isMember(value: unknown, name: string): value is Record<string, unknown> {
  return name !== '' && typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

function fieldAt(fields: readonly Field[], pointer: string): Field | undefined {
  let [found, inside]: [Field | undefined, readonly Field[]] = [undefined, fields]
  for (const key of pointer.split('/').slice(1).filter((part) => !/^\d+$/.test(part))) {
    found = inside.find((field) => field.key === key)
    inside = found && 'fields' in found ? found.fields : []
  }
  return found
}
