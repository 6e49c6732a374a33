import type { ASTNode } from '@marcbachmann/cel-js'
import { evaluateLowered, prepare } from './evaluate-lowered.ts'
import type { RuleResult } from './evaluate-lowered.ts'
import { inferRule } from './infer-rule.ts'
import { lowerRule } from './lower-rule.ts'
import { parseRule } from './parse-rule.ts'
import type { RuleContext } from './rule-context.ts'
import type { RuleScope } from './rule-type.ts'

export type { RuleContext, RuleResult }

/** A rule ready to run: the same text always gives the same result for the same values and context. */
export type Rule = {
  text: string
  evaluate: (values: Readonly<Record<string, unknown>>, context: RuleContext) => RuleResult
}

/**
 * Makes a checked rule ready to run against answers of that scope. `evaluate` never throws: an evaluation that fails
 * says why. Throws a RangeError for a text that does not parse; publication has refused it before.
 */
export function compileRule(text: string, scope: RuleScope): Rule {
  const parsed = parseRule(text)
  if (!parsed.ok) throw new RangeError(`rule does not parse: ${parsed.problem.code}`)

  const typed = inferRule(text, parsed.ast, scope)
  return { text, evaluate: compileNode(parsed.ast, typed, scope) }
}

/** Makes one part of a typed rule ready to run by itself. */
export function compileNode(node: ASTNode, typed: Parameters<typeof lowerRule>[1], scope: RuleScope): Rule['evaluate'] {
  const prepared = prepare(lowerRule(node, typed), scope)
  return (values, context) => evaluateLowered(prepared, values, context)
}
