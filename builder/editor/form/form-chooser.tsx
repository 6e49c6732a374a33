import type { FormState } from '#builder/editor/form/form-state.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Which form is edited: the one applicants fill in, or an officers' form of a step. */
export function FormChooser({ state }: { state: FormState }) {
  const { draft, language, messages } = useDraft()
  const titleOf = (step: string | undefined): string => {
    if (step === undefined) return messages.form.filingForm
    const title = draft.steps.find(({ key }) => key === step)?.title
    return messages.form.stepForm(title?.[language] ?? title?.vi ?? step)
  }
  return (
    <p className="row form-chooser">
      <label htmlFor="form-chooser">{messages.form.chooseForm}</label>
      <select id="form-chooser" value={state.placed.form.id} onChange={({ currentTarget }) => state.chooseForm(currentTarget.value)}>
        {state.forms.map(({ form, step }) => (
          <option key={form.id} value={form.id}>
            {titleOf(step)}
          </option>
        ))}
      </select>
    </p>
  )
}
