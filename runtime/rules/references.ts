import type { ASTNode } from '@marcbachmann/cel-js'
import { toMacro } from './macro.ts'
import type { Macro } from './macro.ts'
import { childrenOf, parseRule } from './parse-rule.ts'
import { findField } from './rule-type.ts'
import type { RuleScope, RuleType } from './rule-type.ts'

/** Where a value comes from: its path, and its type where the scope tells. */
type Source = { path: readonly string[]; type?: RuleType }

/**
 * The field paths a rule reads, `*` standing for any row: `[['phuong_thuc'], ['doi_tac', '*', 'quoc_gia']]`. `today`
 * is no field. Without a scope a column (`rows.cost`) is taken for a field of a group. Empty for a text that does not
 * parse.
 */
export function referencesOf(text: string, scope: RuleScope = {}): string[][] {
  const parsed = parseRule(text)
  return parsed.ok ? referencesIn(parsed.ast, scope) : []
}

/** The same for one part of a parsed rule. */
export function referencesIn(node: ASTNode, scope: RuleScope): string[][] {
  const found = new Map<string, string[]>()
  const read = ({ path }: Source) => found.set(path.join('.'), [...path])
  visit(node, { scope, variables: new Map(), read })

  const paths = [...found.values()]
  const isPrefix = (path: string[], longer: string[]) =>
    longer.length > path.length && longer[path.length] === '*' && path.every((part, index) => part === longer[index])
  return paths.filter((path) => !paths.some((longer) => isPrefix(path, longer)))
}

type Visit = {
  scope: RuleScope
  variables: ReadonlyMap<string, Source | undefined>
  read: (source: Source) => void
}

/** Reports what is read at and below a node. A part of a longer path is walked through, not reported by itself. */
function visit(node: ASTNode, at: Visit, isPart = false): void {
  const source = sourceOf(node, at)
  if (source && !isPart) at.read(source)

  const macro = node.op === 'rcall' ? toMacro(node) : undefined
  if (macro) return visitMacro(macro, at)

  const [target, ...others] = childrenOf(node)
  if (target) visit(target, at, source !== undefined)
  for (const part of others) visit(part, at)
}

function visitMacro(macro: Macro, at: Visit): void {
  visit(macro.list, at)
  const row = rowOf(sourceOf(macro.list, at))
  const inside = { ...at, variables: new Map([...at.variables, [macro.variable, row]]) }
  for (const part of [macro.predicate, macro.transform]) if (part) visit(part, inside)
}

function sourceOf(node: ASTNode, at: Visit): Source | undefined {
  switch (node.op) {
    case 'id':
      if (at.variables.has(node.args)) return at.variables.get(node.args)
      return node.args === 'today' ? undefined : { path: [node.args], type: findField(at.scope, node.args)?.type }
    case '.': {
      const target = sourceOf(node.args[0], at)
      return target && fieldOf(target.type?.type === 'list' ? rowOf(target) : target, node.args[1])
    }
    case '[]':
      return rowOf(sourceOf(node.args[0], at))
    case 'rcall': {
      const macro = toMacro(node)
      return macro?.name === 'filter' ? sourceOf(macro.list, at) : undefined
    }
    default:
      return undefined
  }
}

function rowOf(source: Source | undefined): Source | undefined {
  return source && { path: [...source.path, '*'], type: source.type?.type === 'list' ? source.type.of : undefined }
}

function fieldOf(source: Source | undefined, name: string): Source | undefined {
  const fields = source?.type?.type === 'object' ? source.type.fields : {}
  return source && { path: [...source.path, name], type: findField(fields, name)?.type }
}
