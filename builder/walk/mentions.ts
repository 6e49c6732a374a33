import { toJson, type Json } from '#builder/draft/json.ts'
import { pathOf, valueAt } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fieldsIn, formsIn, type PlacedField } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { referencesIn } from '#builder/walk/references.ts'
import { namesInRule, toRuleLiteral, withReplaced, type RuleName } from '#builder/walk/rule-names.ts'
import { rowsAround } from '#builder/walk/rows-around.ts'
import { rulesIn, type PlacedRule } from '#builder/walk/rules.ts'
import type { Target } from '#builder/walk/target.ts'
import { tagsInTexts } from '#builder/walk/tags.ts'

/**
 * One place of a draft that names something by its key, and what would stand there if the key were another. A rule names
 * it, or only compares with it as a text.
 */
export type Mention = { place: string; how: 'reference' | 'rule' | 'comparison' | 'tag' | 'path' | 'member'; renamed(key: string): Json }

/** Every place that names the target: references by key, rules, tags of letters, paths of messages. Each place once. */
export function mentionsOf(draft: ProcedureDraft, target: Target): Mention[] {
  return [...byKey(draft, target), ...inRules(draft, target), ...inTags(draft, target), ...byPath(draft, target), ...byMember(draft, target), ...byPlainText(draft, target), ...byNeighbours(draft, target)]
}

function byKey(draft: ProcedureDraft, target: Target): Mention[] {
  const { kind, key } = target
  if (kind === 'field' && (target.step !== undefined || target.path.length > 1)) return []
  return referencesIn(draft)
    .filter((reference) => reference.kind === kind && reference.key === key)
    .map(({ place }) => ({ place, how: 'reference', renamed: (other) => other }))
}

function inRules(draft: ProcedureDraft, target: Target): Mention[] {
  return rulesIn(draft).flatMap((rule) => {
    if (!maySay(rule.text, target)) return []
    const found = placesIn(draft, rule, target)
    return found ? [{ place: rule.place, how: found.names.length > 0 ? ('rule' as const) : ('comparison' as const), renamed: (key: string) => withWords(rule.text, found, key) }] : []
  })
}

/** Names stand in a rule as they are, so that most rules need not be read; the values of options may be quoted in many ways. */
const maySay = (text: string, { kind, key }: Target): boolean => kind === 'value' || text.includes(key)

type Places = { names: readonly RuleName[]; literals: ReadonlyArray<{ start: number; end: number }> }

/** The rule with another key: bare where it is a name, quoted where it is a text. */
function withWords(text: string, { names, literals }: Places, key: string): string {
  return withReplaced(text, [...names.map((place) => ({ ...place, word: key })), ...literals.map((place) => ({ ...place, word: toRuleLiteral(key) }))])
}

function placesIn(draft: ProcedureDraft, rule: PlacedRule, target: Target): Places | undefined {
  const { names, literals, tables, results } = namesInRule(rule.text, rowsAround(draft, rule))
  const wanted = namedPaths(draft, target, rule)
  const hits = names.filter(({ path }) => wanted.some((one) => isSamePath(one, path)))
  const texts = target.kind === 'table' ? tables.filter(({ value }) => value === target.key) : [...literals.filter(({ path, value }) => value === target.key && comparedPaths(target, rule).some((one) => isSamePath(one, path))), ...(startsWithOption(draft, target, rule) ? results.filter(({ value }) => value === target.key) : [])]
  return hits.length + texts.length === 0 ? undefined : { names: hits, literals: texts }
}

/** The paths under which a rule at this place sees the target. */
function namedPaths(draft: ProcedureDraft, target: Target, { sees }: PlacedRule): ReadonlyArray<readonly string[]> {
  switch (target.kind) {
    case 'field':
      return fieldPathsSeen(draft, target, sees)
    case 'paper':
      return sees.kind === 'dossier' || sees.form === draft.form.key ? [['papers', target.key]] : []
    case 'step':
      return sees.kind === 'dossier' ? [['steps', target.key]] : []
    case 'number':
      return [['numbers', target.key]]
    case 'column':
      return recordRegister(draft, sees) === target.register ? [['record', target.key]] : []
    default:
      return []
  }
}

function fieldPathsSeen(draft: ProcedureDraft, { path, step }: { path: readonly string[]; step?: string }, sees: PlacedRule['sees']): ReadonlyArray<readonly string[]> {
  if (sees.kind === 'dossier') return [step === undefined ? path : ['steps', step, ...path]]
  const form = step === undefined ? draft.form : draft.steps.find(({ key }) => key === step)?.form
  return form?.key === sees.form ? [path] : []
}

function comparedPaths(target: Target, rule: PlacedRule): ReadonlyArray<readonly string[]> {
  if (target.kind === 'step') return [['dossier', 'step']]
  if (target.kind !== 'value') return []
  const seen = target.of.map(({ path, step }) => (rule.sees.kind === 'dossier' && step !== undefined ? ['steps', step, ...path] : path))
  const cell = rule.it !== undefined && seen.some((path) => path.join('.') === rule.it?.trim()) ? [['it']] : []
  return [...seen, ...cell]
}

/** Whether the rule gives the first answer of a field with this option. */
function startsWithOption(draft: ProcedureDraft, target: Target, { place, expected }: PlacedRule): boolean {
  return expected === 'choice' && target.kind === 'value' && offering(draft, target).some((field) => place === `${field.place}/initial`)
}

/** The fields that offer an option. */
function offering(draft: ProcedureDraft, { of }: Extract<Target, { kind: 'value' }>): PlacedField[] {
  return fieldsIn(draft).filter(({ field, path, form }) => of.some((one) => isSamePath(one.path, [...path, field.key]) && isFormOf(draft, form.key, one.step)))
}

/** Which register `record` stands for: that of the first field of the form that names a record. */
function recordRegister(draft: ProcedureDraft, sees: PlacedRule['sees']): string | undefined {
  const form = sees.kind === 'form' ? sees.form : draft.form.key
  const field = fieldsIn(draft).find((placed) => placed.form.key === form && placed.field.kind === 'register-record')?.field
  return field?.kind === 'register-record' ? field.register : undefined
}

function inTags(draft: ProcedureDraft, target: Target): Mention[] {
  const wanted = tagPaths(draft, target)
  return tagsInTexts(draft, (path) => wanted.some((one) => startsWith(path, one))).map(({ place, renamed }) => ({
    place,
    how: 'tag',
    renamed: (key) => renamed((path) => path.map((part, index) => (wanted.some((one) => one.length === index + 1 && startsWith(path, one)) ? key : part))),
  }))
}

function tagPaths(draft: ProcedureDraft, target: Target): ReadonlyArray<readonly string[]> {
  const dossier: PlacedRule = { text: '', place: '', sees: { kind: 'dossier' }, expected: 'any' }
  if (target.kind === 'column' && recordRegister(draft, dossier.sees) === undefined) return writes(draft, target.register) ? [['record', target.key]] : []
  return target.kind === 'clock' ? [['clocks', target.key]] : namedPaths(draft, target, dossier)
}

/** Where no field names a record, letters tell of the one that is written. */
function writes({ transitions }: ProcedureDraft, register: string): boolean {
  return transitions.some(({ effects }) => effects.some((effect) => effect.kind === 'write-register' && effect.register === register))
}

/** Where a message of a rule of the form stands. */
function byPath(draft: ProcedureDraft, target: Target): Mention[] {
  if (target.kind !== 'field') return []
  return formsIn(draft)
    .filter(({ step }) => step === target.step)
    .flatMap(({ form, place }) =>
      (form.rules ?? []).flatMap(({ at }, index) => {
        const path = at?.split('.') ?? []
        const renamed = (key: string) => path.map((part, which) => (which === target.path.length - 1 ? key : part)).join('.')
        return startsWith(path, target.path) ? [{ place: `${place}${toPointer('rules', index, 'at')}`, how: 'path' as const, renamed }] : []
      }),
    )
}

/** Columns are member names where a register is written, and paths where a field is filled from the record. */
function byMember(draft: ProcedureDraft, target: Target): Mention[] {
  if (target.kind !== 'column') return []
  const written = draft.transitions.flatMap(({ effects }, index) =>
    effects.flatMap((effect, which) => {
      if (effect.kind !== 'write-register' || effect.register !== target.register || !Object.hasOwn(effect.values, target.key)) return []
      const renamed = (key: string) => Object.fromEntries(Object.entries(effect.values).map(([name, text]) => [name === target.key ? key : name, text]))
      return [{ place: toPointer('transitions', index, 'effects', which, 'values'), how: 'member' as const, renamed }]
    }),
  )
  const filled = fieldsIn(draft).flatMap(({ field: { key, prefill }, place }) => {
    const [column, ...rest] = (prefill?.path ?? key).split('.')
    if (prefill?.from !== 'register' || column !== target.key || registerOf(draft, prefill.record) !== target.register) return []
    return [{ place: `${place}/prefill/path`, how: 'path' as const, renamed: (other: string) => [other, ...rest].join('.') }]
  })
  return [...written, ...filled]
}

/** The register of the field that names a record. */
function registerOf({ form }: ProcedureDraft, record: string | undefined): string | undefined {
  const source = form.sections.flatMap(({ fields }) => fields).find(({ key }) => key === record)
  return source?.kind === 'register-record' ? source.register : undefined
}

/** Units are results of tables; options are defaults, and of an imported form they show what belongs to a branch. */
function byPlainText(draft: ProcedureDraft, target: Target): Mention[] {
  const places =
    target.kind === 'unit'
      ? (draft.tables ?? []).flatMap(({ output, rows }, index) => (output === 'unit' ? rows.map((_row, which) => toPointer('tables', index, 'rows', which, 'output')) : []))
      : target.kind === 'value'
        ? offering(draft, target).flatMap(({ field, place }) => [...(field.kind === 'single-choice' ? [`${place}/default`] : []), ...branchesOf(draft, field.id)])
        : []
  return places.filter((place) => valueAt(toJson(draft), pathOf(toJson(draft), place)) === target.key).map((place) => ({ place, how: 'reference', renamed: (key) => key }))
}

function branchesOf({ document = [] }: ProcedureDraft, id: string): string[] {
  return document.flatMap(({ field, shows = [] }, index) => (field === id ? shows.map((_branch, which) => toPointer('document', index, 'shows', which, 'value')) : []))
}

/** Lines below a table name a field of its rows and a computed field beside it; a long list goes with another beside it. */
function byNeighbours(draft: ProcedureDraft, target: Target): Mention[] {
  if (target.kind !== 'field') return []
  return fieldsIn(draft)
    .filter(({ form }) => isFormOf(draft, form.key, target.step))
    .flatMap(({ field, path, place }) => [
      ...(field.kind === 'repeat' ? (field.totals ?? []) : []).flatMap(({ column, computed }, index) => [
        ...(isSamePath([...path, field.key, column], target.path) ? [`${place}${toPointer('totals', index, 'column')}`] : []),
        ...(isSamePath([...path, computed], target.path) ? [`${place}${toPointer('totals', index, 'computed')}`] : []),
      ]),
      ...(field.kind === 'list-choice' && field.within !== undefined && isSamePath([...path, field.within], target.path) ? [`${place}/within`] : []),
    ])
    .map((place) => ({ place, how: 'reference', renamed: (key) => key }))
}

function isFormOf(draft: ProcedureDraft, form: string, step: string | undefined): boolean {
  return formsIn(draft).some((placed) => placed.step === step && placed.form.key === form)
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean => start.length > 0 && start.every((part, index) => path[index] === part)

const isSamePath = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && startsWith(a, b)
