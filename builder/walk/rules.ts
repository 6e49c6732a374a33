import { fieldsIn, formsIn } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { RulePlace } from '#runtime/fields/rule-scope.ts'
import type { ExpectedResult } from '#runtime/rules/check-rule.ts'
import type { ComputedField, DecisionTable, Effect, Field, Holder, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/**
 * A rule of a definition: where it is written, what it sees, what it must give. `it` is the input a cell of a table
 * tests; `mayBeAbsent` allows an unanswered field as the whole result, which is then left out.
 */
export type PlacedRule = { text: string; place: string; sees: RulePlace; expected: ExpectedResult; it?: string; mayBeAbsent?: true }

type FormPlace = Extract<RulePlace, { kind: 'form' }>

const dossier: RulePlace = { kind: 'dossier' }

/** Every rule of a definition, in the order it is written. */
export function rulesIn(definition: ProcedureDefinition): PlacedRule[] {
  return [
    ...formRules(definition),
    ...fieldRules(definition),
    ...paperRules(definition),
    ...stepRules(definition),
    ...transitionRules(definition),
    ...clockRules(definition),
    ...(definition.tables ?? []).flatMap(tableRules),
    ...letterRules(definition),
  ]
}

function formRules(definition: ProcedureDefinition): PlacedRule[] {
  return formsIn(definition).flatMap(({ form, place }) => {
    const sees: FormPlace = { kind: 'form', form: form.key }
    const sections = form.sections.flatMap(({ visibleWhen }, index) => optional(visibleWhen, `${place}${toPointer('sections', index, 'visibleWhen')}`, sees))
    const placed = form.rules ? fieldsIn(definition).filter((one) => one.form === form) : []
    const rowAt = (at?: string) => placed.find(({ path, field }) => [...path, field.key].join('.') === at)?.row
    const rules = (form.rules ?? []).map(({ assert, at }, index) => {
      const row = rowAt(at)
      return { text: assert, place: `${place}${toPointer('rules', index, 'assert')}`, sees: { ...sees, ...(row && { row }) }, expected: 'bool' as const }
    })
    return [...sections, ...rules]
  })
}

function fieldRules(definition: ProcedureDefinition): PlacedRule[] {
  return fieldsIn(definition).flatMap(({ field, place, form, row, path }) => {
    const sees: FormPlace = { kind: 'form', form: form.key, ...(row && { row }) }
    return [
      ...optional(field.visibleWhen, `${place}/visibleWhen`, sees),
      ...optional(field.requiredWhen, `${place}/requiredWhen`, sees),
      ...valueRules(field, place, sees, path),
      ...limitRules(field, place, sees),
      ...offerRules(definition, field, place, sees),
    ]
  })
}

/** Rules that give a value: computed ones, first ones, and what tells a row from the others. One that may be hidden may be absent. */
function valueRules(field: Field, place: string, sees: FormPlace, path: readonly string[]): PlacedRule[] {
  if (field.kind === 'computed') return [{ text: field.expression, place: `${place}/expression`, sees, expected: resultOf[field.type], ...(field.visibleWhen !== undefined && { mayBeAbsent: true as const }) }]
  if (field.kind === 'age') return [...maybe(field.of, `${place}/of`, sees, 'date'), ...maybe(field.on, `${place}/on`, sees, 'date')]
  if (field.kind === 'repeat') return field.rowSummary === undefined ? [] : maybe(field.rowSummary, `${place}/rowSummary`, { ...sees, row: [...path, field.key] }, 'string')
  return 'initial' in field ? maybe(field.initial, `${place}/initial`, sees, initialOf[field.kind]) : []
}

function limitRules(field: Field, place: string, sees: RulePlace): PlacedRule[] {
  if (field.kind === 'date') return [...maybe(field.notBefore, `${place}/notBefore`, sees, 'date'), ...maybe(field.notAfter, `${place}/notAfter`, sees, 'date')]
  if (!('atLeast' in field) && !('atMost' in field)) return []
  const expected = field.kind === 'decimal' || field.kind === 'percentage' ? 'decimal' : 'int'
  return [...maybe(field.atLeast, `${place}/atLeast`, sees, expected), ...maybe(field.atMost, `${place}/atMost`, sees, expected)]
}

/** Conditions of options stand where the options do, and see what each field that offers them sees. */
function offerRules({ optionLists = [] }: ProcedureDefinition, field: Field, place: string, sees: RulePlace): PlacedRule[] {
  if (field.kind !== 'single-choice' && field.kind !== 'multiple-choice') return []
  const list = optionLists.findIndex(({ key }) => key === field.optionsFrom)
  const [options, at] = field.options ? [field.options, `${place}/options`] : [optionLists[list]?.options ?? [], toPointer('optionLists', list, 'options')]
  return options.flatMap(({ when }, index) => optional(when, `${at}${toPointer(index, 'when')}`, sees))
}

const resultOf: Readonly<Record<ComputedField['type'], ExpectedResult>> = { integer: 'int', money: 'int', decimal: 'decimal', text: 'string', 'yes-no': 'bool', date: 'date' }

const initialOf: Readonly<Record<Extract<Field, { initial?: string }>['kind'], ExpectedResult>> = {
  text: 'string',
  'long-text': 'string',
  email: 'string',
  phone: 'string',
  integer: 'int',
  decimal: 'decimal',
  money: 'int',
  percentage: 'decimal',
  date: 'date',
  'yes-no': 'bool',
  'single-choice': 'choice',
}

function paperRules({ papers = [], form }: ProcedureDefinition): PlacedRule[] {
  const sees: RulePlace = { kind: 'form', form: form.key }
  return papers.flatMap(({ visibleWhen, requiredWhen }, index) => [
    ...optional(visibleWhen, toPointer('papers', index, 'visibleWhen'), sees),
    ...optional(requiredWhen, toPointer('papers', index, 'requiredWhen'), sees),
  ])
}

function stepRules({ steps }: ProcedureDefinition): PlacedRule[] {
  const routes = (holder: Holder | undefined, place: string) => (holder?.routes ?? []).map(({ when }, index) => toBool(when, `${place}${toPointer('routes', index, 'when')}`))
  return steps.flatMap(({ holder, consultation }, index) => [
    ...routes(holder, toPointer('steps', index, 'holder')),
    ...(consultation?.of ?? []).flatMap((asked, which) => routes(asked, toPointer('steps', index, 'consultation', 'of', which))),
  ])
}

function transitionRules({ transitions }: ProcedureDefinition): PlacedRule[] {
  return transitions.flatMap(({ when, effects }, index) => {
    const place = toPointer('transitions', index)
    return [...optional(when, `${place}/when`, dossier), ...effects.flatMap((effect, which) => effectRules(effect, `${place}${toPointer('effects', which)}`))]
  })
}

function effectRules(effect: Effect, place: string): PlacedRule[] {
  const condition = optional(effect.when, `${place}/when`, dossier)
  if (effect.kind !== 'write-register') return condition
  const values = Object.entries(effect.values).map(([key, text]) => ({ text, place: `${place}${toPointer('values', key)}`, sees: dossier, expected: 'any' as const, mayBeAbsent: true as const }))
  return [
    ...condition,
    { text: effect.number, place: `${place}/number`, sees: dossier, expected: 'string', mayBeAbsent: true },
    ...values,
    ...optional(effect.validFrom, `${place}/validFrom`, dossier, 'date'),
    ...optional(effect.validUntil, `${place}/validUntil`, dossier, 'date'),
  ]
}

function clockRules({ clocks = [] }: ProcedureDefinition): PlacedRule[] {
  return clocks.flatMap(({ limits }, index) => limits.flatMap(({ when }, which) => optional(when, toPointer('clocks', index, 'limits', which, 'when'), dossier)))
}

function tableRules({ inputs, rows }: DecisionTable, index: number): PlacedRule[] {
  const place = toPointer('tables', index)
  const asked = inputs.map(({ expression }, which) => ({ text: expression, place: `${place}${toPointer('inputs', which, 'expression')}`, sees: dossier, expected: 'any' as const, mayBeAbsent: true as const }))
  const cells = rows.flatMap((row, which) =>
    row.cells.flatMap((cell, column) => (typeof cell === 'string' ? [{ ...toBool(cell, `${place}${toPointer('rows', which, 'cells', column)}`), it: inputs[column]?.expression }] : [])),
  )
  return [...asked, ...cells]
}

function letterRules({ letters = [] }: ProcedureDefinition): PlacedRule[] {
  const bodies = letters.flatMap(({ body }, index) =>
    body.flatMap((block, which) => {
      const place = toPointer('letters', index, 'body', which)
      const own = 'when' in block ? optional(block.when, `${place}/when`, dossier) : []
      const lines = block.kind === 'lines' ? block.lines.flatMap(({ when }, line) => optional(when, `${place}${toPointer('lines', line, 'when')}`, dossier)) : []
      return [...own, ...lines]
    }),
  )
  return [...letters.flatMap(({ number }, index) => optional(number, toPointer('letters', index, 'number'), dossier, 'string').map((rule) => ({ ...rule, mayBeAbsent: true as const }))), ...bodies]
}

function optional(text: string | undefined, place: string, sees: RulePlace, expected: ExpectedResult = 'bool'): PlacedRule[] {
  return text === undefined ? [] : [{ text, place, sees, expected }]
}

/** An absent value as a whole gives no limit, no first value and no summary. */
function maybe(text: string | undefined, place: string, sees: RulePlace, expected: ExpectedResult): PlacedRule[] {
  return optional(text, place, sees, expected).map((rule) => ({ ...rule, mayBeAbsent: true }))
}

function toBool(text: string, place: string): PlacedRule {
  return { text, place, sees: dossier, expected: 'bool' }
}
