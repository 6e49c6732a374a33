import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { StepFormData } from '#app/components/desk/step-form-data.ts'
import { FormPage, FormTop } from '#runtime/form-view/render-page.tsx'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'

type StepFormProps = { form: StepFormData; problems: readonly AnswerProblem[] }

/** The officer's form of the step, written once above the moves that take it along. */
export function StepForm({ form: { sections, optionLists, answers, hidden, required, listed, searches }, problems }: StepFormProps) {
  const language = useLanguage()
  const { desk } = useMessages()
  const page = { language, optionLists, answers, problems, listed, searches, verdict: { answers, problems: [...problems], warnings: [], hidden, required } }
  return (
    <section className="step-form" aria-labelledby="step-form">
      <h3 id="step-form">{desk.stepForm}</h3>
      <p className="small muted">{desk.stepFormLead}</p>
      <FormTop sections={sections} {...page} />
      {sections.map((section) => (
        <div key={section.key}>
          {sections.length > 1 && <h4>{inLanguage(section.title, language)}</h4>}
          <FormPage section={section} {...page} isPart />
        </div>
      ))}
    </section>
  )
}
