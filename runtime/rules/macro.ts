import type { ASTNode } from '@marcbachmann/cel-js'

/** A call that binds a variable to each item of a list. `predicate` must be yes or no, `transform` makes the result. */
export type Macro = {
  name: 'all' | 'exists' | 'exists_one' | 'filter' | 'map'
  list: ASTNode
  variable: string
  predicate?: ASTNode
  transform?: ASTNode
}

/** Reads `list.exists(item, …)` and its kin; undefined for any other call. */
export function toMacro(node: Extract<ASTNode, { op: 'rcall' }>): Macro | undefined {
  const [name, list, [item, first, second]] = node.args
  if (!item || item.op !== 'id' || !first) return undefined

  const shared = { list, variable: item.args }
  switch (name) {
    case 'all':
    case 'exists':
    case 'exists_one':
    case 'filter':
      return second ? undefined : { ...shared, name, predicate: first }
    case 'map':
      return second ? { ...shared, name, predicate: first, transform: second } : { ...shared, name, transform: first }
    default:
      return undefined
  }
}
