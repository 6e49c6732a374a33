import { inferRule } from './infer-rule.ts'
import { parseRule } from './parse-rule.ts'
import { costOf, maxRuleCost } from './rule-cost.ts'
import type { RuleProblem } from './rule-problem.ts'
import { isTextual, nameOfType } from './rule-type.ts'
import type { RuleScope, RuleType } from './rule-type.ts'

/** What the place of a rule needs: a guard a `bool`, a fee an `int`, a printed value `any`. */
export type ExpectedResult = 'bool' | 'int' | 'decimal' | 'string' | 'date' | 'choice' | 'any'

/**
 * All that keeps a rule from being published, in the order of the text; empty when it may be. Never throws, and takes
 * milliseconds even on text made to be slow.
 */
export function checkRule(text: string, scope: RuleScope, expected: ExpectedResult): RuleProblem[] {
  const parsed = parseRule(text)
  if (!parsed.ok) return [parsed.problem]

  const { problems, types, type } = inferRule(text, parsed.ast, scope)
  const whole = { start: 0, end: text.length }
  const cost = costOf(parsed.ast, types)
  if (cost > maxRuleCost) problems.push({ code: 'too-costly', ...whole, params: { cost, limit: maxRuleCost } })
  if (!fits(type, expected)) {
    problems.push({ code: 'wrong-result', ...whole, params: { expected, found: nameOfType(type) } })
  }
  return problems.sort((a, b) => a.start - b.start)
}

function fits(type: RuleType, expected: ExpectedResult): boolean {
  if (expected === 'any' || type.type === 'dyn' || type.type === expected) return true
  if (expected === 'decimal') return type.type === 'int'
  return (expected === 'string' || expected === 'choice') && isTextual(type)
}
