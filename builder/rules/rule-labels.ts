import { fieldsIn, type PlacedField } from '#builder/walk/fields.ts'
import type { PlacedRule } from '#builder/walk/rules.ts'
import type { Field, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** What the names in a rule are called, for those who read it. */
export type RuleLabels = {
  nameOf(path: readonly string[]): Text | undefined
  optionOf(path: readonly string[], value: string): Text | undefined
  kindOf(path: readonly string[]): 'date' | 'list' | 'text' | undefined
}

type Where = Pick<PlacedRule, 'sees' | 'it'>

/** The labels a rule at its place speaks with: fields of its form, of its row, of officers' forms, columns of the register. */
export function ruleLabels(definition: ProcedureDefinition, { sees, it }: Where): RuleLabels {
  const fields = fieldsByPath(definition, sees)
  const aliased = (path: readonly string[]): string[] => (path[0] === 'it' && it !== undefined ? [...it.split('.'), ...path.slice(1)] : [...path])
  const find = (path: readonly string[]): Field | undefined => fields.get(aliased(path).filter((part) => part !== '*').join('.'))
  return {
    nameOf: (path) => find(path)?.label ?? columnName(definition, path) ?? stepName(definition, path),
    optionOf: (path, value) => optionsOf(definition, find(path)).find((option) => option.value === value)?.label,
    kindOf: (path) => kindOf(find(path)),
  }
}

const known = new WeakMap<ProcedureDefinition, Map<string, ReadonlyMap<string, Field>>>()

/** Fields by the path a rule at that place names them by; found once for all rules that see the same. */
function fieldsByPath(definition: ProcedureDefinition, sees: Where['sees']): ReadonlyMap<string, Field> {
  const [mine, row] = sees.kind === 'form' ? [sees.form, sees.row] : [definition.form.key, undefined]
  const mapped = known.get(definition) ?? new Map<string, ReadonlyMap<string, Field>>()
  known.set(definition, mapped)
  const key = `${mine} ${row?.join('.') ?? ''}`
  const found = mapped.get(key) ?? namedFields(definition, mine, row)
  mapped.set(key, found)
  return found
}

function namedFields(definition: ProcedureDefinition, mine: string, row?: readonly string[]): ReadonlyMap<string, Field> {
  return new Map(fieldsIn(definition).flatMap((placed) => pathsOf(definition, placed, mine, row).map((path) => [path, placed.field] as const)))
}

function pathsOf(definition: ProcedureDefinition, { field, path, form }: PlacedField, mine: string, row?: readonly string[]): string[] {
  const own = [...path, field.key].join('.')
  const step = definition.steps.find((one) => one.form?.key === form.key)
  const inRow = row !== undefined && form.key === mine && own.startsWith(`${row.join('.')}.`) ? [`row.${own.slice(row.join('.').length + 1)}`] : []
  return [...(form.key === mine ? [own] : []), ...inRow, ...(step ? [`steps.${step.key}.${own}`] : [])]
}

function optionsOf({ optionLists = [] }: ProcedureDefinition, field: Field | undefined) {
  if (!field) return []
  if ('options' in field && field.options) return field.options
  return 'optionsFrom' in field ? (optionLists.find(({ key }) => key === field.optionsFrom)?.options ?? []) : []
}

function kindOf(field: Field | undefined): ReturnType<RuleLabels['kindOf']> {
  if (!field) return undefined
  if (field.kind === 'date') return 'date'
  if (field.kind === 'computed') return field.type === 'date' ? 'date' : field.type === 'text' ? 'text' : undefined
  if (['multiple-choice', 'repeat', 'file', 'image', 'matrix'].includes(field.kind)) return 'list'
  return ['text', 'long-text', 'email', 'phone', 'url', 'identity-number', 'enterprise-number'].includes(field.kind) ? 'text' : undefined
}

function columnName({ registers = [] }: ProcedureDefinition, [name, column, ...more]: readonly string[]): Text | undefined {
  if (name !== 'record' || column === undefined || more.length > 0) return undefined
  return registers.flatMap(({ fields }) => fields).find(({ key }) => key === column)?.label
}

function stepName({ steps }: ProcedureDefinition, [name, key, ...more]: readonly string[]): Text | undefined {
  return name === 'steps' && more.length === 0 ? steps.find((step) => step.key === key)?.title : undefined
}
