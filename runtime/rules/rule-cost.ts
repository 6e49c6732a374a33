import type { ASTNode } from '@marcbachmann/cel-js'
import { toMacro } from './macro.ts'
import { childrenOf } from './parse-rule.ts'
import type { RuleType } from './rule-type.ts'

/** Highest cost of a rule that may be published: about a millisecond on a slow phone. */
export const maxRuleCost = 20_000

/**
 * The most steps an evaluation can take: one per node, times the declared size of every list the node is evaluated
 * for, plus one per item that a list function or `in` goes through.
 */
export function costOf(node: ASTNode, types: ReadonlyMap<ASTNode, RuleType>): number {
  const macro = node.op === 'rcall' ? toMacro(node) : undefined
  if (macro) {
    const inside = [macro.predicate, macro.transform].reduce((sum, part) => sum + (part ? costOf(part, types) : 0), 1)
    return 1 + costOf(macro.list, types) + itemsOf(macro.list, types) * inside
  }
  const parts = childrenOf(node)
  const walked = walksLists(node) ? parts.reduce((sum, part) => sum + itemsOf(part, types), 0) : 0
  return parts.reduce((sum, part) => sum + costOf(part, types), 1 + walked)
}

/** Reading a field or a position of something is one step; a column, a call or an operator goes through its lists. */
function walksLists(node: ASTNode): boolean {
  return node.op !== '[]' && node.op !== 'list'
}

function itemsOf(node: ASTNode, types: ReadonlyMap<ASTNode, RuleType>): number {
  const type = types.get(node)
  return type?.type === 'list' ? type.maxItems : 0
}
