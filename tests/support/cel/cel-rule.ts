import { inferRule } from '#runtime/rules/infer-rule.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import type { RuleResult } from '#runtime/rules/run-rule-tree.ts'
import { evaluateLowered, prepare } from './evaluate-lowered.ts'
import { lowerRule } from './lower-rule.ts'

/** A rule run by the CEL library itself, written in plain CEL first: what our own evaluator is compared with. */
export function celRule(text: string, scope: RuleScope): (values: Readonly<Record<string, unknown>>, context: RuleContext) => RuleResult {
  const parsed = parseRule(text)
  if (!parsed.ok) throw new RangeError(parsed.problem.code)
  const prepared = prepare(lowerRule(parsed.ast, inferRule(text, parsed.ast, scope)), scope)
  return (values, context) => evaluateLowered(prepared, values, context)
}
