import type { NativeContext, NativeValue } from '#runtime/fields/field-kind.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { AnswerValue, Answers } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import { fieldsOf } from '#runtime/forms/parse-post.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** The controls that post these answers again: name and text of each, as the page of a section holds them. */
export function nativeEntries(form: RuntimeForm, section: string | undefined, answers: Answers): Array<[string, string]> {
  return entriesOf('root', nativeFields(fieldsOf(form, section), answers))
}

function nativeFields(fields: readonly Field[], value: AnswerValue): NativeValue {
  if (!isObject(value)) return {}
  const context: NativeContext = { nativeFields }
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = value[field.key]
      return answer === undefined ? [] : [[field.key, kindOf(field).toNative(field, answer, context)] as const]
    }),
  )
}

function entriesOf(name: string, value: NativeValue): Array<[string, string]> {
  if (typeof value === 'string') return [[name, value]]
  if (isTexts(value)) return value.map((one) => [`${name}[]`, one])
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(`${name}[${key}]`, inner))
}

function isTexts(value: NativeValue): value is readonly string[] {
  return Array.isArray(value)
}
