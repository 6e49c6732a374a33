import type { LoadedField } from '#runtime/forms/loaded-field.ts'
import type { CarriedCondition } from '#runtime/forms/loaded-condition.ts'
import type { LoadedRule } from '#runtime/forms/form-rules.ts'
import type { Limits, LogicField, LogicRule } from '#runtime/forms/logic-form.ts'
import type { Rule } from '#runtime/rules/compile-rule.ts'
import type { RuleTree } from '#runtime/rules/rule-tree.ts'

/** The logic of a form, or of a part of one, as plain JSON: rules are compiled, nothing is left to parse. */
export type CarriedLogic = {
  fields: CarriedField[]
  /** Dotted paths of values worked out, each after those it reads. */
  computed: string[]
  rules: CarriedRule[]
}

export type CarriedField = Pick<LogicField, 'key' | 'nests'> & {
  visible?: CarriedCondition[]
  demanded?: CarriedCondition
  expression?: RuleTree
  rowSummary?: RuleTree
  limits?: Limits<RuleTree>
  offers?: Array<[value: string, offered: CarriedCondition]>
  fields?: CarriedField[]
}

export type CarriedRule = Pick<LogicRule, 'rule' | 'at' | 'needs'> & { assert: RuleTree; isOfRow?: true }

type Spared = {
  /** Fields whose rules stay behind, by dotted path. */
  told: ReadonlySet<string>
  /** Fields whose limits do. */
  unbound: ReadonlySet<string>
}

/** A field with its rules. A field that has none, nor any within it, is carried only where the fields around it are. */
export function toCarriedField(loaded: LoadedField, spared: Spared): CarriedField {
  const { key, nests, path } = loaded
  const fields = loaded.fields.map((inner) => toCarriedField(inner, spared)).filter(isRuled)
  const place = { key, ...(nests && { nests }), ...(fields.length > 0 && { fields }) }
  const name = path.join('.')
  return spared.told.has(name) ? place : { ...place, ...rulesOf(loaded), ...(!spared.unbound.has(name) && limitsOf(loaded)) }
}

/** Whether there is anything to say about a field, or in it. */
export function isRuled(field: CarriedField): boolean {
  return Object.keys(field).some((name) => name !== 'key' && name !== 'nests')
}

function rulesOf({ visible, demanded, expression, rowSummary, offers }: LoadedField): Omit<CarriedField, 'key' | 'nests' | 'limits' | 'fields'> {
  return {
    ...(visible.length > 0 && { visible: visible.map(({ carried }) => carried) }),
    ...(typeof demanded === 'object' && { demanded: demanded.carried }),
    ...(expression && { expression: expression.tree }),
    ...(rowSummary && { rowSummary: rowSummary.tree }),
    ...(offers.length > 0 && { offers: offers.map(([value, { carried }]): [string, CarriedCondition] => [value, carried]) }),
  }
}

function limitsOf({ limits }: LoadedField): Pick<CarriedField, 'limits'> {
  const known = Object.entries(limits).flatMap(([name, limit]: [string, Rule | undefined]) => (limit ? [[name, limit.tree] as const] : []))
  return known.length > 0 ? { limits: Object.fromEntries(known) } : {}
}

export function toCarriedRule({ rule: { key, severity, message }, assert, at, isOfRow, needs }: LoadedRule): CarriedRule {
  return { rule: { key, message, ...(severity && { severity }) }, assert: assert.tree, at, needs, ...(isOfRow && { isOfRow }) }
}
