import { holdsQuestion, isAsked } from '#runtime/fields/is-asked.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import { formsOf, papersOf, sectionsOf, toOptionsOf } from '#runtime/forms/sections.ts'
import { rowNames } from '#runtime/rules/row-names.ts'
import { overFormMark } from '#runtime/rules/rule-type.ts'
import type { RuleField, RuleScope, RuleType } from '#runtime/rules/rule-type.ts'
import type { FormSource } from '#runtime/forms/sections.ts'
import type { Field, RegisterColumn, RepeatField } from '#schemas/generated/procedure.ts'

/**
 * Where a rule stands, which decides what it sees: over the answers of a form (`row` names the path of the repeat group
 * it is inside), or over a dossier: guards, routes, clocks, fee tables, effects.
 */
export type RulePlace = { kind: 'form'; form: string; row?: readonly string[] } | { kind: 'dossier' }

/** The variables of a rule at a place of a definition. Unknown forms and rows give no fields of theirs. */
export function ruleScopeOf(definition: FormSource, place: RulePlace): RuleScope {
  if (place.kind === 'dossier') return dossierScope(definition)

  const fields = formFields(definition, place.form)
  const scope = { ...toRuleFields(definition, fields, isUnconditional), ...surroundings(definition, fields), [overFormMark]: always({ type: 'bool' }) }
  return { ...scope, ...rowScope(definition, rowsAround(fields.map(({ field }) => field), place.row ?? [])) }
}

/** Names that stand beside the fields of a form, so that no field may have them. */
export const surroundingNames: readonly string[] = ['channel', 'account', 'record', ...rowNames, 'row_index', 'steps', 'dossier', 'numbers', 'it']

type Placed = { field: Field; always: boolean }

function formFields(definition: FormSource, formKey: string): Placed[] {
  const form = formsOf(definition).find(({ key }) => key === formKey)
  const sections = form ? sectionsOf(form, papersOf(definition, formKey)) : []
  return sections.flatMap(({ fields, visibleWhen }) => fields.map((field) => ({ field, always: visibleWhen === undefined })))
}

/** The repeat groups on the way to a path, innermost first. */
function rowsAround(fields: readonly Field[], [key, ...rest]: readonly string[]): RepeatField[] {
  const inner = fields.find((field) => field.key === key)
  if (!inner || !('fields' in inner)) return []
  return [...rowsAround(inner.fields, rest), ...(inner.kind === 'repeat' ? [inner] : [])]
}

function rowScope(definition: FormSource, rows: readonly RepeatField[]): RuleScope {
  const named = rows.slice(0, rowNames.length).map(({ fields }, index): [string, RuleField] => {
    const row = toRuleFields(definition, fields.map((field) => ({ field, always: true })), isUnconditional)
    return [rowNames[index] ?? 'row', always({ type: 'object', fields: row })]
  })
  return rows.length === 0 ? {} : { ...Object.fromEntries(named), row_index: always({ type: 'int' }) }
}

function dossierScope(definition: FormSource): RuleScope {
  const fields = formFields(definition, definition.form.key)
  const never = () => false
  const steps = definition.steps.flatMap(({ key, form }) => {
    const given = form ? formFields(definition, form.key) : []
    return given.length === 0 ? [] : [[key, maybe({ type: 'object', fields: toRuleFields(definition, given, never) })] as const]
  })
  const issued = (definition.transitions ?? []).flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'issue-number' ? [effect.as] : [])))
  return {
    ...toRuleFields(definition, fields, isUnconditional),
    ...surroundings(definition, fields),
    steps: always({ type: 'object', fields: Object.fromEntries(steps) }),
    dossier: always({ type: 'object', fields: dossierFields(definition) }),
    numbers: always({ type: 'object', fields: Object.fromEntries(issued.map((name) => [name, maybe({ type: 'string' })])) }),
  }
}

function dossierFields(definition: FormSource): Record<string, RuleField> {
  return {
    code: always({ type: 'string' }),
    filed_on: always({ type: 'date' }),
    step: always({ type: 'choice', values: definition.steps.map(({ key }) => key) }),
    supplements: always({ type: 'int' }),
    fee_due: always({ type: 'bool' }),
  }
}

function surroundings(definition: FormSource, fields: readonly Placed[]): RuleScope {
  const kinds = ['citizen', 'enterprise', 'organisation', 'agency', 'staff']
  const scope = {
    channel: always({ type: 'choice', values: ['online', 'counter', 'post'] }),
    account: always({ type: 'object', fields: { kind: maybe({ type: 'choice', values: kinds }) } }),
  }
  const named = fields.flatMap(({ field }) => allOf(field)).find((field) => field.kind === 'register-record')
  const register = named && definition.registers?.find(({ key }) => key === named.register)
  return register ? { ...scope, record: maybe({ type: 'object', fields: recordFields(register.fields) }) } : scope
}

function recordFields(columns: readonly RegisterColumn[]): Record<string, RuleField> {
  return Object.fromEntries(columns.map(({ key, type }) => [key, maybe(columnTypes[type])]))
}

const columnTypes: Readonly<Record<RegisterColumn['type'], RuleType>> = {
  text: { type: 'string' },
  integer: { type: 'int' },
  decimal: { type: 'decimal' },
  money: { type: 'int' },
  date: { type: 'date' },
  'yes-no': { type: 'bool' },
  list: { type: 'list', of: { type: 'dyn' }, maxItems: 100 },
  object: { type: 'dyn' },
}

type IsPresent = (placed: Placed) => boolean

function toRuleFields(definition: FormSource, fields: readonly Placed[], isPresent: IsPresent): Record<string, RuleField> {
  const optionsOf = toOptionsOf(definition.optionLists)
  const fieldsOf = (inner: readonly Field[]) => toRuleFields(definition, inner.map((field) => ({ field, always: true })), isPresent)
  return Object.fromEntries(
    fields.filter(({ field }) => field.kind !== 'guidance').map((placed) => {
      const type = kindOf(placed.field).toRuleType(placed.field, { optionsOf, fieldsOf })
      return [placed.field.key, { type, optional: !isPresent(placed) }]
    }),
  )
}

/** Whether valid answers always hold the field: nothing hides it, and it is demanded or computed. */
function isUnconditional({ field, always: isShown }: Placed): boolean {
  return isShown && field.visibleWhen === undefined && isDemanded(field)
}

/** A group is demanded when anything in it is. */
export function isDemanded(field: Field): boolean {
  if (field.kind === 'guidance' || (field.kind === 'group' && !holdsQuestion(field))) return false
  if (field.required === true || !isAsked(field)) return true
  return field.kind === 'group' && field.fields.some((inner) => isAsked(inner) && inner.visibleWhen === undefined && isDemanded(inner))
}

function allOf(field: Field): Field[] {
  return 'fields' in field ? [field, ...field.fields.flatMap(allOf)] : [field]
}

function always(type: RuleType): RuleField {
  return { type, optional: false }
}

function maybe(type: RuleType): RuleField {
  return { type, optional: true }
}
