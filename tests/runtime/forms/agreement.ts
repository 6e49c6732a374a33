import { compileForm } from '#builder/publish/compile.ts'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import type { Finding } from '#builder/checks/finding.ts'
import { toLiveData } from '#runtime/form-view/live-data.ts'
import type { LiveData } from '#runtime/form-view/live-data.ts'
import { checkField } from '#runtime/form-live/check-field.ts'
import { toStanding } from '#runtime/form-live/conditions.ts'
import { openLogic } from '#runtime/form-live/live-logic.ts'
import { toPageLogic, type PageLogic } from '#runtime/form-view/page-logic.ts'
import { toFieldMap, questionAt } from '#runtime/form-live/questions.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { valueAt } from '#runtime/forms/frame.ts'
import { judge } from '#runtime/forms/judge.ts'
import { nativeEntries } from '../../support/native-entries.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import { loadForm, type RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { settle } from '#runtime/forms/settle.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import { isDemanded } from '#runtime/fields/rule-scope.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { loadValidator } from '../../support/form-fixture.ts'
import { randomContext } from '../../support/random/random-answers.ts'

/** A form with its schema compiled by Ajv itself, beside the validator that is published. */
export type Compiled = { form: RuntimeForm; plain: (data: unknown) => boolean }

export async function compiled(definition: ProcedureDefinition): Promise<Compiled> {
  const made = compileForm(definition, definition.form)
  const plain = createAjv().compile(made.schema)
  return { form: loadForm(definition, made, await loadValidator(made.validator)), plain: (data) => plain(data) }
}

/** Conditions that can never hold. An author must mend them before publication; whoever judges must agree on them all the same. */
const idleConditions: ReadonlySet<string> = new Set(['dead-constraint', 'dead-demand', 'guard-never-holds', 'never-visible'])

/** What the checks have against a generated form: what makes it unsound, and what they say of it that answers can prove wrong. */
export function formFindings(definition: ProcedureDefinition): { unsound: Finding[]; idle: Finding[] } {
  const errors = checkDefinition(definition).filter(({ severity, place }) => severity === 'error' && (place.startsWith('/form') || place.startsWith('/lists')))
  return { unsound: errors.filter(({ code }) => !idleConditions.has(code)), idle: errors.filter(({ code }) => idleConditions.has(code)) }
}

/** What the checks called impossible and these answers, which nothing is wrong with, have done. */
export function disproved(definition: ProcedureDefinition, idle: readonly Finding[], { hidden, required, withheld = {} }: Verdict): string[] {
  return idle.flatMap(({ code, place }) => {
    const { pointer, field } = fieldAt(definition, place) ?? {}
    if (pointer === undefined || field === undefined || isUnder(hidden, pointer)) return []
    const option = 'options' in field ? field.options?.[Number(/\/options\/(\d+)\/when$/.exec(place)?.[1] ?? -1)] : undefined
    const isOffered = option !== undefined && !withheld[pointer]?.includes(option.value)
    return code === 'never-visible' || (code === 'guard-never-holds' && isOffered) || (code === 'dead-demand' && !isDemanded(field) && required.includes(pointer)) ? [`${code} at ${pointer}`] : []
  })
}

/** The field at a place, and where its answer stands; undefined in rows, and for what is no field. A group with something demanded in it is demanded. */
function fieldAt({ form: { sections } }: ProcedureDefinition, place: string): { pointer: string; field: Field } | undefined {
  const [section, ...numbers] = [...place.matchAll(/\/(?:sections|fields)\/(\d+)/g)].map(([, number]) => Number(number))
  let fields: readonly Field[] = sections[section ?? -1]?.fields ?? []
  let found: { pointer: string; field: Field } | undefined
  for (const number of numbers) {
    const field = fields[number]
    if (field === undefined) return undefined
    found = { pointer: `${found?.pointer ?? ''}/${field.key}`, field }
    fields = field.kind === 'group' ? field.fields : []
  }
  return found
}

/** Everything in which the verdicts on these answers do not agree, in words; empty when they do. */
export function disagreements({ form, plain }: Compiled, answers: Answers): string[] {
  const verdict = judge(form, answers, randomContext)
  const again = judge(form, verdict.answers, randomContext)
  const settled = settle(form, answers, randomContext).frame.answers
  return [
    ...differs('the published validator and plain Ajv', form.validate(settled), plain(settled)),
    ...(form.hasFlags ? [] : differs('plain Ajv on the judged answers and the judge', plain(verdict.answers), plain(settled))),
    ...differs('answers judged twice', verdict, again),
    ...verdict.hidden.flatMap((pointer) => differs(`what is hidden at ${pointer}`, valueAt(verdict.answers, pointer), undefined)),
    ...(verdict.problems.length === 0 ? [...differs('a native post of good answers', withoutWorkedOut(form, verdict.answers), posted(form, verdict.answers))] : []),
    ...form.sections.flatMap(({ key }) => browserDisagreements(form, key, { answers, verdict })),
  ]
}

function differs(what: string, one: unknown, other: unknown): string[] {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)]
  return left === right ? [] : [`${what}: ${left} / ${right}`]
}

const posted = (form: RuntimeForm, answers: Answers): Answers => parsePost(form, undefined, nativeEntries(form, undefined, answers)).answers

/** What a post can carry: nobody posts what is worked out, nor the text an address was given. */
export function withoutWorkedOut(form: RuntimeForm, answers: Answers): Answers {
  return carried(form.sections.flatMap(({ fields }) => fields), answers)
}

function carried(fields: readonly Field[], answers: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap((field): Array<[string, Answers[string]]> => {
      const value = answers[field.key]
      if (value === undefined || !isAsked(field)) return []
      if (field.kind === 'address' && typeof value === 'object' && !Array.isArray(value)) return [[field.key, Object.fromEntries(['street', 'commune', 'province'].flatMap((part) => (value[part] === undefined ? [] : [[part, value[part]]])))]]
      if (field.kind === 'group' && typeof value === 'object' && !Array.isArray(value)) return kept(field.key, carried(field.fields, value))
      if (field.kind !== 'repeat' || !Array.isArray(value)) return [[field.key, value]]
      const rows = value.map((row) => (typeof row === 'object' && !Array.isArray(row) ? carried(field.fields, row) : row)).filter((row) => Object.keys(row).length > 0)
      return rows.length === 0 ? [] : [[field.key, rows]]
    }),
  )
}

const kept = (key: string, inner: Answers): Array<[string, Answers[string]]> => (Object.keys(inner).length === 0 ? [] : [[key, inner]])

type Judged = { answers: Answers; verdict: Verdict }

/** The page in the browser: what it shows, what it demands, and what it says of each answer. */
function browserDisagreements(form: RuntimeForm, section: string, { answers, verdict }: Judged): string[] {
  const data: LiveData = JSON.parse(JSON.stringify(toLiveData({ section, sections: form.sections, language: 'vi', answers: verdict.answers, optionsOf: form.optionsOf })))
  const own = new Set(data.fields.map(({ key }) => key))
  const typed = Object.fromEntries(Object.entries(answers).filter(([key]) => own.has(key)))
  const told = new Set(verdict.hidden)
  const standing = toStanding(data, typed, told)
  const here = (pointer: string) => own.has(pointer.split('/')[1] ?? '')
  const simplyRequired = [...standing.required].filter((pointer) => !standing.hidden.has(pointer))
  return [
    ...differs(`hidden on ${section}`, shownOf(verdict.hidden).filter(here).sort(), shownOf([...standing.hidden]).sort()),
    ...simplyRequired.filter((pointer) => !verdict.required.includes(pointer) && valueAt(verdict.answers, pointer) === undefined && !isUnder(verdict.hidden, pointer)).map((pointer) => `${section} demands ${pointer}, the server does not`),
    ...fieldDisagreements(form, data, { answers, verdict }),
    ...logicDisagreements(form, section, { answers, verdict }),
  ]
}

/** What the page tells by CEL, of all it can tell, against what the server says. */
function logicDisagreements(form: RuntimeForm, section: string, { answers, verdict }: Judged): string[] {
  const told = logicOf(form, section, { answers, verdict })
  if (told === undefined) return []
  const { isSaid, found, own } = told
  const here = (pointer: string) => own.has(pointer.split('/')[1] ?? '') && isSaid(pointer)
  const ofPage = (of: Pick<Verdict, 'hidden' | 'required' | 'withheld' | 'rowNames'>) => ({
    hidden: of.hidden.filter(here),
    required: of.required.filter((pointer) => here(pointer) && isDemandedByRule(form, pointer)),
    withheld: Object.entries(of.withheld ?? {}).filter(([pointer]) => here(pointer)),
    rowNames: Object.entries(of.rowNames ?? {}).filter(([pointer]) => here(pointer)),
  })
  const refused = verdict.problems.filter(({ code }) => !logicCodes.has(code))
  const spoken = (of: Verdict) => of.problems.filter((one) => logicCodes.has(one.code) && here(one.pointer) && !refused.some(({ pointer }) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`))).map(({ pointer, code, params }) => ({ pointer, code, params })).sort(byText)
  return [
    ...differs(`what rules say of ${section}`, ofPage(verdict), ofPage(found)),
    ...stepDisagreements(told, section),
    ...differs(`what rules work out on ${section}`, workedOut(form, verdict.answers).filter(([key]) => own.has(key)), workedOut(form, found.answers).filter(([key]) => own.has(key))),
    ...(form.rules.some(({ rule, at }) => own.has(at[0] ?? '') && !told.rules.has(rule.key)) ? [] : differs(`what rules refuse on ${section}`, spoken(verdict), spoken(found))),
  ]
}

/** What is always demanded stands in the page. */
function isDemandedByRule({ fields }: RuntimeForm, pointer: string): boolean {
  const field = fields.get(pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part)).join('.'))
  return field !== undefined && !isDemanded(field)
}

/** Answers that come one after the other, each judged with only what it can reach, against all of them at once. */
function stepDisagreements({ judgePage, typed }: NonNullable<ReturnType<typeof logicOf>>, section: string): string[] {
  const whole = judgePage(typed)
  judgePage({})
  const steps = Object.keys(typed).map((key, index, keys) => judgePage(Object.fromEntries(keys.slice(0, index + 1).map((one) => [one, typed[one] ?? ''])), new Set([key])))
  return differs(`what rules say of ${section} step by step`, sorted(whole), sorted(steps.at(-1) ?? whole))
}

function sorted({ answers, hidden, required, problems, warnings, withheld = {}, rowNames = {} }: Verdict) {
  const inOrder = (of: readonly unknown[]) => of.map((one) => JSON.stringify(one)).sort()
  return [Object.entries(answers), hidden, required, problems, warnings, Object.entries(withheld), Object.entries(rowNames)].map(inOrder)
}

const logicCodes = new Set(['rule', 'not-before', 'not-after'])

const byText = (one: unknown, other: unknown): number => JSON.stringify(one).localeCompare(JSON.stringify(other))

/** The logic of a page as a browser opens it: from JSON, with what is typed on the page. */
export function logicOf(form: RuntimeForm, section: string, { answers, verdict }: Judged) {
  const logic = toPageLogic(form, section, { answers, verdict, judgedIn: randomContext })
  if (logic === undefined) return undefined
  const read: PageLogic = JSON.parse(JSON.stringify(logic))
  const fields = form.sections.find(({ key }) => key === section)?.fields ?? []
  const own = new Set(fields.map(({ key }) => key))
  const { judge: judgePage, isSaid } = openLogic({ fields: [...fields], language: 'vi' }, read)
  const typed = Object.fromEntries(Object.entries(answers).filter(([key]) => own.has(key)))
  return { own, isSaid, judgePage, typed, found: judgePage(typed), rules: new Set(read.rules.map(({ rule }) => rule.key)) }
}

/** Values worked out at the top of a form. */
function workedOut(form: RuntimeForm, answers: Answers): Array<[string, unknown]> {
  return form.computed.flatMap(({ path: [key = '', ...rest] }): Array<[string, unknown]> => (rest.length === 0 ? [[key, answers[key]]] : []))
}

/** What is hidden by itself; in a hidden group or row nothing else matters. */
function shownOf(hidden: readonly string[]): string[] {
  return hidden.filter((pointer) => !hidden.some((other) => pointer.startsWith(`${other}/`)))
}

const isUnder = (hidden: readonly string[], pointer: string): boolean => hidden.some((other) => pointer === other || pointer.startsWith(`${other}/`))

/** Whatever the browser says of an answer, the server says as well, about the answers as they were judged. */
function fieldDisagreements(form: RuntimeForm, data: LiveData, { verdict }: Judged): string[] {
  const live = { validate: form.validate, fields: toFieldMap(data.fields) }
  const pointers = [...new Set(verdict.problems.map(({ pointer }) => pointer).filter((pointer) => questionAt(data.fields, pointer) !== undefined))]
  return pointers.flatMap((pointer) => {
    const asked = questionAt(data.fields, pointer)
    if (!asked || isUnder(verdict.hidden, asked.pointer)) return []
    const server = new Set(verdict.problems.filter((one) => one.pointer === asked.pointer || one.pointer.startsWith(`${asked.pointer}/`)).map(({ code }) => code))
    const found = checkField(live, { answers: verdict.answers, asked, language: 'vi' })
    return found.length > 0 && server.size === 0 ? [`the browser says of ${asked.pointer}: ${found.join(' ')}`] : []
  })
}
