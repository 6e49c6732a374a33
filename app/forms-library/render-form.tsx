import { renderToStaticMarkup } from 'react-dom/server'
import { toLiveData, toScriptText } from '#runtime/form-view/live-data.ts'
import { toPageLogic } from '#runtime/form-view/page-logic.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import type { Areas } from '#runtime/fields/areas.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'

/**
 * `problems`: what to tell now, nothing on the first visit. `validator`: address of `compiled.validator`. `context`: what
 * the verdict was given in; with it the page works out itself what its rules give, without it only simple conditions.
 */
export type FormView = {
  section: string
  language: Language
  answers: Answers
  verdict: Verdict
  problems?: readonly AnswerProblem[]
  validator: string
  context?: JudgeContext
  areas?: Areas
}

const buttons: Readonly<Record<Language, string>> = { vi: 'Tiếp tục', en: 'Continue' }

/** A page of a form as HTML: a `<form>` that posts to where it stands and works without script. Throws a RangeError when there is no such page. */
export function renderForm(form: RuntimeForm, { section: key, language, answers, verdict, problems, validator, context, areas }: FormView): string {
  const { sections, optionsOf, optionLists } = form
  const section = sections.find((one) => one.key === key)
  if (!section) throw new RangeError(`no page ${key}`)
  const logic = context && toPageLogic(form, key, { answers, verdict, judgedIn: context })
  const live = toLiveData({ section: key, sections, language, answers, optionsOf, validator, logic })
  return renderToStaticMarkup(
    <>
      <form method="post" action="#errors" encType="multipart/form-data" noValidate data-form-live="">
        <FormPage {...{ section, language, answers, verdict, problems, optionLists, areas }} />
        <button className="button primary" name="_do" value="continue">
          {buttons[language]}
        </button>
      </form>
      <script type="application/json" id="form-live" dangerouslySetInnerHTML={{ __html: toScriptText(live) }} />
    </>,
  )
}
