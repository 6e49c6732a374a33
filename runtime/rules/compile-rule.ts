import type { ASTNode } from '@marcbachmann/cel-js'
import { inferRule } from './infer-rule.ts'
import { type OpenRule, openRule } from './open-rule.ts'
import { parseRule } from './parse-rule.ts'
import type { RuleTree } from './rule-tree.ts'
import type { RuleScope } from './rule-type.ts'
import { toRuleTree, type Typed } from './to-rule-tree.ts'

/** A rule ready to run: the same text always gives the same result for the same values and context. */
export type Rule = OpenRule & { text: string; tree: RuleTree }

/**
 * Makes a checked rule ready to run against answers of that scope. `evaluate` never throws: an evaluation that fails
 * says why. Throws a RangeError for a text that does not parse; publication has refused it before.
 */
export function compileRule(text: string, scope: RuleScope): Rule {
  const parsed = parseRule(text)
  if (!parsed.ok) throw new RangeError(`rule does not parse: ${parsed.problem.code}`)

  const tree = toRuleTree(parsed.ast, inferRule(text, parsed.ast, scope), scope)
  return { text, tree, ...openRule(tree) }
}

/** Makes one part of a typed rule ready to run by itself. */
export function compileNode(node: ASTNode, typed: Typed, scope: RuleScope): OpenRule['evaluate'] {
  return openRule(toRuleTree(node, typed, scope)).evaluate
}
