import type { ASTNode } from '@marcbachmann/cel-js'
import { isGroup, normaliseQuery, writeQuery, type Query, type QueryPart, type Test, type TestOperator } from '#builder/rules/query.ts'
import { isCalendarDate } from '#runtime/rules/calendar-date.ts'
import { parseRule } from '#runtime/rules/parse-rule.ts'
import { plainPathOf } from '#runtime/rules/plain-path.ts'
import { sourceOf } from '#runtime/rules/source-range.ts'

/** The query a rule says; undefined unless writing the query gives exactly this text again. */
export function readQuery(text: string): Query | undefined {
  if (text === '') return { combinator: 'and', rules: [] }
  const parsed = parseRule(text)
  const part = parsed.ok ? toPart(parsed.ast, text) : undefined
  if (!part) return undefined
  const query = normaliseQuery(isGroup(part) ? part : { combinator: 'and', rules: [part] })
  return writeQuery(query) === text ? query : undefined
}

function toPart(node: ASTNode, text: string): QueryPart | undefined {
  switch (node.op) {
    case '&&':
    case '||':
      return toGroup(node, text)
    case '!_': {
      const of = toPart(node.args, text)
      return of && (isGroup(of) && !of.not ? { ...of, not: true } : { combinator: 'and', not: true, rules: [of] })
    }
    case 'in':
      return toMembership(node.args, text)
    case 'call':
    case 'rcall':
      return toCall(node, text)
    default:
      return toComparison(node, text) ?? onPath(node, 'yes')
  }
}

/** `a && b && c` is one group; what was put in brackets stays a group of its own. */
function toGroup(node: Extract<ASTNode, { op: '&&' | '||' }>, text: string): Query | undefined {
  const spine = (left: ASTNode): ASTNode[] => (left.op === node.op ? [...spine(left.args[0]), left.args[1]] : [left])
  const parts = spine(node).map((part) => toPart(part, text))
  const rules = parts.filter((part) => part !== undefined)
  return rules.length === parts.length ? { combinator: node.op === '&&' ? 'and' : 'or', rules } : undefined
}

const comparisons: Readonly<Record<string, TestOperator>> = { '==': 'equals', '!=': 'differs', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast' }

function toComparison(node: ASTNode, text: string): Test | undefined {
  const operator = Object.hasOwn(comparisons, node.op) ? comparisons[node.op] : undefined
  if (!operator || !Array.isArray(node.args)) return undefined
  const [left, right] = node.args
  if (!isNode(left) || !isNode(right) || !isSubject(left) || !(isLiteral(right) || isSubject(right))) return undefined
  return { field: sourceOf(text, left), operator, value: sourceOf(text, right) }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value
}

function toMembership([left, right]: readonly [ASTNode, ASTNode], text: string): Test | undefined {
  if (isLiteral(left)) return onPath(right, 'includes', sourceOf(text, left))
  if (right.op !== 'list' || right.args.length === 0 || !right.args.every(isLiteral)) return undefined
  return onPath(left, 'oneOf', right.args.map((item) => sourceOf(text, item)))
}

function toCall(node: Extract<ASTNode, { op: 'call' | 'rcall' }>, text: string): Test | undefined {
  if (node.op === 'call') {
    const [name, [of, ...more]] = node.args
    return name === 'has' && of && more.length === 0 ? onPath(of, 'answered') : undefined
  }
  const [name, of, [value, ...more]] = node.args
  const isText = name === 'startsWith' || name === 'endsWith' || name === 'contains'
  return isText && value && more.length === 0 && isLiteral(value) ? onPath(of, name, sourceOf(text, value)) : undefined
}

function onPath(node: ASTNode, operator: TestOperator, value: Test['value'] = ''): Test | undefined {
  const path = plainPathOf(node)
  return path && { field: path.join('.'), operator, value }
}

/** What may be compared: a path, how many it holds, the age on a day, today. */
function isSubject(node: ASTNode): boolean {
  if (node.op === 'id') return true
  if (node.op !== 'call') return plainPathOf(node) !== undefined
  const [name, [of, on, ...more]] = node.args
  if (!of || plainPathOf(of) === undefined || more.length > 0) return false
  return (name === 'size' && on === undefined) || (name === 'ageAt' && on?.op === 'id' && on.args === 'today')
}

function isLiteral(node: ASTNode): boolean {
  if (node.op === '-_') return node.args.op === 'value' && typeof node.args.args !== 'string'
  if (node.op === 'call') {
    const [name, [day, ...more]] = node.args
    return name === 'date' && more.length === 0 && day?.op === 'value' && typeof day.args === 'string' && isCalendarDate(day.args)
  }
  return node.op === 'value' && ['string', 'number', 'bigint', 'boolean'].includes(typeof node.args)
}
