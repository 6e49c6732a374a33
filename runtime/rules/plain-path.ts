import type { ASTNode } from '@marcbachmann/cel-js'

/** The names of a path written with dots alone; undefined for anything else. */
export function plainPathOf(node: ASTNode): string[] | undefined {
  if (node.op === 'id') return node.args === 'today' ? undefined : [node.args]
  if (node.op !== '.') return undefined

  const target = plainPathOf(node.args[0])
  return target && [...target, node.args[1]]
}
