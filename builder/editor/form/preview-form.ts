import { toJson, isList, isObject, type Json } from '#builder/draft/json.ts'
import { isDraft, type ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { noAreas } from '#runtime/fields/areas.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { loadForm, type RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { settle } from '#runtime/forms/settle.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/** A form of a draft as far as it can run: rules that cannot be read are left out. */
export type PreviewForm = { form: RuntimeForm; isWhole: boolean }

/** Makes the form of a draft ready to show; undefined where its rules go round in circles. Nothing is compiled from text. */
export function loadPreviewForm(draft: ProcedureDraft, key: string): PreviewForm | undefined {
  const readable = withoutFaultyRules(toJson(draft))
  if (!isDraft(readable)) return undefined
  try {
    return { form: loadForm(readable, { key }, () => true), isWhole: readable === toJson(draft) }
  } catch {
    return undefined
  }
}

/** Which fields apply and are demanded with these answers. */
export function previewVerdict({ form }: PreviewForm, answers: Answers, context = previewContext): Verdict {
  const { frame, hidden, required, withheld, rowNames } = settle(form, answers, context)
  return { answers: frame.answers, problems: [], warnings: [], hidden, required, withheld, rowNames }
}

/** A day that is always the same, so that a preview is too. */
export const previewContext: JudgeContext = { today: '2026-07-01', channel: 'online', account: { kind: 'enterprise' }, areas: noAreas, files: 'unchecked', record: 'unchecked' }

/** Rows nobody has added are shown once, so that their fields can be seen. */
export function oneRowEach(fields: readonly Field[]): Answers {
  return Object.fromEntries(
    fields.flatMap((field): Array<[string, Answers | Answers[]]> => {
      if (field.kind === 'group') return [[field.key, oneRowEach(field.fields)]]
      return field.kind === 'repeat' ? [[field.key, [oneRowEach(field.fields)]]] : []
    }),
  )
}

/** The field whose question has an element with this id: `root.rows.0.name:h` is of `rows`, `name`. */
export function fieldAtElement(section: Section, id: string): Field | undefined {
  const [root, ...steps] = id.replace(/:.*$/, '').split('.')
  if (root !== 'root') return undefined
  let fields: readonly Field[] = section.fields
  let found: Field | undefined
  for (const step of steps.filter((one) => one !== '#' && !/^\d+$/.test(one))) {
    const next: Field | undefined = fields.find(({ key }) => key === step)
    if (!next) return found
    found = next
    fields = 'fields' in next ? next.fields : []
  }
  return found
}

/** Keys from the page down to the field with this id. */
export function keysTo(fields: readonly Field[], id: string): string[] | undefined {
  for (const field of fields) {
    if (field.id === id) return [field.key]
    const inner = 'fields' in field ? keysTo(field.fields, id) : undefined
    if (inner) return [field.key, ...inner]
  }
  return undefined
}

/** Members of fields, pages and options that are rules and may be left out. */
const ruleMembers = new Set(['visibleWhen', 'requiredWhen', 'initial', 'rowSummary', 'notBefore', 'notAfter', 'atLeast', 'atMost', 'when'])

const readable = new WeakMap<object, Json>()

/** The same value without rules that do not parse; the same object where all do. */
function withoutFaultyRules(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  const known = readable.get(value)
  if (known !== undefined) return known
  const clean = isList(value) ? cleanList(value) : isObject(value) ? cleanObject(value) : value
  readable.set(value, clean)
  return clean
}

function cleanList(list: readonly Json[]): Json {
  const clean = list.map(withoutFaultyRules).filter((item) => !isFaultyFormRule(item))
  return clean.length === list.length && clean.every((item, index) => item === list[index]) ? list : clean
}

function isFaultyFormRule(item: Json): boolean {
  return isObject(item) && typeof item['assert'] === 'string' && !parses(item['assert'])
}

function cleanObject(value: { readonly [name: string]: Json }): Json {
  const members = Object.entries(value).flatMap(([name, member]): Array<[string, Json]> => {
    if (typeof member !== 'string') return [[name, withoutFaultyRules(member)]]
    if (ruleMembers.has(name) && !parses(member)) return []
    return [[name, name === 'expression' && !parses(member) ? 'null' : member]]
  })
  const isSame = members.length === Object.keys(value).length && members.every(([name, member]) => value[name] === member)
  return isSame ? value : Object.fromEntries(members)
}

const parses = (text: string): boolean => parseRule(text).ok
