import { useMemo, type FormEvent } from 'react'
import { loadPreviewForm, previewContext, previewVerdict } from '#builder/editor/form/preview-form.ts'
import { PreviewFrame } from '#builder/editor/form/preview-frame.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { changeRows } from '#builder/editor/simulate/change-rows.ts'
import { FormPage, FormTop } from '#runtime/form-view/render-page.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { mergePage } from '#runtime/forms/merge-page.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'

type FillFormProps = {
  formKey: string
  title: string
  answers: Answers
  problems?: readonly AnswerProblem[]
  /** What is known of the dossier, for the conditions of the form. */
  given: Partial<Pick<JudgeContext, 'today' | 'channel' | 'account'>>
  change: (answers: Answers) => void
}

/** A form of the draft as its readers get it, all pages below each other, to be filled in for a sample dossier. */
export function FillForm({ formKey, title, answers, problems = [], given, change }: FillFormProps) {
  const { draft, language } = useDraft()
  const loaded = useMemo(() => loadPreviewForm(draft, formKey), [draft, formKey])
  if (!loaded) return null
  const { form } = loaded
  const page = { language, optionLists: draft.optionLists, answers, problems, verdict: previewVerdict(loaded, answers, { ...previewContext, ...given }) }
  const read = ({ currentTarget }: FormEvent<HTMLFormElement>): Answers => mergePage(form, undefined, answers, parsePost(form, undefined, [...new FormData(currentTarget)]).answers)
  const press = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const button = 'submitter' in event.nativeEvent ? event.nativeEvent.submitter : undefined
    const act = typeof button === 'object' && button !== null && 'value' in button && typeof button.value === 'string' ? button.value : ''
    change(changeRows(read(event), act))
  }
  return (
    <PreviewFrame title={title} device="desktop" language={language}>
      <form className="preview-page" noValidate onSubmit={press} onChange={(event) => change(read(event))}>
        <FormTop sections={form.sections} {...page} />
        {form.sections.map((section) => (
          <section key={section.key}>
            <h2>{section.title[language] ?? section.title.vi}</h2>
            <FormPage section={section} {...page} isPart />
          </section>
        ))}
      </form>
    </PreviewFrame>
  )
}
