import type { ASTNode } from '@marcbachmann/cel-js'
import type { Inference } from './inference.ts'
import { toMacro } from './macro.ts'
import type { Macro } from './macro.ts'
import { plainPathOf } from './plain-path.ts'
import { referencesIn } from './references.ts'
import type { RulePart, RuleTree } from './rule-tree.ts'
import { findField } from './rule-type.ts'
import type { RuleScope } from './rule-type.ts'
import { toShape } from './value-shape.ts'

export type Typed = Pick<Inference, 'types'>

/**
 * Writes a typed rule, or a part of one, as it runs. The profile differs from CEL in what an absent value means: it
 * equals nothing, an absent yes/no is not yes, `has` takes a variable too; and in `rows.cost` for a column.
 */
export function toRuleTree(node: ASTNode, typed: Typed, scope: RuleScope): RuleTree {
  const paths = referencesIn(node, scope)
  const reads = [...new Set(paths.map(([name = '']) => name))].flatMap((name) => {
    const field = findField(scope, name)
    return field ? [[name, toShape(field.type, paths.filter((path) => path[0] === name).map((path) => path.slice(1)))] as const] : []
  })
  return { reads, root: toPart(node, typed) }
}

function toPart(node: ASTNode, typed: Typed): RulePart {
  const isYesNo = typed.types.get(node)?.type === 'bool' && (node.op === 'id' || node.op === '.' || node.op === '[]')
  return isYesNo ? ['yes', toRaw(node, typed)] : toRaw(node, typed)
}

/** The same without reading an absent yes/no as no. */
function toRaw(node: ASTNode, typed: Typed): RulePart {
  switch (node.op) {
    case 'value':
      return toLiteral(node.args)
    case 'id':
      return ['$', node.args]
    case '.':
    case '.?': {
      const [target, name] = node.args
      return [typed.types.get(target)?.type === 'list' ? 'column' : '.', toRaw(target, typed), name]
    }
    case 'list':
      return ['list', ...node.args.map((item) => toPart(item, typed))]
    case 'map':
      return ['failed']
    case '!_':
      return ['!', toPart(node.args, typed)]
    case '-_':
      return ['neg', toPart(node.args, typed)]
    case 'call':
      return toCall(node, typed)
    case 'rcall':
      return toMethod(node, typed)
    case '==':
    case '!=': {
      const same: RulePart = ['same', toRaw(node.args[0], typed), toRaw(node.args[1], typed)]
      return node.op === '==' ? same : ['!', same]
    }
    case 'in':
      return ['in', toRaw(node.args[0], typed), toPart(node.args[1], typed)]
    default:
      return [node.op, ...node.args.map((part) => toPart(part, typed))]
  }
}

/** JSON has one kind of number: it is an integer; decimals, and integers it cannot hold, are written as texts. */
function toLiteral(value: unknown): RulePart {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : ['int64', String(value)]
  if (typeof value === 'number') return ['num', String(value)]
  return typeof value === 'string' || typeof value === 'boolean' ? value : ['failed']
}

function toCall(node: Extract<ASTNode, { op: 'call' }>, typed: Typed): RulePart {
  const [name, args] = node.args
  const parts = args.map((arg) => toPart(arg, typed))
  switch (name) {
    case 'has':
      return ['has', ...args.map((arg) => toRaw(arg, typed))]
    case 'applies':
      return ['applies', (args[0] && plainPathOf(args[0]))?.join('.') ?? '']
    case 'min':
    case 'max': {
      const isList = args[0] && args.length === 1 && typed.types.get(args[0])?.type === 'list'
      return isList ? [name, ...parts] : [name, ['list', ...parts]]
    }
    default:
      return [name, ...parts]
  }
}

function toMethod(node: Extract<ASTNode, { op: 'rcall' }>, typed: Typed): RulePart {
  const macro = toMacro(node)
  if (macro) return toMacroPart(macro, typed)

  const [name, receiver, args] = node.args
  return [name, toPart(receiver, typed), ...args.map((arg) => toPart(arg, typed))]
}

function toMacroPart({ name, list, variable, predicate, transform }: Macro, typed: Typed): RulePart {
  const parts = [predicate, transform].flatMap((part) => (part ? [toPart(part, typed)] : []))
  return [name, toPart(list, typed), variable, ...parts]
}
