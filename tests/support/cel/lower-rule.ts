import type { ASTNode } from '@marcbachmann/cel-js'
import type { Inference } from '#runtime/rules/inference.ts'
import { toMacro } from '#runtime/rules/macro.ts'
import type { Macro } from '#runtime/rules/macro.ts'
import { plainPathOf } from '#runtime/rules/plain-path.ts'
import { ruleFunctions } from '#runtime/rules/rule-functions.ts'

type Typed = Pick<Inference, 'text' | 'types'>

/** The variable under which the evaluator finds the context. No rule can name it. */
export const contextVariable = '_context'

/**
 * Writes a typed rule in plain CEL. The profile differs from it in what an absent value means: it equals nothing, an
 * absent yes/no is not yes, `has` takes a variable too; and in `rows.cost` for a column, mixed arithmetic, division.
 */
export function lowerRule(node: ASTNode, typed: Typed): string {
  const isYesNo = typed.types.get(node)?.type === 'bool' && (node.op === 'id' || node.op === '.' || node.op === '[]')
  return isYesNo ? `(${lowerRaw(node, typed)} == true)` : lowerRaw(node, typed)
}

/** The same without reading an absent yes/no as no. */
function lowerRaw(node: ASTNode, typed: Typed): string {
  const lower = (part: ASTNode) => lowerRule(part, typed)
  switch (node.op) {
    case 'value':
      return typed.text.slice(node.start, node.end)
    case 'id':
      return lowerName(node.args)
    case '.':
    case '.?':
      return lowerSelect(node.args[0], node.args[1], typed)
    case '[]':
    case '[?]':
      return `${lower(node.args[0])}[${lower(node.args[1])}]`
    case 'list':
      return `[${node.args.map(lower).join(', ')}]`
    case 'map':
      return `{${node.args.map(([key, value]) => `${lower(key)}: ${lower(value)}`).join(', ')}}`
    case '!_':
      return `!${lower(node.args)}`
    case '-_':
      return `-(${lower(node.args)})`
    case '?:':
      return `(${lower(node.args[0])} ? ${lower(node.args[1])} : ${lower(node.args[2])})`
    case 'call':
      return lowerCall(node, typed)
    case 'rcall':
      return lowerMethod(node, typed)
    default:
      return lowerBinary(node.op, node.args, typed)
  }
}

/** Keeps a rule away from what only the evaluator may name. */
function lowerName(name: string): string {
  return name.startsWith('_') || name === 'cel' || name === 'google' ? `_${name}` : name
}

function lowerSelect(target: ASTNode, name: string, typed: Typed): string {
  const of = lowerRaw(target, typed)
  switch (typed.types.get(target)?.type) {
    case 'list':
      return `_column(${of}, "${name}")`
    case 'object':
      return `${of}.${name}`
    default:
      return `_field(${of}, "${name}")`
  }
}

function lowerBinary(op: string, [left, right]: readonly [ASTNode, ASTNode], typed: Typed): string {
  switch (op) {
    case '==':
    case '!=':
      return `${op === '==' ? '' : '!'}_same(${lowerRaw(left, typed)}, ${lowerRaw(right, typed)})`
    case 'in':
      return `_within(${lowerRaw(left, typed)}, ${lowerRule(right, typed)})`
    case '/':
      return `_quotient(${lowerRule(left, typed)}, ${lowerRule(right, typed)})`
    default:
      return `(${lowerRule(left, typed)} ${op} ${lowerRule(right, typed)})`
  }
}

function lowerCall(node: Extract<ASTNode, { op: 'call' }>, typed: Typed): string {
  const [name, args] = node.args
  const lowered = args.map((arg) => lowerRule(arg, typed))
  switch (name) {
    case 'has':
      return `_present(${args.map((arg) => lowerRaw(arg, typed)).join(', ')})`
    case 'applies':
      return `_applies(${contextVariable}, ${JSON.stringify((args[0] && plainPathOf(args[0]))?.join('.') ?? '')})`
    case 'min':
    case 'max': {
      const isList = args[0] && args.length === 1 && typed.types.get(args[0])?.type === 'list'
      return isList ? `_${name}(${lowered.join('')})` : `_${name}([${lowered.join(', ')}])`
    }
    default:
      return `${lowerName(name)}(${withContext(name, lowered).join(', ')})`
  }
}

function withContext(name: string, args: readonly string[]): readonly string[] {
  return ruleFunctions.get(name)?.contextual ? [contextVariable, ...args] : args
}

function lowerMethod(node: Extract<ASTNode, { op: 'rcall' }>, typed: Typed): string {
  const macro = toMacro(node)
  if (macro) return lowerMacro(macro, typed)

  const [name, receiver, args] = node.args
  return `${lowerRule(receiver, typed)}.${name}(${args.map((arg) => lowerRule(arg, typed)).join(', ')})`
}

function lowerMacro({ name, list, variable, predicate, transform }: Macro, typed: Typed): string {
  const parts = [predicate, transform].flatMap((part) => (part ? [lowerRule(part, typed)] : []))
  return `${lowerRule(list, typed)}.${name}(${[lowerName(variable), ...parts].join(', ')})`
}
