import { kindOf } from '#runtime/fields/kinds.ts'
import type { CarriedField, CarriedLogic, CarriedRule } from '#runtime/forms/carried-logic.ts'
import { openCondition } from '#runtime/forms/loaded-condition.ts'
import type { Limits, LogicField, LogicForm, LogicRule } from '#runtime/forms/logic-form.ts'
import { type OpenRule, openRule } from '#runtime/rules/open-rule.ts'
import type { RuleTree } from '#runtime/rules/rule-tree.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** Makes carried logic ready to judge by. `asked` are the fields of the page, by dotted path. */
export function openLogicForm({ fields, computed, rules }: CarriedLogic, asked: ReadonlyMap<string, Field>): Omit<LogicForm, 'asksApplies'> {
  const all = fields.flatMap((field) => withInner(field, []))
  const expressions = new Map(all.flatMap(({ path, field: { expression } }) => (expression ? [[path.join('.'), openRule(expression)] as const] : [])))
  return {
    loaded: fields.map(openField),
    computed: computed.flatMap((name) => (expressions.has(name) ? [{ path: name.split('.'), expression: expressions.get(name) }] : [])),
    completed: [...asked].flatMap(([name, field]) => completing(name, field)),
    limited: all.flatMap(({ path, field: { limits } }) => (limits ? [{ path, limits: openLimits(limits) }] : [])),
    rules: rules.map(openFormRule),
    hasFlags: false,
  }
}

function openField({ key, nests, visible = [], demanded, rowSummary, offers = [], fields = [] }: CarriedField): LogicField {
  return {
    key,
    nests,
    visible: visible.map(openCondition),
    demanded: demanded ? openCondition(demanded) : 'never',
    rowSummary: rowSummary && openRule(rowSummary),
    offers: offers.map(([value, offered]) => [value, openCondition(offered)] as const),
    fields: fields.map(openField),
  }
}

function openLimits({ notBefore, notAfter, atLeast, atMost }: Limits<RuleTree>): Limits {
  const open = (tree: RuleTree | undefined): OpenRule | undefined => tree && openRule(tree)
  return { notBefore: open(notBefore), notAfter: open(notAfter), atLeast: open(atLeast), atMost: open(atMost) }
}

function openFormRule({ rule, assert, at, needs, isOfRow }: CarriedRule): LogicRule {
  return { rule, assert: openRule(assert), at, needs, isOfRow: isOfRow ?? false }
}

function completing(name: string, field: Field): LogicForm['completed'] {
  const { complete } = kindOf(field)
  return complete ? [{ path: name.split('.'), complete: (value, context) => complete(field, value, context) }] : []
}

function withInner(field: CarriedField, around: readonly string[]): Array<{ path: string[]; field: CarriedField }> {
  const path = [...around, field.key]
  return [{ path, field }, ...(field.fields ?? []).flatMap((inner) => withInner(inner, path))]
}
