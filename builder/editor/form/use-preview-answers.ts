import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { loadPreviewForm, oneRowEach, previewContext, previewVerdict } from '#builder/editor/form/preview-form.ts'
import { useLatest } from '#builder/editor/form/use-focus.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { Section } from '#schemas/generated/procedure.ts'

/** Whether the preview is filled in with samples, and hides what does not apply. */
export type PreviewRun = { hasSamples: boolean; followsConditions: boolean }

export type PreviewAnswers = {
  answers: Answers
  verdict?: Verdict
  /** False when some rule of the form cannot be read. */
  isWhole: boolean
  /** Takes what was filled in on a page. */
  take(section: Section, form: HTMLFormElement): void
}

/** Answers given on pages of the preview that were touched: there even a blank is an answer. */
type Filled = { asked: readonly string[]; given: Answers }

/**
 * Answers and what applies with them follow the draft a moment later: the page itself never waits for its conditions.
 * What is filled in while conditions are followed counts as answered.
 */
export function usePreviewAnswers({ placed }: FormState, { hasSamples, followsConditions }: PreviewRun): PreviewAnswers {
  const { draft } = useDraft()
  const later = useDeferredValue(draft)
  const [filled, setFilled] = useState<Filled>({ asked: [], given: {} })
  const isRun = hasSamples || followsConditions
  const loaded = useMemo(() => (isRun ? loadPreviewForm(later, placed.form.key) : undefined), [isRun, later, placed.form.key])
  const blank = useMemo(() => oneRowEach(placed.form.sections.flatMap(({ fields }) => fields)), [placed.form])
  const samples = useMemo(() => (hasSamples && loaded ? { ...blank, ...sampleAnswers(loaded.form, { seed: 7, context: previewContext }).answers } : blank), [hasSamples, loaded, blank])
  const answers = useMemo(() => (followsConditions ? withFilled(samples, filled) : samples), [followsConditions, samples, filled])
  const verdict = useMemo(() => (followsConditions && loaded ? previewVerdict(loaded, answers) : undefined), [followsConditions, loaded, answers])
  const read = useLatest(({ section, form }: { section: Section; form: HTMLFormElement }) => {
    if (!followsConditions || !loaded) return
    const posted = parsePost(loaded.form, section.key, [...new FormData(form)]).answers
    setFilled((before) => ({ asked: [...before.asked, ...section.fields.map(({ key }) => key)], given: withFilled(before.given, { asked: section.fields.map(({ key }) => key), given: posted }) }))
  })
  const take = useCallback((section: Section, form: HTMLFormElement) => read({ section, form }), [read])
  return { answers, verdict, isWhole: !isRun || (loaded?.isWhole ?? false), take }
}

function withFilled(answers: Answers, { asked, given }: Filled): Answers {
  return { ...Object.fromEntries(Object.entries(answers).filter(([key]) => !asked.includes(key))), ...given }
}
