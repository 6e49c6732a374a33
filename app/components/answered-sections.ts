import type { Language } from '#app/language.ts'
import type { AnsweredSection } from '#runtime/form-view/answers-view.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import { summarise, summariseFiled, type SummaryRow, type SummarySection } from '#runtime/forms/summarise.ts'

/** Answers of a draft for reading: also questions that wait for an answer, none that do not apply. */
export function toReviewSections(form: RuntimeForm, verdict: Pick<Verdict, 'answers' | 'hidden' | 'rowNames'>, language: Language): AnsweredSection[] {
  return summarise(form, verdict.answers, verdict, language).map(toAnswered)
}

/**
 * Answers as filed: what was left out and what did not apply are told apart. Of answers from before that was kept only
 * those that were given.
 */
export function toFiledSections(form: RuntimeForm, answers: Answers, language: Language, unasked?: readonly string[]): AnsweredSection[] {
  if (unasked) return summariseFiled(form, { answers, unasked }, language).map(toAnswered)
  return summarise(form, answers, { hidden: [] }, language)
    .map((section) => ({ ...section, rows: answeredRows(section.rows) }))
    .filter(({ rows }) => rows.length > 0)
    .map(toAnswered)
}

/** A page that is one group of the same name, like the papers, says its name once. */
function toAnswered({ section, title, rows: [first, ...rest] }: SummarySection): AnsweredSection {
  const isRepeated = first?.heading && first.label === title
  return { key: section, title, rows: first && !isRepeated ? [first, ...rest] : rest }
}

/** Rows with an answer, and the headings that still have one below them. */
function answeredRows(rows: readonly SummaryRow[]): SummaryRow[] {
  const kept: SummaryRow[] = []
  for (const row of rows.toReversed()) {
    const below = kept[0]
    if (row.heading ? below !== undefined && below.pointer.startsWith(`${row.pointer}/`) : row.text !== '') kept.unshift(row)
  }
  return kept
}
