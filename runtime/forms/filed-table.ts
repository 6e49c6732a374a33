import { isRead } from '#runtime/fields/is-asked.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import { type Language, textIn } from '#runtime/forms/page-schema.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { notApplicable, summariseField } from '#runtime/forms/summarise.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A question as a column of a table: of a group each question, of rows all of them in one cell. */
export type FiledColumn = { pointer: string; title: string; field: Field }

export function filedColumns({ sections }: Pick<RuntimeForm, 'sections'>, language: Language): FiledColumn[] {
  return sections.flatMap(({ fields }) => columnsOf(fields, { pointer: '', title: '' }, language))
}

function columnsOf(fields: readonly Field[], around: { pointer: string; title: string }, language: Language): FiledColumn[] {
  return fields.filter(isRead).flatMap((field) => {
    const own = { pointer: `${around.pointer}/${field.key}`, title: `${around.title}${textIn(field.label, language)}` }
    return field.kind === 'group' ? columnsOf(field.fields, { ...own, title: `${own.title}: ` }, language) : [{ ...own, field }]
  })
}

type Filed = { answers: Answers; unasked?: readonly string[] }

/** The cells of one set of answers: in words as on paper; blank where nothing was answered, and told apart from that what did not apply. */
export function filedCells(form: RuntimeForm, columns: readonly FiledColumn[], { answers, unasked = [] }: Filed, language: Language): string[] {
  return columns.map(({ pointer, field }) => {
    if (unasked.some((one) => pointer === one || pointer.startsWith(`${one}/`))) return notApplicable[language]
    const value = pointer.split('/').slice(1).reduce<AnswerValue | undefined>((at, key) => (isObject(at) ? at[key] : undefined), answers)
    return value === undefined ? '' : summariseField(form, field, value, language)
  })
}

/** As RFC 4180 has it, with a mark by which spreadsheets know the letters; no cell is taken for a formula. */
export function toCsv(rows: ReadonlyArray<readonly string[]>): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')}`
}

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?[\d.,\s]+$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
