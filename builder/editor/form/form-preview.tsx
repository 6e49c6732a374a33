import { memo, useEffect, useRef, useState } from 'react'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { PreviewFrame } from '#builder/editor/form/preview-frame.tsx'
import { usePreviewAnswers, type PreviewAnswers, type PreviewRun } from '#builder/editor/form/use-preview-answers.ts'
import { fieldAtElement, keysTo } from '#builder/editor/form/preview-form.ts'
import { choose } from '#builder/editor/form/selection.ts'
import { useLatest } from '#builder/editor/form/use-focus.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { OptionList, Section } from '#schemas/generated/procedure.ts'

const devices = ['desktop', 'phone', 'no-script'] as const
type Device = (typeof devices)[number]
type Options = PreviewRun & { device: Device; language: 'vi' | 'en' }

/** The page with the chosen field as an applicant will see it. What is chosen here is chosen in the outline, and the reverse. */
export function FormPreview({ state }: { state: FormState }) {
  const studio = useDraft()
  const words = studio.messages.form
  const [options, setOptions] = useState<Options>({ device: 'desktop', language: studio.language, hasSamples: false, followsConditions: false })
  const { sections } = state.placed.form
  const section = sections.find(({ id }) => id === state.focused?.page) ?? sections[0]
  const { answers, verdict, isWhole, take } = usePreviewAnswers(state, options)
  const select = useLatest((id: string) => state.select(choose(id)))
  const chosenKeys = section && state.focused ? keysTo(section.fields, state.focused.id)?.join('.') : undefined
  return (
    <section className="form-preview" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <PreviewOptions options={options} onChange={setOptions} />
      {!isWhole && <p className="hint">{words.brokenRules}</p>}
      {section && (
        <>
          <p className="hint">{words.previewPage(sections.indexOf(section) + 1, sections.length)}</p>
          <PreviewFrame title={words.previewFrame} device={options.device} language={options.language}>
            <PreviewPage {...{ section, answers, verdict, chosenKeys, select, take }} emptyWords={words.emptyPage} language={options.language} optionLists={studio.draft.optionLists} />
          </PreviewFrame>
        </>
      )}
    </section>
  )
}

function PreviewOptions({ options, onChange }: { options: Options; onChange: (options: Options) => void }) {
  const { form, panel } = useDraft().messages
  const languages = { vi: panel.vietnamese, en: panel.english }
  return (
    <div className="row preview-options">
      <span className="row" role="group" aria-label={form.device}>
        {devices.map((device) => (
          <button key={device} type="button" className="button small" aria-pressed={options.device === device} onClick={() => onChange({ ...options, device })}>
            {form.devices[device]}
          </button>
        ))}
      </span>
      <span className="row" role="group" aria-label={form.previewLanguage}>
        {(['vi', 'en'] as const).map((language) => (
          <button key={language} type="button" className="button small" aria-pressed={options.language === language} onClick={() => onChange({ ...options, language })}>
            {languages[language]}
          </button>
        ))}
      </span>
      <label className="flag">
        <input type="checkbox" checked={options.hasSamples} onChange={({ currentTarget }) => onChange({ ...options, hasSamples: currentTarget.checked })} /> {form.samples}
      </label>
      <label className="flag">
        <input type="checkbox" checked={options.followsConditions} onChange={({ currentTarget }) => onChange({ ...options, followsConditions: currentTarget.checked })} /> {form.followConditions}
      </label>
    </div>
  )
}

type PreviewPageProps = { section: Section; language: 'vi' | 'en'; optionLists?: readonly OptionList[]; answers: Answers; verdict?: Verdict; chosenKeys?: string; emptyWords: string; select: (id: string) => void; take: PreviewAnswers['take'] }

/** The page itself, drawn again only when it changes. */
const PreviewPage = memo(function PreviewPage({ section, language, optionLists, answers, verdict, chosenKeys, emptyWords, select, take }: PreviewPageProps) {
  const page = useRef<HTMLFormElement>(null)
  useEffect(() => markChosen(page.current, chosenKeys))
  useEffect(() => chooseByClick(page.current, section, select), [section, select])
  return (
    <form ref={page} className="preview-page" noValidate onSubmit={(event) => event.preventDefault()} onChange={({ currentTarget }) => take(section, currentTarget)}>
      <h2>{section.title[language] ?? section.title.vi}</h2>
      {section.fields.length === 0 ? <p>{emptyWords}</p> : <FormPage key={language} {...{ section, language, optionLists, answers, verdict }} />}
    </form>
  )
})

/** A click on a question chooses its field; for the keyboard there is the outline. */
function chooseByClick(page: HTMLElement | null, section: Section, select: (id: string) => void): () => void {
  const onClick = ({ target }: Event): void => {
    const question = target && elementOf(target)?.closest('.field')
    const id = question?.id || question?.querySelector('[id^="root."]')?.id
    const field = id ? fieldAtElement(section, id) : undefined
    if (field) select(field.id)
  }
  page?.addEventListener('click', onClick)
  return () => page?.removeEventListener('click', onClick)
}

/** Elements of another document are of another window's classes. */
function elementOf(target: EventTarget): Element | undefined {
  const isElement = (node: EventTarget): node is Element => 'closest' in node
  return isElement(target) ? target : undefined
}

/** Marks the question of the chosen field and brings it into sight. */
function markChosen(page: HTMLElement | null, keys: string | undefined): void {
  for (const old of page?.querySelectorAll('.chosen') ?? []) old.classList.remove('chosen')
  if (!page || keys === undefined) return
  const wanted = `root.${keys}`
  const element = [...page.querySelectorAll('[id^="root."]')].find(({ id }) => id.replaceAll(/\.(\d+|#)(?=\.|$)/g, '').replace(/:.*$/, '') === wanted)
  const question = element?.closest('.field')
  question?.classList.add('chosen')
  question?.scrollIntoView({ block: 'nearest' })
}
