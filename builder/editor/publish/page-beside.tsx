import { useEffect, useRef } from 'react'
import { keysTo, oneRowEach } from '#builder/editor/form/preview-form.ts'
import { PreviewFrame } from '#builder/editor/form/preview-frame.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import type { OptionList, Section } from '#schemas/generated/procedure.ts'

export type ShownPage = { section: Section; optionLists?: readonly OptionList[] }
type PageBesideProps = { label: string; page: ShownPage | undefined; /** Questions that differ, by id. */ changed: ReadonlySet<string> }

/** A page of a form as applicants of one version see it, with the questions that differ marked. */
export function PageBeside({ label, page, changed }: PageBesideProps) {
  const { messages, language } = useStudio()
  if (!page) return <p className="muted">{messages.publish.notThere}</p>
  return (
    <PreviewFrame title={label} device="desktop" language={language}>
      <MarkedPage page={page} changed={changed} />
    </PreviewFrame>
  )
}

function MarkedPage({ page: { section, optionLists }, changed }: { page: ShownPage; changed: ReadonlySet<string> }) {
  const { language } = useStudio()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => markChanged(form.current, section, changed))
  return (
    <form ref={form} className="preview-page" noValidate onSubmit={(event) => event.preventDefault()}>
      <h2>{section.title[language] ?? section.title.vi}</h2>
      <FormPage section={section} language={language} answers={oneRowEach(section.fields)} {...(optionLists && { optionLists })} />
    </form>
  )
}

/** Marks the questions that differ and brings the first into sight. */
function markChanged(form: HTMLElement | null, section: Section, changed: ReadonlySet<string>): void {
  const wanted = new Set([...changed].flatMap((id) => keysTo(section.fields, id)?.join('.') ?? []).map((keys) => `root.${keys}`))
  for (const element of form?.querySelectorAll('[id^="root."]') ?? []) {
    const question = wanted.has(element.id.replaceAll(/\.(\d+|#)(?=\.|$)/g, '').replace(/:.*$/, '')) ? element.closest('.field') : undefined
    question?.classList.add('chosen')
  }
  const first = form?.querySelector('.chosen')
  if (first) first.ownerDocument.documentElement.scrollTop = first.getBoundingClientRect().top
}
