import type { ASTNode } from '@marcbachmann/cel-js'
import { toMacro } from '#runtime/rules/macro.ts'
import { childrenOf, parseRule } from '#runtime/rules/parse-rule.ts'
import { rowNames } from '#runtime/rules/row-names.ts'

/** A name in the text of a rule and the path it stands for, rows left out: `x.country` in `list.exists(x, …)` is `list.country`. */
export type RuleName = { path: readonly string[]; start: number; end: number; base: NameBase }

/** What the words of a name hang on: nothing, for one written out from the form; rows, by a variable or a position, for others. */
export type NameBase = { path: readonly string[]; end: number }

/** A text compared with a path: `kind == 'private'`, `kind in ['private', 'public']`. */
export type RuleLiteral = { path: readonly string[]; value: string; start: number; end: number }

/** `results` are the texts the whole may come to: `a ? 'x' : 'y'`. */
export type NamesInRule = { names: RuleName[]; literals: RuleLiteral[]; tables: RuleLiteral[]; results: RuleLiteral[] }

type Variables = ReadonlyMap<string, readonly string[] | undefined>
type Visit = { text: string; variables: Variables; found: NamesInRule }

/** What the text of a rule names, with the place of each; nothing for a text that does not parse. `rows` are the paths of the rows around, innermost first. */
export function namesInRule(text: string, rows: ReadonlyArray<readonly string[]> = []): NamesInRule {
  const found: NamesInRule = { names: [], literals: [], tables: [], results: [] }
  const parsed = parseRule(text)
  if (!parsed.ok) return found
  found.results.push(...resultsOf(parsed.ast))
  visit(parsed.ast, { text, variables: new Map(rows.map((row, index) => [rowNames[index] ?? '', row])), found })
  return found
}

function visit(node: ASTNode, at: Visit): void {
  note(node, at)
  const macro = node.op === 'rcall' ? toMacro(node) : undefined
  if (!macro) {
    for (const part of childrenOf(node)) visit(part, at)
    return
  }
  visit(macro.list, at)
  const inside = { ...at, variables: new Map([...at.variables, [macro.variable, sourceOf(macro.list, at.variables)]]) }
  for (const part of [macro.predicate, macro.transform]) if (part) visit(part, inside)
}

function note(node: ASTNode, { text, variables, found }: Visit): void {
  const path = sourceOf(node, variables)
  if (node.op === 'id' && path && !variables.has(node.args)) found.names.push({ path, start: node.start, end: node.end, base: { path: [], end: node.start } })
  if (node.op === '.' && path) {
    const [, name] = node.args
    const start = text.lastIndexOf(name, node.end - name.length)
    found.names.push({ path, start, end: start + name.length, base: baseOf(node, variables) })
  }
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args
    found.literals.push(...comparedWith(sourceOf(left, variables), right), ...comparedWith(sourceOf(right, variables), left))
  }
  if (node.op === 'call' && node.args[0] === 'lookup') found.tables.push(...comparedWith([], node.args[1][0]))
}

/** Where the words of a path begin. */
function baseOf(node: ASTNode, variables: Variables): NameBase {
  if (node.op === '.') return baseOf(node.args[0], variables)
  if (node.op === 'id' && !variables.has(node.args)) return { path: [], end: node.start }
  return { path: sourceOf(node, variables) ?? [], end: node.end }
}

function comparedWith(path: readonly string[] | undefined, other: ASTNode | undefined): RuleLiteral[] {
  if (!path || !other) return []
  if (other.op === 'list') return other.args.flatMap((item) => comparedWith(path, item))
  return other.op === 'value' && typeof other.args === 'string' ? [{ path, value: other.args, start: other.start, end: other.end }] : []
}

function resultsOf(node: ASTNode): RuleLiteral[] {
  return node.op === '?:' ? [...resultsOf(node.args[1]), ...resultsOf(node.args[2])] : comparedWith([], node)
}

function sourceOf(node: ASTNode, variables: Variables): readonly string[] | undefined {
  switch (node.op) {
    case 'id':
      return variables.has(node.args) ? variables.get(node.args) : [node.args]
    case '.': {
      const target = sourceOf(node.args[0], variables)
      return target && [...target, node.args[1]]
    }
    case '[]':
      return sourceOf(node.args[0], variables)
    case 'rcall': {
      const macro = toMacro(node)
      return macro?.name === 'filter' ? sourceOf(macro.list, variables) : undefined
    }
    default:
      return undefined
  }
}

/** The text with other words at these places. */
export function withReplaced(text: string, places: ReadonlyArray<{ start: number; end: number; word: string }>): string {
  const ordered = [...places].sort((a, b) => b.start - a.start)
  return ordered.reduce((changed, { start, end, word }) => changed.slice(0, start) + word + changed.slice(end), text)
}

/** A text as CEL writes it. */
export function toRuleLiteral(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}
