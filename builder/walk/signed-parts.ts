import type { ASTNode } from '@marcbachmann/cel-js'
import { parseRule } from '#runtime/rules/parse-rule.ts'

/** A part of a condition below its `&&`, `||` and `!`. A part that is wanted helps the whole to hold when it holds. */
export type SignedPart = { node: ASTNode; isWanted: boolean }

/** The parts of a condition with their sign; none for a text that does not parse, or that chooses by `? :`. */
export function signedParts(text: string): SignedPart[] {
  const parsed = parseRule(text)
  if (!parsed.ok) return []
  const parts = partsIn(parsed.ast, true)
  return parts.some(({ node }) => node.op === '?:') ? [] : parts
}

function partsIn(node: ASTNode, isWanted: boolean): SignedPart[] {
  if (node.op === '&&' || node.op === '||') return node.args.flatMap((part) => partsIn(part, isWanted))
  return node.op === '!_' ? partsIn(node.args, !isWanted) : [{ node, isWanted }]
}
