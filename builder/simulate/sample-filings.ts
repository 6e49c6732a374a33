import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { atomsIn, toFormula } from '#builder/solve/formula.ts'
import { toValues } from '#builder/solve/search.ts'
import type { Solution } from '#builder/solve/solution.ts'
import type { Want } from '#builder/solve/solve.ts'
import type { ReadRule } from '#builder/walk/read-rules.ts'
import type { Survey } from '#builder/walk/survey.ts'
import { casesIn } from '#builder/walk/cases.ts'
import { addMonths } from '#runtime/rules/calendar-date.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import type { Channel } from '#runtime/dossier/dossier.ts'
import type { ProcedureDefinition, RegisterColumn } from '#schemas/generated/procedure.ts'
import type { ScenarioRecord } from '#schemas/generated/scenario.ts'

/** Answers the engine accepts, with the record they start from, and what officers are to answer for the same case. */
export type Filing = { channel: Channel; kind?: string; answers: Answers; records: ScenarioRecord[]; officers: Record<string, unknown> }

const mostFilings = 28
const outside: ReadonlySet<string> = new Set(['record', 'steps', 'dossier', 'numbers', 'channel', 'account', 'papers', 'today'])

/** Filings under which conditions of the procedure come out each way: plain ones first, then one for each condition. */
export function sampleFilings(played: SimulatedProcedure, survey: Survey, today: string): Filing[] {
  const { definition } = played
  const asserts = survey.rules.filter(({ place, problems, reads }) => /^\/form\/rules\/\d+\/assert$/.test(place) && problems.length === 0 && !reads.some((path) => path.includes('*') || path.startsWith('row.')))
  const isError = (place: string) => definition.form.rules?.[Number(place.split('/')[3])]?.severity === 'error'
  const always = asserts.filter(({ place }) => isError(place)).map(({ text }) => text)
  const links = columnLinks(asserts)
  const filings: Filing[] = []
  for (const wanted of wantedConditions(definition, survey)) {
    if (filings.length >= mostFilings) break
    const found = solveAnswered(survey, [{ all: always, holds: true }, ...wanted], today)
    const solved = found.found === 'answers' ? found.answers : {}
    const filing = found.found === 'none' ? undefined : toFiling({ played, links, solved: { ...linkedDays(definition, links, today), ...solved }, today, seed: filings.length })
    if (filing) filings.push(filing)
  }
  return filings
}

/** With officers' answers that a condition asks about given, where it can come out so: steps mostly demand them. */
function solveAnswered(survey: Survey, wanted: readonly Want[], today: string): Solution {
  const asked = [...new Set(wanted.flatMap(({ all }) => all).flatMap((text) => text.match(/has\(steps\.[\w.]+\)/g) ?? []))]
  const answered = asked.length === 0 ? undefined : survey.solve({ kind: 'dossier' }, [...wanted, { all: asked, holds: true }], { on: [today] })
  return answered?.found === 'answers' ? answered : survey.solve({ kind: 'dossier' }, wanted, { on: [today] })
}

/** Columns of the record that a rule of the form compares with an answer, by key. */
type ColumnLinks = ReadonlyMap<string, string>

function columnLinks(asserts: readonly ReadRule[]): ColumnLinks {
  const atoms = asserts.flatMap(({ text, scope }) => {
    const formula = toFormula(text, scope.scope)
    return formula ? atomsIn(formula) : []
  })
  const pairs = atoms.flatMap(({ links }) => links.flatMap(([from, to]) => [[from, to] as const, [to, from] as const]))
  return new Map(pairs.flatMap(([from, to]) => (from.startsWith('record.') && !to.includes('.') ? [[from.slice('record.'.length), to] as const] : [])))
}

/** Days that the record and the form must give alike. */
function linkedDays({ registers = [] }: ProcedureDefinition, links: ColumnLinks, today: string): Record<string, unknown> {
  const days = registers.flatMap(({ fields }) => fields.filter(({ key, type }) => type === 'date' && links.has(key)))
  return Object.fromEntries(days.flatMap(({ key, type }) => [[links.get(key) ?? key, sampleCell(type, key, today)], [`record.${key}`, sampleCell(type, key, today)]]))
}

/** Nothing in particular, then each condition over a dossier once as true and once as false, and each row of a table. */
function wantedConditions(definition: ProcedureDefinition, survey: Survey): Array<Array<{ all: readonly string[]; holds: boolean }>> {
  const guards = [...new Set(survey.rules.filter(({ sees, expected, problems, it }) => sees.kind === 'dossier' && expected === 'bool' && problems.length === 0 && it === undefined).map(({ text }) => text))]
  const cases = casesIn(definition).flatMap(({ cases: all }) => all.map((one, index) => [{ all: one.all, holds: true }, ...all.slice(0, index).filter(({ effectiveFrom, effectiveUntil }) => effectiveFrom === undefined && effectiveUntil === undefined).map((other) => ({ all: other.all, holds: false }))]))
  return [[], [], ...guards.flatMap((text) => [[{ all: [text], holds: true }], [{ all: [text], holds: false }]]), ...cases]
}

type Wanted = { played: SimulatedProcedure; links: ColumnLinks; solved: Readonly<Record<string, unknown>>; today: string; seed: number }

function toFiling({ played, links, solved, today, seed }: Wanted): Filing | undefined {
  const { definition, areas, forms } = played
  const form = forms.get(definition.form.key)
  if (!form) return undefined
  const entries = Object.entries(solved)
  const own = JSON.parse(JSON.stringify(toValues(entries.filter(([path]) => !outside.has(path.split('.')[0] ?? '')))))
  const channel = definition.channels.find((one) => one === solved['channel']) ?? definition.channels[0] ?? 'online'
  const kind = typeof solved['account.kind'] === 'string' ? solved['account.kind'] : definition.audience[0]
  const context: JudgeContext = { today, channel, account: kind === undefined ? {} : { kind }, areas, files: 'unchecked', record: 'unchecked' }

  const first = sampleAnswers(form, { seed: seed + 1, context, start: own })
  const record = sampleRecord({ definition, links, answers: first.answers, solved: recordValues(entries), today })
  const named = record && { register: record.register, number: record.number, state: 'in-force' as const, values: record.values }
  const verdict = record ? sampleAnswers(form, { seed: seed + 1, context: { ...context, record: named }, start: { ...first.answers, ...own, ...(record.at !== undefined && { [record.at]: record.number }) } }) : first
  if (verdict.problems.length > 0) return undefined
  const officers = toValues(entries.filter(([path]) => path.startsWith('steps.')))['steps']
  return { channel, ...(kind !== undefined && { kind }), answers: verdict.answers, records: record ? [toScenarioRecord(record)] : [], officers: isRecord(officers) ? officers : {} }
}

type Sampled = ScenarioRecord & { at?: string }

/** A record for the first field that names one; columns called like a field hold its answer. */
function sampleRecord({ definition, links, answers, solved, today }: { definition: ProcedureDefinition; links: ColumnLinks; answers: Answers; solved: Readonly<Record<string, unknown>>; today: string }): Sampled | undefined {
  const fields = definition.form.sections.flatMap((section) => section.fields)
  const named = fields.find((field) => field.kind === 'register-record')
  const register = named?.kind === 'register-record' ? definition.registers?.find(({ key }) => key === named.register) : undefined
  if (!named || !register) return undefined
  const values = register.fields.flatMap(({ key, type }): Array<[string, unknown]> => [[key, solved[key] ?? answers[links.get(key) ?? key] ?? sampleCell(type, key, today)]])
  const given = answers[named.key]
  return { register: register.key, number: typeof given === 'string' ? given : '001/MAU', values: Object.fromEntries(values), validFrom: addMonths(today, -12), validUntil: addMonths(today, 48), at: named.key }
}

function toScenarioRecord({ at: _at, ...record }: Sampled): ScenarioRecord {
  return record
}

function sampleCell(type: RegisterColumn['type'], key: string, today: string): unknown {
  switch (type) {
    case 'text':
      return `Mẫu ${key}`
    case 'integer':
    case 'decimal':
    case 'money':
      return 1
    case 'date':
      return /(den|han|until|expir)/.test(key) ? addMonths(today, 48) : addMonths(today, -12)
    case 'yes-no':
      return true
    case 'list':
      return []
    case 'object':
      return {}
  }
}

function recordValues(entries: ReadonlyArray<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(entries.flatMap(([path, value]) => (path.startsWith('record.') && typeof value !== 'string' ? [[path.slice('record.'.length), value]] : isDate(path, value) ? [[path.slice('record.'.length), value]] : [])))
}

/** Text that was made up must not replace what the form's answer gives; a day may. */
function isDate(path: string, value: unknown): boolean {
  return path.startsWith('record.') && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(JSON.parse(JSON.stringify(value ?? null)))
}
