import type { ASTNode } from '@marcbachmann/cel-js'
import { isCalendarDate } from './calendar-date.ts'
import { parseRule } from './parse-rule.ts'
import { plainPathOf } from './plain-path.ts'

type Literal = string | number | boolean

/**
 * The part of CEL that the `if` of a JSON Schema can say. Paths are field names from the outermost group inwards. An
 * absent field makes `equals`, `in`, `contains` and `present` false, as it does in the rule.
 */
export type SimpleCondition =
  | { op: 'equals'; path: string[]; value: Literal }
  | { op: 'in'; path: string[]; values: Literal[] }
  | { op: 'contains'; path: string[]; value: Literal }
  | { op: 'present'; path: string[] }
  | { op: 'not'; of: SimpleCondition }
  | { op: 'all' | 'any'; of: SimpleCondition[] }

/** The simple form of a checked rule; undefined when it needs CEL, or does not parse. */
export function toSimpleCondition(text: string): SimpleCondition | undefined {
  const parsed = parseRule(text)
  return parsed.ok ? simplify(parsed.ast) : undefined
}

function simplify(node: ASTNode): SimpleCondition | undefined {
  switch (node.op) {
    case 'id':
    case '.':
      return onPath(node, (path) => ({ op: 'equals', path, value: true }))
    case '!_':
      return negate(simplify(node.args))
    case '&&':
      return join('all', node.args)
    case '||':
      return join('any', node.args)
    case '==':
      return toEquality(node.args)
    case '!=':
      return negate(toEquality(node.args))
    case 'in':
      return toMembership(node.args)
    case 'call': {
      const [name, [path, ...more]] = node.args
      if (name !== 'has' || !path || more.length > 0) return undefined
      return onPath(path, (of) => ({ op: 'present', path: of }))
    }
    default:
      return undefined
  }
}

function negate(of: SimpleCondition | undefined): SimpleCondition | undefined {
  return of && { op: 'not', of }
}

function join(op: 'all' | 'any', nodes: readonly ASTNode[]): SimpleCondition | undefined {
  const parts = nodes.map(simplify).flatMap((part) => (part?.op === op ? part.of : [part]))
  const of = parts.filter((part) => part !== undefined)
  return of.length === parts.length ? { op, of } : undefined
}

function toEquality([left, right]: readonly [ASTNode, ASTNode]): SimpleCondition | undefined {
  const [field, value] = literalOf(right) === undefined ? [right, literalOf(left)] : [left, literalOf(right)]
  return value === undefined ? undefined : onPath(field, (path) => ({ op: 'equals', path, value }))
}

function toMembership([left, right]: readonly [ASTNode, ASTNode]): SimpleCondition | undefined {
  const value = literalOf(left)
  if (value !== undefined) return onPath(right, (path) => ({ op: 'contains', path, value }))
  if (right.op !== 'list') return undefined

  const values = right.args.map(literalOf).filter((item) => item !== undefined)
  return values.length === right.args.length ? onPath(left, (path) => ({ op: 'in', path, values })) : undefined
}

function onPath(node: ASTNode, condition: (path: string[]) => SimpleCondition): SimpleCondition | undefined {
  const path = plainPathOf(node)
  return path && condition(path)
}

/** A literal JSON can hold exactly: text, number, yes/no, or a day written `date("2026-01-01")`. */
function literalOf(node: ASTNode): Literal | undefined {
  if (node.op === '-_') {
    const value = literalOf(node.args)
    return typeof value === 'number' ? 0 - value : undefined
  }
  if (node.op === 'call' && node.args[0] === 'date') {
    const [text] = node.args[1].map(literalOf)
    return typeof text === 'string' && isCalendarDate(text) ? text : undefined
  }
  if (node.op !== 'value') return undefined

  const value = node.args
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : undefined
}
