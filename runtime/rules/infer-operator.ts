import type { ASTNode } from '@marcbachmann/cel-js'
import { closestName } from './closest-name.ts'
import { factsOf } from './guards.ts'
import { withPresent } from './inference.ts'
import type { Inference, Sight } from './inference.ts'
import { areComparable, dyn, isNumeric, isTextual, nameOfType, unifyTypes } from './rule-type.ts'
import type { RuleType } from './rule-type.ts'

type NodeOf<Op extends ASTNode['op']> = Extract<ASTNode, { op: Op }>
type Arithmetic = NodeOf<'+' | '-' | '*' | '/' | '%'>
type Ordering = NodeOf<'<' | '<=' | '>' | '>='>

const bool: RuleType = { type: 'bool' }

export function inferLogic(inference: Inference, node: NodeOf<'&&' | '||'>, sight: Sight): RuleType {
  const [left, right] = node.args
  inferCondition(inference, left, sight)
  const facts = factsOf(left, inference.trails)
  inferCondition(inference, right, withPresent(sight, node.op === '&&' ? facts.whenTrue : facts.whenFalse))
  return bool
}

export function inferChoiceOfTwo(inference: Inference, node: NodeOf<'?:'>, sight: Sight): RuleType {
  const [condition, whenTrue, whenFalse] = node.args
  inferCondition(inference, condition, sight)
  const facts = factsOf(condition, inference.trails)
  const left = inference.infer(whenTrue, withPresent(sight, facts.whenTrue), 'value')
  const right = inference.infer(whenFalse, withPresent(sight, facts.whenFalse), 'value')
  return unifyTypes(left, right) ?? mismatch(inference, node, left, right, dyn)
}

export function inferUnary(inference: Inference, node: NodeOf<'!_' | '-_'>, sight: Sight): RuleType {
  if (node.op === '!_') return inferCondition(inference, node.args, sight)

  const type = inference.infer(node.args, sight, 'value')
  if (isNumeric(type) || type.type === 'dyn') return type
  inference.report('wrong-type', node.args, { expected: 'number', found: nameOfType(type) })
  return dyn
}

/** A part that must be yes or no. */
export function inferCondition(inference: Inference, node: ASTNode, sight: Sight): RuleType {
  const type = inference.infer(node, sight, 'value')
  if (type.type !== 'bool' && type.type !== 'dyn') {
    inference.report('wrong-type', node, { expected: 'bool', found: nameOfType(type) })
  }
  return bool
}

export function inferEquality(inference: Inference, node: NodeOf<'==' | '!='>, sight: Sight): RuleType {
  const [left, right] = node.args
  const leftType = inference.infer(left, sight, 'maybe')
  const rightType = inference.infer(right, sight, 'maybe')
  if (!areComparable(leftType, rightType)) return mismatch(inference, node, leftType, rightType, bool)

  if (isTextLiteral(right)) checkOption(inference, right, left, leftType)
  else if (isTextLiteral(left)) checkOption(inference, left, right, rightType)
  return bool
}

export function inferMembership(inference: Inference, node: NodeOf<'in'>, sight: Sight): RuleType {
  const [left, right] = node.args
  const item = inference.infer(left, sight, 'maybe')
  const list = inference.infer(right, sight, 'value')
  if (list.type !== 'list') {
    inference.report('wrong-type', right, { expected: 'list', found: nameOfType(list) })
    return bool
  }
  if (!areComparable(item, list.of)) return mismatch(inference, node, item, list.of, bool)

  if (right.op === 'list') {
    for (const option of right.args) if (isTextLiteral(option)) checkOption(inference, option, left, item)
  } else if (isTextLiteral(left)) checkOption(inference, left, right, list.of)
  return bool
}

export function inferOrdering(inference: Inference, node: Ordering, sight: Sight): RuleType {
  const [left, right] = node.args.map((part) => inference.infer(part, sight, 'value'))
  if (!left || !right) return bool

  const ordered = [isNumeric, isTextual, (type: RuleType) => type.type === 'date']
  const isOrdered = ordered.some((kind) => [left, right].every((type) => kind(type) || type.type === 'dyn'))
  return isOrdered ? bool : mismatch(inference, node, left, right, bool)
}

export function inferArithmetic(inference: Inference, node: Arithmetic, sight: Sight): RuleType {
  const [left, right] = node.args.map((part) => inference.infer(part, sight, 'value'))
  if (!left || !right) return dyn
  return arithmeticType(node.op, left, right) ?? mismatch(inference, node, left, right, dyn)
}

function arithmeticType(op: Arithmetic['op'], left: RuleType, right: RuleType): RuleType | undefined {
  if (left.type === 'list' || right.type === 'list') return op === '+' ? joinedType(left, right) : undefined
  if (left.type === 'dyn' || right.type === 'dyn') return dyn
  if (op === '+' && isTextual(left) && isTextual(right)) return { type: 'string' }
  if (left.type === 'int' && right.type === 'int') return left
  return op !== '%' && isNumeric(left) && isNumeric(right) ? { type: 'decimal' } : undefined
}

function joinedType(left: RuleType, right: RuleType): RuleType | undefined {
  const both = unifyTypes(left, right)
  if (both?.type !== 'list' || left.type !== 'list' || right.type !== 'list') return undefined
  return { ...both, maxItems: left.maxItems + right.maxItems }
}

type TextLiteral = NodeOf<'value'> & { args: string }

function isTextLiteral(node: ASTNode): node is TextLiteral {
  return node.op === 'value' && typeof node.args === 'string'
}

/** Two literals may differ; a literal compared with a choice field must be one of its options. */
function checkOption(inference: Inference, literal: TextLiteral, other: ASTNode, type: RuleType): void {
  if (type.type !== 'choice' || isTextLiteral(other) || type.values.includes(literal.args)) return

  const suggestion = closestName(literal.args, type.values)
  inference.report('unknown-choice', literal, { value: literal.args, ...(suggestion !== undefined && { suggestion }) })
}

function mismatch(
  inference: Inference,
  node: ASTNode,
  left: RuleType,
  right: RuleType,
  result: RuleType,
): RuleType {
  const operator = node.op === '?:' ? '? :' : node.op
  inference.report('wrong-type', node, { operator, left: nameOfType(left), right: nameOfType(right) })
  return result
}
