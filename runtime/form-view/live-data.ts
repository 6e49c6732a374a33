import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { type FieldPlan, type FormPlan, planForm, type PlannedCondition } from '#runtime/forms/form-plan.ts'
import { toLean } from '#runtime/form-view/lean-field.ts'
import type { PageLogic } from '#runtime/form-view/page-logic.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { ruleOf } from '#runtime/fields/worked-out.ts'
import { conditionalOptions } from '#runtime/forms/conditional-options.ts'
import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { namesInCondition } from '#runtime/rules/condition-names.ts'
import type { SimpleCondition } from '#runtime/rules/simple-condition.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/** What `form-live` must know of a page beside its controls; it travels in the page as JSON. */
export type LiveData = {
  language: Language
  fields: Field[]
  rules: LiveRule[]
  /** Answers on other pages that conditions of this one read. */
  elsewhere: Answers
  /** Address of the form's validator module. */
  validator?: string
  /** What only CEL can tell, for a page that has any of it. */
  logic?: PageLogic
}

/** When a field applies and is demanded, as far as that can be said without CEL. */
export type LiveRule = {
  path: readonly string[]
  /** Path of the innermost repeat group around the field; conditions are then over its row. */
  row?: readonly string[]
  visible: SimpleCondition[]
  required?: SimpleCondition
  /** A part of it only the server can tell. */
  ask?: true
}

type LiveSource = {
  section: string
  /** All pages of the form. */
  sections: readonly Section[]
  language: Language
  answers: Answers
  optionsOf: OptionsOf
  validator?: string
  logic?: PageLogic
}

export function toLiveData({ section, sections, language, answers, optionsOf, validator, logic }: LiveSource): LiveData {
  const plan = planOf(sections)
  const fields = plan.sections.find((page) => page.section.key === section)?.fields ?? []
  const told = workedOutIn(plan.sections.flatMap((page) => page.fields))
  const rules = fields.flatMap((field) => toLiveRules(field, { optionsOf, told }))
  const own = new Set(fields.map(({ field }) => field.key))
  const read = new Set(rules.flatMap((rule) => (rule.row ? [] : [...rule.visible, ...(rule.required ? [rule.required] : [])].flatMap(namesInCondition))))
  const elsewhere = Object.entries(answers).filter(([key]) => read.has(key) && !own.has(key))
  return {
    language,
    fields: fields.map(({ field }) => toLean(field, language, optionsOf)),
    rules,
    elsewhere: Object.fromEntries<AnswerValue>(elsewhere),
    ...(validator !== undefined && { validator }),
    ...(logic && { logic }),
  }
}

/** The plan of a form is the same on each of its pages. */
const plans = new WeakMap<readonly Section[], FormPlan>()

function planOf(sections: readonly Section[]): FormPlan {
  const plan = plans.get(sections) ?? planForm(sections)
  plans.set(sections, plan)
  return plan
}

/** JSON that may stand inside a `<script>` of any page. */
export function toScriptText(data: LiveData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

type Asking = {
  optionsOf: OptionsOf
  /** Paths of values that only the server works out. */
  told: ReadonlySet<string>
}

function workedOutIn(fields: readonly FieldPlan[]): Set<string> {
  return new Set(fields.flatMap(({ field, path, fields: inner }) => (ruleOf(field) === undefined ? [...workedOutIn(inner)] : [path.join('.')])))
}

function toLiveRules(plan: FieldPlan, asking: Asking): LiveRule[] {
  const { field, path, row, visible, demanded, fields } = plan
  const needed = typeof demanded === 'string' ? [] : [demanded]
  const simpleOf = ({ test }: PlannedCondition) => ('simple' in test && !reads(test.simple, row ?? [], asking.told) ? [test.simple] : [])
  const ask = isTold(field, asking.optionsOf) || [...visible, ...needed].some((condition) => simpleOf(condition).length === 0)
  const required = needed.flatMap(simpleOf)[0]
  const own: LiveRule = {
    path,
    ...(row && { row }),
    visible: visible.flatMap(simpleOf),
    ...(required && { required }),
    ...(ask && { ask }),
  }
  const matters = ask || own.visible.length > 0 || required !== undefined
  return [...(matters ? [own] : []), ...fields.flatMap((inner) => toLiveRules(inner, asking))]
}

/** What a field shows that only the server can tell: a value worked out, options by rule, what tells rows apart. */
function isTold(field: Field, optionsOf: OptionsOf): boolean {
  if (field.kind === 'repeat') return field.rowSummary !== undefined
  return field.kind === 'computed' || field.kind === 'age' || conditionalOptions(field, optionsOf).length > 0
}

/** Whether a condition, with its paths from a row on, reads one of these. */
function reads(condition: SimpleCondition, row: readonly string[], paths: ReadonlySet<string>): boolean {
  if ('path' in condition) return paths.has([...row, ...condition.path].join('.'))
  return [condition.of].flat().some((part) => reads(part, row, paths))
}
