import type { ASTNode } from '@marcbachmann/cel-js'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import { sourceOf } from '#runtime/rules/source-range.ts'

/** The parts of a rule that its outermost `&&` or `||` joins, as they are written; a rule without one is its only part. */
export function partsOf(text: string): { join: 'and' | 'or'; parts: string[] } {
  const parsed = parseRule(text)
  if (!parsed.ok) return { join: 'and', parts: [] }
  const { op } = parsed.ast
  const flat = (node: ASTNode): ASTNode[] => (node.op === op && (node.op === '&&' || node.op === '||') ? node.args.flatMap(flat) : [node])
  return { join: op === '||' ? 'or' : 'and', parts: flat(parsed.ast).map((node) => sourceOf(text, node)) }
}
