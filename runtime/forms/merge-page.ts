import { toFileField } from '#runtime/fields/file-field.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import { fieldsOf } from '#runtime/forms/parse-post.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/**
 * Earlier answers with one page replaced by what was posted; all pages when no section is named. What the page no
 * longer holds is gone; files outside rows stay unless the post names others, so that a page without their hidden
 * controls loses none. Computed values are left to `judge`.
 */
export function mergePage(form: RuntimeForm, section: string | undefined, earlier: Answers, parsed: Answers): Answers {
  return inOrder(fieldsOf(form, undefined), mergeFields(fieldsOf(form, section), earlier, parsed))
}

/** The same answers are the same text, whichever page or save brought each of them. */
function inOrder(fields: readonly Field[], answers: Answers): Answers {
  const asked = fields.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, answers[key]]]))
  return { ...Object.fromEntries(asked), ...answers }
}

function mergeFields(fields: readonly Field[], earlier: Answers, parsed: Answers): Answers {
  const merged = { ...earlier }
  for (const field of fields) {
    const value = mergeField(field, earlier[field.key], parsed[field.key])
    if (value === undefined) delete merged[field.key]
    else merged[field.key] = value
  }
  return merged
}

function mergeField(field: Field, earlier: AnswerValue | undefined, parsed: AnswerValue | undefined): AnswerValue | undefined {
  if (toFileField(field)) return parsed ?? earlier
  if (field.kind !== 'group') return parsed

  const merged = mergeFields(field.fields, isObject(earlier) ? earlier : {}, isObject(parsed) ? parsed : {})
  return Object.keys(merged).length === 0 ? undefined : inOrder(field.fields, merged)
}
