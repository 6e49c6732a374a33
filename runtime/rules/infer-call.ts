import type { ASTNode } from '@marcbachmann/cel-js'
import { isCalendarDate } from './calendar-date.ts'
import { closestName } from './closest-name.ts'
import { factsOf } from './guards.ts'
import { inferCondition } from './infer-operator.ts'
import { withPresent } from './inference.ts'
import type { Inference, Sight } from './inference.ts'
import { toMacro } from './macro.ts'
import type { Macro } from './macro.ts'
import { plainPathOf } from './plain-path.ts'
import { isBannedFunction, ruleFunctions, ruleMethods } from './rule-functions.ts'
import { dyn, nameOfType } from './rule-type.ts'
import type { RuleType } from './rule-type.ts'

type Call = Extract<ASTNode, { op: 'call' }>
type MethodCall = Extract<ASTNode, { op: 'rcall' }>

const bool: RuleType = { type: 'bool' }

export function inferCall(inference: Inference, node: Call, sight: Sight): RuleType {
  const [name, args] = node.args
  if (name === 'has') return inferHas(inference, node, sight)
  if (name === 'applies' && inference.isOverForm) return inferApplies(inference, node, sight)

  const type = inferApplication(inference, node, args, sight)
  const [first] = args
  if (name === 'date' && first?.op === 'value' && typeof first.args === 'string' && !isCalendarDate(first.args)) {
    inference.report('invalid-date', first, { value: first.args })
  }
  return type
}

export function inferMethodCall(inference: Inference, node: MethodCall, sight: Sight): RuleType {
  const macro = toMacro(node)
  if (macro) return inferMacro(inference, node, macro, sight)

  const [, receiver, args] = node.args
  return inferApplication(inference, node, [receiver, ...args], sight)
}

/** `has` takes a path: a field, or a variable by itself, which plain CEL does not allow. */
function inferHas(inference: Inference, node: Call, sight: Sight): RuleType {
  const [name, [path, ...more]] = node.args
  if (!path || more.length > 0) {
    inference.report('wrong-arguments', node, { name, least: 1, most: 1, found: node.args[1].length })
    return bool
  }
  inference.infer(path, sight, 'maybe')
  if (!inference.trails.has(path)) inference.report('wrong-type', path, { expected: 'field', found: 'value' })
  return bool
}

/** `applies` takes the plain path of a field: one of a macro's rows has no place that could be hidden or shown. */
function inferApplies(inference: Inference, node: Call, sight: Sight): RuleType {
  inferHas(inference, node, sight)
  const [path] = node.args[1]
  const isPlain = path && plainPathOf(path) && inference.trails.get(path)?.key.includes('#') !== true
  if (path && inference.trails.has(path) && !isPlain) inference.report('wrong-type', path, { expected: 'field', found: 'value' })
  return bool
}

function inferApplication(
  inference: Inference,
  node: Call | MethodCall,
  args: readonly ASTNode[],
  sight: Sight,
): RuleType {
  const [name] = node.args
  const known = node.op === 'call' ? ruleFunctions : ruleMethods
  const called = known.get(name)
  const types = args.map((arg) => inference.infer(arg, sight, 'value'))
  if (!called) return unknownFunction(inference, node, name, [...known.keys()])

  const [least, most] = called.arity
  if (args.length < least || args.length > most) {
    inference.report('wrong-arguments', node, { name, least, most, found: args.length })
    return called.result([]) ?? dyn
  }
  const result = called.result(types)
  if (!result) inference.report('wrong-type', node, { name, found: types.map(nameOfType).join(', ') })
  return result ?? dyn
}

function inferMacro(inference: Inference, node: MethodCall, macro: Macro, sight: Sight): RuleType {
  const list = inference.infer(macro.list, sight, 'value')
  if (list.type !== 'list') inference.report('wrong-type', macro.list, { expected: 'list', found: nameOfType(list) })
  if (macro.variable.startsWith('_')) inference.report('unknown-name', node, { name: macro.variable })

  const inside = withVariable(sight, macro.variable, node, list.type === 'list' ? list.of : dyn)
  if (macro.predicate) inferCondition(inference, macro.predicate, inside)
  if (!macro.transform) return macro.name === 'filter' ? list : bool

  const facts = macro.predicate && factsOf(macro.predicate, inference.trails)
  const of = inference.infer(macro.transform, facts ? withPresent(inside, facts.whenTrue) : inside, 'value')
  return { type: 'list', of, maxItems: list.type === 'list' ? list.maxItems : 0 }
}

function withVariable(sight: Sight, name: string, node: MethodCall, type: RuleType): Sight {
  const variable = { key: `${name}#${node.start}-${node.end}`, field: { type, optional: false } }
  return { ...sight, variables: new Map([...sight.variables, [name, variable]]) }
}

function unknownFunction(inference: Inference, node: ASTNode, name: string, known: readonly string[]): RuleType {
  if (isBannedFunction(name)) {
    inference.report('banned-function', node, { name })
    return dyn
  }
  const suggestion = closestName(name, known)
  inference.report('unknown-function', node, suggestion === undefined ? { name } : { name, suggestion })
  return dyn
}
