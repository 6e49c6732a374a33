import { kindOf } from '#runtime/fields/kinds.ts'
import type { ParseContext } from '#runtime/fields/field-kind.ts'
import type { PostNode } from '#runtime/fields/post-node.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { readControls } from '#runtime/forms/read-controls.ts'
import type { IgnoredControl } from '#runtime/forms/read-controls.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** What a native post says. Controls that belong to no field, or are hostile, are left out with the reason. */
export type ParsedPost = { answers: Answers; ignored: IgnoredControl[] }

/**
 * Reads the controls of one page, or of all pages when no section is named. Empty controls give no answer; what cannot
 * be read as its field's kind stays as typed, so that nothing is lost and `judge` can say what is wrong.
 */
export function parsePost(form: RuntimeForm, section: string | undefined, entries: Iterable<readonly [string, unknown]>): ParsedPost {
  const { root, ignored } = readControls(entries)
  return { answers: parseFields(fieldsOf(form, section), root, { optionsOf: form.optionsOf }), ignored }
}

/** The same, with every row under the number the page gave it, also one left blank: buttons and files name rows by number. */
export function parseNumberedPost(form: RuntimeForm, section: string | undefined, entries: Iterable<readonly [string, unknown]>): ParsedPost {
  const { root, ignored } = readControls(entries)
  return { answers: parseFields(fieldsOf(form, section), root, { optionsOf: form.optionsOf, keepsBlankRows: true }), ignored }
}

/** The fields of a page, or of all of them. */
export function fieldsOf({ sections }: Pick<RuntimeForm, 'sections'>, section: string | undefined): readonly Field[] {
  return sections.filter(({ key }) => section === undefined || key === section).flatMap(({ fields }) => fields)
}

type Reading = Pick<ParseContext, 'optionsOf' | 'keepsBlankRows'>

function parseFields(fields: readonly Field[], node: PostNode, reading: Reading): Answers {
  const answers: Answers = {}
  for (const field of fields) {
    const control = node.children.get(field.key)
    if (!control) continue
    const context = { ...reading, parseFields: (inner: readonly Field[], below: PostNode) => parseFields(inner, below, reading) }
    const value = kindOf(field).parsePost(field, control, context)
    if (value !== undefined) answers[field.key] = value
  }
  return answers
}
