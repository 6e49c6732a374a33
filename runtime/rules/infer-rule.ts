import type { ASTNode } from '@marcbachmann/cel-js'
import { maxInt } from './arithmetic.ts'
import { inferCall, inferMethodCall } from './infer-call.ts'
import {
  inferArithmetic,
  inferChoiceOfTwo,
  inferEquality,
  inferLogic,
  inferMembership,
  inferOrdering,
  inferUnary,
} from './infer-operator.ts'
import { inferPath } from './infer-path.ts'
import type { Inference, Sight, Use } from './inference.ts'
import { dyn, findField, nameOfType, overFormMark, reservedNames, unifyTypes } from './rule-type.ts'
import type { RuleScope, RuleType } from './rule-type.ts'
import { rangeOf } from './source-range.ts'

/** Types every part of a parsed rule and collects what is wrong with it. */
export function inferRule(text: string, ast: ASTNode, scope: RuleScope): Inference & { type: RuleType } {
  const inference: Inference = {
    text,
    types: new Map(),
    trails: new Map(),
    problems: [],
    isOverForm: findField(scope, overFormMark) !== undefined,
    report: (code, node, params = {}) => {
      inference.problems.push({ code, ...rangeOf(text, node), params })
    },
    infer: (node, sight, use) => {
      const type = inferNode(inference, node, sight, use)
      inference.types.set(node, type)
      return type
    },
  }
  return { ...inference, type: inference.infer(ast, sightOf(scope), 'value') }
}

function sightOf(scope: RuleScope): Sight {
  const fields = Object.entries(scope).filter(([name]) => !reservedNames.includes(name) && !name.startsWith('_'))
  const today = { type: { type: 'date' }, optional: false } as const
  const variables = [...fields, ['today', today] as const].map(([name, field]) => [name, { key: name, field }] as const)
  return { variables: new Map(variables), present: new Set() }
}

function inferNode(inference: Inference, node: ASTNode, sight: Sight, use: Use): RuleType {
  switch (node.op) {
    case 'value':
      return inferLiteral(inference, node)
    case 'id':
    case '.':
    case '[]':
      return inferPath(inference, node, sight, use)
    case 'call':
      return inferCall(inference, node, sight)
    case 'rcall':
      return inferMethodCall(inference, node, sight)
    case 'list':
      return inferList(inference, node, sight)
    case '&&':
    case '||':
      return inferLogic(inference, node, sight)
    case '?:':
      return inferChoiceOfTwo(inference, node, sight)
    case '==':
    case '!=':
      return inferEquality(inference, node, sight)
    case 'in':
      return inferMembership(inference, node, sight)
    case '!_':
    case '-_':
      return inferUnary(inference, node, sight)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return inferOrdering(inference, node, sight)
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return inferArithmetic(inference, node, sight)
    case 'map':
    case '.?':
    case '[?]':
      inference.report('banned-syntax', node, { what: node.op })
      return dyn
  }
}

/** A text literal is a choice of one, so that it meets both text and the options of a field. */
function inferLiteral(inference: Inference, node: Extract<ASTNode, { op: 'value' }>): RuleType {
  const value = node.args
  switch (typeof value) {
    case 'string':
      return { type: 'choice', values: [value] }
    case 'boolean':
      return { type: 'bool' }
    case 'number':
      return { type: 'decimal' }
    case 'bigint':
      if (value > maxInt) inference.report('number-out-of-range', node, { value: String(value) })
      return { type: 'int' }
    default:
      inference.report('banned-syntax', node, { what: value === null ? 'null' : 'bytes' })
      return dyn
  }
}

function inferList(inference: Inference, node: Extract<ASTNode, { op: 'list' }>, sight: Sight): RuleType {
  const types = node.args.map((item) => inference.infer(item, sight, 'value'))
  let of: RuleType = types[0] ?? dyn
  for (const [index, type] of types.entries()) {
    const both = index === 0 ? type : unifyTypes(of, type)
    if (!both) {
      const params = { expected: nameOfType(of), found: nameOfType(type) }
      inference.report('wrong-type', node.args[index] ?? node, params)
    }
    of = both ?? dyn
  }
  return { type: 'list', of, maxItems: types.length }
}
