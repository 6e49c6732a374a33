import { toRuled } from '#runtime/form-view/lean-field.ts'
import { limitRules } from '#runtime/forms/field-rules.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { toldFields } from '#runtime/forms/told-fields.ts'
import type { Form, Section } from '#schemas/generated/procedure.ts'

/**
 * The rules of a form as a page carries them: fields without their texts, which `loadForm` makes ready by the same code
 * as on the server. `told` are fields only the server can tell about, `unbound` fields of which it alone knows the limits;
 * `answers` are those on other pages, as they were given.
 */
export type PageLogic = { form: Form; told: string[]; unbound: string[]; answers: Answers; context: Pick<JudgeContext, 'today' | 'channel' | 'account'> }

/** The logic of a page; undefined when it can be told without CEL, so that no page carries what it does not need. */
export function toPageLogic(form: RuntimeForm, section: string, { answers, judgedIn: { today, channel, account } }: Given): PageLogic | undefined {
  const own = new Set(form.sections.find(({ key }) => key === section)?.fields.map(({ key }) => key))
  if (!needsLogic(form, own)) return undefined
  const others = Object.entries(answers).filter(([key]) => !own.has(key))
  return { ...logicOf(form), answers: Object.fromEntries<AnswerValue>(others), context: { today, channel, account } }
}

type Given = { answers: Answers; judgedIn: PageLogic['context'] }


function needsLogic(form: RuntimeForm, own: ReadonlySet<string>): boolean {
  return form.loaded.some((field) => own.has(field.field.key) && isRuled(field)) || form.rules.some(({ at }) => own.has(at[0] ?? ''))
}

function isRuled({ visible, demanded, expression, rowSummary, limits, offers, fields }: RuntimeForm['loaded'][number]): boolean {
  const conditions = typeof demanded === 'string' ? visible : [...visible, demanded]
  const rules = [expression, rowSummary, ...Object.values(limits)]
  return offers.length > 0 || conditions.some(({ flag }) => flag !== undefined) || rules.some((rule) => rule !== undefined) || fields.some(isRuled)
}

type FormLogic = Omit<PageLogic, 'answers' | 'context'>

/** The same on each page of a form. */
const known = new WeakMap<RuntimeForm, FormLogic>()

function logicOf(form: RuntimeForm): FormLogic {
  const logic = known.get(form) ?? makeLogic(form)
  known.set(form, logic)
  return logic
}

const blank = { vi: '' }

function makeLogic(form: RuntimeForm): FormLogic {
  const { told, isTold } = toldFields(form)
  const sections = form.sections.map(({ id, key, visibleWhen, fields }): Section => ({ id, key, title: blank, ...(visibleWhen !== undefined && { visibleWhen }), fields: fields.map((field) => toRuled(field, form.optionsOf)) }))
  const rules = form.rules.filter(({ rule, at }) => !isTold(rule.assert, rowsAround(form, at))).map(({ rule: { legalBasis: _basis, ...rule } }) => rule)
  const unbound = form.checked.filter(({ field, rows }) => limitRules(field).some((text) => isTold(text, rows)))
  return { form: { id: form.key, key: form.key, title: blank, sections, rules }, told: [...told], unbound: unbound.map(({ path }) => path.join('.')) }
}

/** The repeat groups around a path, innermost first. */
function rowsAround({ fields }: RuntimeForm, path: readonly string[]): string[][] {
  const ways = path.slice(0, -1).map((_key, index) => path.slice(0, index + 1))
  return ways.filter((way) => fields.get(way.join('.'))?.kind === 'repeat').toReversed()
}
