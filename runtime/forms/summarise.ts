import { partOf } from '#runtime/fields/answer-parts.ts'
import type { SummaryContext } from '#runtime/fields/field-kind.ts'
import { filesIn } from '#runtime/fields/file.ts'
import { picturePart, toFileField } from '#runtime/fields/file-field.ts'
import { isRead } from '#runtime/fields/is-asked.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { Answers, AnswerValue, FileAnswer } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/** One line of a review: a question as it was asked, with its answer in words. */
export type SummaryRow = {
  /** Of the answer, with row numbers. */
  pointer: string
  label: string
  /** Empty when nothing was answered. */
  text: string
  /** How deep the line stands in groups and rows, from 0. A line with `heading` opens a group or a row. */
  depth: number
  heading?: true
  /** The question did not apply. */
  unasked?: true
  files?: FileAnswer[]
}
export type SummarySection = { section: string; title: string; rows: SummaryRow[] }

/** Answers as they read on a review page or a print, page by page; what does not apply is left out. */
export function summarise(form: RuntimeForm, answers: Answers, verdict: Pick<Verdict, 'hidden' | 'rowNames'>, language: Language): SummarySection[] {
  const { rowNames = {} } = verdict
  const hidden = new Set(verdict.hidden)
  const context = summaryContext(form, language)
  const toRows = ({ fields }: Section) => fieldRows(fields, { answers, pointer: '', depth: 0 }, { hidden, rowNames, context })
  return form.sections
    .map((section) => ({ section: section.key, title: textIn(section.title, language), rows: toRows(section) }))
    .filter(({ rows }) => rows.length > 0)
}

/** How a question that did not apply reads. */
export const notApplicable: Record<Language, string> = { vi: 'Không áp dụng', en: 'Not applicable' }

type FiledAnswers = { answers: Answers; unasked: readonly string[] }

/** Answers as they were filed: what did not apply stands there as such, so that nobody takes it for left out. */
export function summariseFiled(form: RuntimeForm, { answers, unasked }: FiledAnswers, language: Language): SummarySection[] {
  const hidden = new Set(unasked)
  const context = summaryContext(form, language)
  const toRows = ({ fields }: Section) => fieldRows(fields, { answers, pointer: '', depth: 0 }, { hidden, rowNames: {}, context, saysUnasked: true })
  return form.sections.map((section) => ({ section: section.key, title: textIn(section.title, language), rows: toRows(section) })).filter(({ rows }) => rows.length > 0)
}

/** How choices are told: what a form has of options and long lists. */
export type ChoiceSource = Pick<RuntimeForm, 'optionsOf' | 'lists'>

/** One answer in words, e.g. for a letter. */
export function summariseField(form: ChoiceSource, field: Field, value: AnswerValue, language: Language): string {
  return kindOf(field).summarise(field, value, summaryContext(form, language))
}

function summaryContext({ optionsOf, lists }: ChoiceSource, language: Language): SummaryContext {
  const context: SummaryContext = { optionsOf, lists, language, summariseFields }
  function summariseFields(fields: readonly Field[], value: AnswerValue): string {
    if (!isObject(value)) return ''
    const parts = fields.filter(isRead).flatMap((field) => {
      const answer = value[field.key]
      return answer === undefined ? [] : [`${textIn(field.label, language)}: ${kindOf(field).summarise(field, answer, context)}`]
    })
    return parts.join('; ')
  }
  return context
}

type Standing = { answers: Answers; pointer: string; depth: number }
type Summary = { hidden: ReadonlySet<string>; rowNames: Readonly<Record<string, string>>; context: SummaryContext; saysUnasked?: true }

function fieldRows(fields: readonly Field[], standing: Standing, summary: Summary): SummaryRow[] {
  return fields.filter(isRead).flatMap((field) => {
    const pointer = `${standing.pointer}/${field.key}`
    if (!summary.hidden.has(pointer)) return rowsOf(field, standing.answers[field.key], { pointer, depth: standing.depth }, summary)
    const { language } = summary.context
    return summary.saysUnasked ? [{ pointer, depth: standing.depth, label: textIn(field.label, language), text: notApplicable[language], unasked: true }] : []
  })
}

function rowsOf(field: Field, value: AnswerValue | undefined, at: Omit<Standing, 'answers'>, summary: Summary): SummaryRow[] {
  const { context, rowNames } = summary
  const own = { ...at, label: textIn(field.label, context.language) }
  if (field.kind === 'group') {
    const inner = fieldRows(field.fields, { answers: isObject(value) ? value : {}, pointer: at.pointer, depth: at.depth + 1 }, summary)
    return inner.length === 0 ? [] : [{ ...own, text: '', heading: true }, ...inner]
  }
  if (field.kind === 'repeat' && Array.isArray(value) && value.length > 0) {
    const title = field.rowTitle ? textIn(field.rowTitle, context.language) : own.label
    return value.flatMap((row, index) => {
      const pointer = `${at.pointer}/${index}`
      const heading: SummaryRow = { pointer, depth: at.depth, label: [`${title} ${index + 1}`, rowNames[pointer]].filter(Boolean).join(': '), text: '', heading: true }
      return [heading, ...fieldRows(field.fields, { answers: isObject(row) ? row : {}, pointer, depth: at.depth + 1 }, summary)]
    })
  }
  const text = value === undefined ? '' : kindOf(field).summarise(field, value, context)
  const files = filesOf(field, value)
  return [{ ...own, text, ...(files && { files }) }, ...pictureRows(field, value, own, context.language)]
}

/** The uploads of an answer; undefined where a field takes none, so that its words are shown. */
function filesOf(field: Field, value: AnswerValue | undefined): FileAnswer[] | undefined {
  return toFileField(field) && filesIn(value)
}

/** The drawn signature stands below the typed one. */
function pictureRows(field: Field, value: AnswerValue | undefined, { pointer, depth }: Omit<Standing, 'answers'>, language: Language): SummaryRow[] {
  const files = field.kind === 'signature' ? filesIn(partOf(value, picturePart)) : []
  const label = language === 'vi' ? 'Chữ ký vẽ' : 'Drawn signature'
  return files.map((one) => ({ pointer: `${pointer}/${picturePart}`, depth, label, text: one.name, files: [one] }))
}
