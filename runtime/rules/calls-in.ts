import type { ASTNode } from '@marcbachmann/cel-js'
import { childrenOf, parseRule } from './parse-rule.ts'

/** Names of the functions a rule calls; none for a text that does not parse. */
export function callsIn(text: string): string[] {
  const parsed = parseRule(text)
  return parsed.ok ? namesIn(parsed.ast) : []
}

function namesIn(node: ASTNode): string[] {
  const inner = childrenOf(node).flatMap(namesIn)
  return node.op === 'call' ? [node.args[0], ...inner] : inner
}
