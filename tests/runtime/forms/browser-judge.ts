import { noAreas } from '#runtime/fields/areas.ts'
import { toStanding } from '#runtime/form-live/conditions.ts'
import { openLogic } from '#runtime/form-live/live-logic.ts'
import { toPageLogic } from '#runtime/form-view/page-logic.ts'
import { toLiveData } from '#runtime/form-view/live-data.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { loadForm, type Validate } from '#runtime/forms/runtime-form.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What runs in the browser of the test: the same modules as on the server, over the validator that is published. */
export type BrowserCase = { definition: ProcedureDefinition; validator: string; answers: Answers[] }
export type BrowserVerdict = { verdict: Verdict; hidden: string[][]; ruled: Array<Verdict | undefined> }

export const browserContext: JudgeContext = { today: '2026-02-10', channel: 'online', account: { kind: 'enterprise' }, areas: noAreas, files: 'unchecked', record: 'unchecked' }

export function judgeCase({ definition, answers }: Omit<BrowserCase, 'validator'>, validate: Validate): BrowserVerdict[] {
  const form = loadForm(definition, { key: definition.form.key }, validate)
  return answers.map((given) => {
    const verdict = judge(form, given, browserContext)
    const hidden = form.sections.map(({ key }) => {
      const data = toLiveData({ section: key, sections: form.sections, language: 'vi', answers: verdict.answers, optionsOf: form.optionsOf })
      const own = new Set(data.fields.map((field) => field.key))
      const typed = Object.fromEntries(Object.entries(given).filter(([name]) => own.has(name)))
      return [...toStanding(data, typed, new Set(verdict.hidden)).hidden].sort()
    })
    const ruled = form.sections.map(({ key, fields }) => {
      const logic = toPageLogic(form, key, { answers: given, verdict, judgedIn: browserContext })
      const own = new Set(fields.map((field) => field.key))
      return logic && openLogic({ fields: [...fields], language: 'vi' }, logic).judge(Object.fromEntries(Object.entries(given).filter(([name]) => own.has(name))))
    })
    return { verdict, hidden, ruled }
  })
}

async function judgeInBrowser(one: BrowserCase): Promise<BrowserVerdict[]> {
  const module: { validate: Validate } = await import(URL.createObjectURL(new Blob([one.validator], { type: 'text/javascript' })))
  return judgeCase(one, module.validate)
}

Object.assign(globalThis, { judgeInBrowser })
