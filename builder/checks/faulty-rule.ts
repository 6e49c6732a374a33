import type { Check } from '#builder/checks/check.ts'
import { ruleProblemText } from '#builder/checks/rule-problem-text.ts'
import { rulesIn, type PlacedRule } from '#builder/walk/rules.ts'
import { ruleScopeOf } from '#runtime/fields/rule-scope.ts'
import { checkRule } from '#runtime/rules/check-rule.ts'
import { inferRule } from '#runtime/rules/infer-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import type { RuleProblem } from '#runtime/rules/rule-problem.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A rule that does not parse, names what is not there, mixes types, reads an absent answer unguarded or costs too much. */
export const faultyRule: Check = (definition) => {
  const scopes = new Map<string, RuleScope>()
  return rulesIn(definition).flatMap((rule) =>
    problemsOf(rule, scopeOf(definition, rule, scopes)).map((problem) => ({
      code: `rule-${problem.code}`,
      severity: 'error',
      place: rule.place,
      text: ruleProblemText(problem, rule.text),
    })),
  )
}

/** A value that may be absent as a whole is simply not written; inside a computation it must be guarded. */
function problemsOf({ text, expected, mayBeAbsent }: PlacedRule, scope: RuleScope): RuleProblem[] {
  const isWhole = ({ code, start, end }: RuleProblem) => code === 'unguarded-optional' && start === 0 && end === text.length
  return checkRule(text, scope, expected).filter((problem) => !(mayBeAbsent && isWhole(problem)))
}

function scopeOf(definition: ProcedureDefinition, { sees, it }: PlacedRule, scopes: Map<string, RuleScope>): RuleScope {
  const name = JSON.stringify(sees)
  const scope = scopes.get(name) ?? ruleScopeOf(definition, sees)
  scopes.set(name, scope)
  return it === undefined ? scope : { ...scope, it: { type: typeOf(it, scope), optional: false } }
}

/** A cell sees the value of its column's input as `it`; an input that is wrong is reported at its own place. */
function typeOf(text: string, scope: RuleScope) {
  const parsed = parseRule(text)
  return parsed.ok ? inferRule(text, parsed.ast, scope).type : { type: 'dyn' as const }
}
