import { rulesIn } from '#builder/walk/rules.ts'
import type { PlacedRule } from '#builder/walk/rules.ts'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { inferRule } from '#runtime/rules/infer-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import { costOf } from '#runtime/rules/rule-cost.ts'
import type { RuleScope, RuleType } from '#runtime/rules/rule-type.ts'
import type { CompiledProcedure } from '#runtime/version.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** Every rule of a definition with the most steps one evaluation of it can take. */
export function costedRules(definition: ProcedureDefinition): CompiledProcedure['rules'] {
  const scopes = new Map<string, RuleScope>()
  const scopeOf = ({ sees }: PlacedRule): RuleScope => {
    const key = JSON.stringify(sees)
    const scope = scopes.get(key) ?? ruleScopeOf(definition, sees)
    scopes.set(key, scope)
    return scope
  }
  return rulesIn(definition).map((rule) => ({ place: rule.place, text: rule.text, cost: ruleCost(rule.text, withInput(rule, scopeOf(rule))) }))
}

/** A cell of a decision table sees the value of its column as `it`. */
function withInput({ it }: PlacedRule, scope: RuleScope): RuleScope {
  const parsed = it === undefined ? undefined : parseRule(it)
  if (it === undefined || !parsed?.ok) return scope
  const { type }: { type: RuleType } = inferRule(it, parsed.ast, scope)
  return { it: { type, optional: false } }
}

function ruleCost(text: string, scope: RuleScope): number {
  const parsed = parseRule(text)
  return parsed.ok ? costOf(parsed.ast, inferRule(text, parsed.ast, scope).types) : 0
}
