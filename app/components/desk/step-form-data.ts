import type { Language } from '#app/language.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import { todayIn } from '#app/today.ts'
import { noAreas } from '#runtime/fields/areas.ts'
import { listedChoices, type ListedChoices } from '#runtime/form-view/listed-choices.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { OptionList, Section } from '#schemas/generated/procedure.ts'

/** The officer's form of the present step, with what this step answered before and which questions apply. */
export type StepFormData = { sections: Section[]; optionLists: OptionList[]; answers: Answers; hidden: string[]; required: string[]; listed: ListedChoices; searches: Searches }

/** What is looked for in long lists, by pointer of the field. */
type Searches = Readonly<Record<string, string>>

/** What is written and looked for, when the page is drawn again. */
type Drawn = { language: Language; typed?: Answers; searches?: Searches }

/** Undefined when no action offered now takes a form along. */
export function toStepForm(view: DossierView, { language, typed, searches = {} }: Drawn): StepFormData | undefined {
  const form = stepFormOf(view)
  if (!form) return undefined
  const answers = typed ?? view.officerAnswers.find(({ step }) => step.key === view.step.key)?.answers ?? {}
  const { hidden, required } = judgeStep(form, view, answers)
  const listed = listedChoices(form.sections.flatMap(({ fields }) => fields), answers, { lists: form.lists, language, searches })
  return { sections: [...form.sections], optionLists: [...form.optionLists], answers, hidden, required, listed, searches }
}

export function stepFormOf({ actions }: DossierView): RuntimeForm | undefined {
  return actions.flatMap((action) => (action.kind === 'transition' && action.form ? [action.form] : []))[0]
}

/** For drawing only; the engine judges again with all it knows. */
function judgeStep(form: RuntimeForm, { dossier }: DossierView, answers: Answers) {
  const { channel, applicant } = dossier
  return judge(form, answers, { today: todayIn(), channel, account: { kind: applicant.kind }, areas: noAreas, files: 'unchecked', record: undefined })
}
