import { ruleOf } from '#runtime/fields/worked-out.ts'
import { conditionalOptions } from '#runtime/forms/conditional-options.ts'
import { toFieldPath } from '#runtime/forms/field-path.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { FieldKind, OptionsOf } from '#runtime/fields/field-kind.ts'
import type { FieldPlan, FormPlan, PlannedCondition } from '#runtime/forms/form-plan.ts'
import { loadCondition, ruleCondition } from '#runtime/forms/loaded-condition.ts'
import type { LoadedCondition } from '#runtime/forms/loaded-condition.ts'
import type { Complete, Limits } from '#runtime/forms/logic-form.ts'
import { compileRule } from '#runtime/rules/compile-rule.ts'
import type { Rule } from '#runtime/rules/compile-rule.ts'
import { referencesOf } from '#runtime/rules/references.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A planned field with its conditions and rules ready to run. */
export type LoadedField = {
  field: Field
  kind: FieldKind
  key: string
  nests?: 'group' | 'rows'
  path: readonly string[]
  visible: readonly LoadedCondition[]
  demanded: 'never' | 'always' | LoadedCondition
  /** Of computed fields and constants. */
  expression?: Rule
  /** The first value, until there is an answer. */
  initial?: Rule
  /** Of repeat groups: what tells a row from the others. */
  rowSummary?: Rule
  limits: Limits<Rule>
  complete?: Complete
  /** Conditions of options, by value. */
  offers: ReadonlyArray<readonly [value: string, offered: LoadedCondition]>
  /** Paths of the repeat groups around the field, innermost first. */
  rows: ReadonlyArray<readonly string[]>
  fields: readonly LoadedField[]
}

export type ScopeOf = (row?: readonly string[]) => RuleScope

type LoadedFields = { loaded: LoadedField[]; computed: LoadedField[] }

/** Loads the fields of all pages; a rule used by several fields is compiled once. */
export function loadFields(plan: FormPlan, optionsOf: OptionsOf, scopeOf: ScopeOf): LoadedFields {
  const scopes = new Map<string, RuleScope>()
  const scopeIn = (row?: readonly string[]): RuleScope => remember(scopes, row?.join('.') ?? '', () => scopeOf(row))
  const rules = new Map<string, Rule>()
  const ruleIn = (text: string, row?: readonly string[]): Rule =>
    remember(rules, `${row?.join('.') ?? ''} ${text}`, () => compileRule(text, scopeIn(row)))

  const load = (planned: FieldPlan): LoadedField => {
    const { field, path, row } = planned
    const toRule = (text: string | undefined) => (text === undefined ? undefined : ruleIn(text, row))
    const toCondition = (condition: PlannedCondition) => loadCondition(condition, () => ruleIn(condition.text, row))
    const kind = kindOf(field)
    const { complete } = kind
    return {
      field,
      kind,
      key: field.key,
      nests: field.kind === 'repeat' ? 'rows' : field.kind === 'group' ? 'group' : undefined,
      path,
      visible: planned.visible.map(toCondition),
      demanded: typeof planned.demanded === 'string' ? planned.demanded : toCondition(planned.demanded),
      rows: planned.rows,
      expression: toRule(ruleOf(field)),
      initial: toRule('initial' in field ? field.initial : undefined),
      rowSummary: field.kind === 'repeat' && field.rowSummary !== undefined ? ruleIn(field.rowSummary, path) : undefined,
      limits: loadLimits(field, toRule),
      complete: complete && ((value, context) => complete(field, value, context)),
      offers: conditionalOptions(field, optionsOf).map(([value, when]) => [value, ruleCondition(ruleIn(when, row))]),
      fields: planned.fields.map(load),
    }
  }
  const loaded = plan.sections.flatMap(({ fields }) => fields).map(load)
  return { loaded, computed: inOrder(computedIn(loaded), scopeIn) }
}

/** Each computed field after those its expression reads; a circle keeps the order of the pages. */
function inOrder(computed: readonly LoadedField[], scopeOf: ScopeOf): LoadedField[] {
  const ordered = new Set<LoadedField>()
  const visited = new Set<LoadedField>()
  const reads = new Map(computed.map((field) => [field, readBy(field, scopeOf)]))
  const visit = (field: LoadedField): void => {
    if (visited.has(field)) return
    visited.add(field)
    for (const other of computed) if (reads.get(field)?.has(other.path.join('.'))) visit(other)
    ordered.add(field)
  }
  computed.forEach(visit)
  return [...ordered]
}

function readBy({ expression, rows }: LoadedField, scopeOf: ScopeOf): ReadonlySet<string> {
  return new Set(referencesOf(expression?.text ?? '', scopeOf(rows[0])).map((of) => toFieldPath(of, rows)))
}

function loadLimits(field: Field, toRule: (text: string | undefined) => Rule | undefined): Limits<Rule> {
  if (field.kind === 'date') return { notBefore: toRule(field.notBefore), notAfter: toRule(field.notAfter) }
  return 'atLeast' in field || 'atMost' in field ? { atLeast: toRule(field.atLeast), atMost: toRule(field.atMost) } : {}
}

function computedIn(fields: readonly LoadedField[]): LoadedField[] {
  return fields.flatMap((field) => [...(field.expression ? [field] : []), ...computedIn(field.fields)])
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
