import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { type CarriedField, type CarriedLogic, type CarriedRule, isRuled, toCarriedField, toCarriedRule } from '#runtime/forms/carried-logic.ts'
import { limitRules } from '#runtime/forms/field-rules.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { neededFor, reachedFrom, readByRule, type Reads, toReads } from '#runtime/forms/logic-reads.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { toCompleted } from '#runtime/forms/settle.ts'
import { toldFields } from '#runtime/forms/told-fields.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'

/**
 * What a page carries of the logic of its form: the rules of its own fields, and those of fields on other pages that
 * may change with them and that they read. Of all else they read, only the answer is carried, as it counts now.
 */
export type PageLogic = CarriedLogic & {
  /** Fields of the page that only the server can tell about, by dotted path. */
  told: string[]
  /** Answers on other pages. */
  answers: Answers
  /** Pointers there of what does not apply, where a rule asks that. */
  outside?: string[]
  context: Pick<JudgeContext, 'today' | 'channel' | 'account'>
}

type Given = { answers: Answers; verdict: Pick<Verdict, 'answers' | 'hidden'>; judgedIn: JudgeContext }

/** The logic of a page; undefined when it can be told without rules, so that no page carries what it does not need. */
export function toPageLogic(form: RuntimeForm, section: string, { answers, verdict, judgedIn }: Given): PageLogic | undefined {
  const own = new Set(form.sections.find(({ key }) => key === section)?.fields.map(({ key }) => key))
  if (!needsLogic(form, own)) return undefined

  const logic = logicOf(form)
  const rules = logic.rules.filter(({ at: [key = ''] }) => own.has(key))
  const moving = reachedFrom(own, logic.reads)
  const needed = neededFor([...own, ...rules.flatMap(readByRule)], logic.reads, (key) => !moving.has(key))
  const isCarried = (key: string): boolean => needed.has(key) && moving.has(key)
  const fields = logic.fields.filter((field) => isCarried(field.key) && isRuled(field))
  const fixed = pick(verdict.answers, (key) => needed.has(key) && !moving.has(key))
  const others = pick(answers, (key) => isCarried(key) && !own.has(key))
  const { today, channel, account } = judgedIn
  return {
    fields,
    computed: logic.computed.filter((path) => fields.some(({ key }) => path === key || path.startsWith(`${key}.`))),
    rules,
    told: logic.told.filter((path) => own.has(path.split('.')[0] ?? '')),
    answers: { ...fixed, ...toCompleted(form, others, judgedIn) },
    ...(form.asksApplies && { outside: verdict.hidden.filter((pointer) => !isCarried(pointer.split('/')[1] ?? '')) }),
    context: { today, channel, account },
  }
}

function pick(answers: Answers, isWanted: (key: string) => boolean): Answers {
  return Object.fromEntries<AnswerValue>(Object.entries(answers).filter(([key]) => isWanted(key)))
}

function needsLogic(form: RuntimeForm, own: ReadonlySet<string>): boolean {
  return form.loaded.some((field) => own.has(field.key) && needsRules(field)) || form.rules.some(({ at }) => own.has(at[0] ?? ''))
}

function needsRules({ visible, demanded, expression, rowSummary, limits, offers, fields }: RuntimeForm['loaded'][number]): boolean {
  const conditions = typeof demanded === 'string' ? visible : [...visible, demanded]
  const rules = [expression, rowSummary, ...Object.values(limits)]
  return offers.length > 0 || conditions.some(({ flag }) => flag !== undefined) || rules.some((rule) => rule !== undefined) || fields.some(needsRules)
}

type FormLogic = { fields: CarriedField[]; computed: string[]; rules: CarriedRule[]; reads: Reads; told: string[] }

/** The same on each page of a form. */
const known = new WeakMap<RuntimeForm, FormLogic>()

function logicOf(form: RuntimeForm): FormLogic {
  const logic = known.get(form) ?? makeLogic(form)
  known.set(form, logic)
  return logic
}

function makeLogic(form: RuntimeForm): FormLogic {
  const { told, isTold } = toldFields(form)
  const unbound = new Set(form.limited.filter(({ field, rows }) => limitRules(field).some((text) => isTold(text, rows))).map(({ path }) => path.join('.')))
  const fields = form.loaded.map((field) => toCarriedField(field, { told, unbound }))
  const rules = form.rules.filter(({ rule, at }) => !isTold(rule.assert, rowsAround(form, at))).map(toCarriedRule)
  return { fields, rules, computed: form.computed.map(({ path }) => path.join('.')), reads: toReads(fields), told: [...told] }
}

/** The repeat groups around a path, innermost first. */
function rowsAround({ fields }: RuntimeForm, path: readonly string[]): string[][] {
  const ways = path.slice(0, -1).map((_key, index) => path.slice(0, index + 1))
  return ways.filter((way) => fields.get(way.join('.'))?.kind === 'repeat').toReversed()
}
