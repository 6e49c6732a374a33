import type { ASTNode } from '@marcbachmann/cel-js'
import type { Trail } from './inference.ts'

type Facts = { whenTrue: ReadonlySet<string>; whenFalse: ReadonlySet<string> }

const nothing: ReadonlySet<string> = new Set()
const remembered = new WeakMap<ASTNode, Facts>()

/**
 * The paths that must be present for a condition to be true, or false. `has(x)` says so itself; `x == …` and
 * `x in …` are only true of a present field, because an absent field equals nothing.
 */
export function factsOf(node: ASTNode, trails: ReadonlyMap<ASTNode, Trail>): Facts {
  const known = remembered.get(node) ?? findFacts(node, trails)
  remembered.set(node, known)
  return known
}

function findFacts(node: ASTNode, trails: ReadonlyMap<ASTNode, Trail>): Facts {
  const pathsOf = (...nodes: Array<ASTNode | undefined>) =>
    new Set(nodes.flatMap((part) => (part && trails.get(part)?.key) ?? []))

  switch (node.op) {
    case 'call':
      return { whenTrue: node.args[0] === 'has' ? pathsOf(node.args[1][0]) : nothing, whenFalse: nothing }
    case '==':
      return { whenTrue: pathsOf(...node.args), whenFalse: nothing }
    case '!=':
      return { whenTrue: nothing, whenFalse: pathsOf(...node.args) }
    case 'in':
      return { whenTrue: pathsOf(node.args[0]), whenFalse: nothing }
    case '.':
    case 'id':
      return { whenTrue: pathsOf(node), whenFalse: nothing }
    case '!_': {
      const { whenTrue, whenFalse } = factsOf(node.args, trails)
      return { whenTrue: whenFalse, whenFalse: whenTrue }
    }
    case '&&':
    case '||': {
      const [left, right] = [factsOf(node.args[0], trails), factsOf(node.args[1], trails)]
      return node.op === '&&'
        ? { whenTrue: union(left.whenTrue, right.whenTrue), whenFalse: common(left.whenFalse, right.whenFalse) }
        : { whenTrue: common(left.whenTrue, right.whenTrue), whenFalse: union(left.whenFalse, right.whenFalse) }
    }
    default:
      return { whenTrue: nothing, whenFalse: nothing }
  }
}

function union(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  if (left.size === 0) return right
  return right.size === 0 ? left : new Set([...left, ...right])
}

function common(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((key) => right.has(key)))
}
