import type { ASTNode } from '@marcbachmann/cel-js'
import { compileNode } from './compile-rule.ts'
import { inferRule } from './infer-rule.ts'
import { parseRule } from './parse-rule.ts'
import { referencesIn } from './references.ts'
import type { RuleContext } from './rule-context.ts'
import type { FailureReason } from './rule-failure.ts'
import type { RuleScope } from './rule-type.ts'
import { sourceOf } from './source-range.ts'

/** One condition of a rule: its value, undefined with a reason when it has none, and the answers it looked at. */
export type Conjunct = {
  text: string
  value: unknown
  reason?: FailureReason
  inputs: Array<{ name: string; value: unknown }>
}

export type Explanation = { value: unknown; reason?: FailureReason; conjuncts: Conjunct[] }

/**
 * Says why a rule gives what it gives: the conditions joined by the outermost `&&`, each by itself (an `||` stays
 * whole). Inputs are named by path, `doi_tac.*.quoc_gia` holding one value per row. Throws a RangeError for a text that
 * does not parse.
 */
export function explainRule(
  text: string,
  scope: RuleScope,
  values: Readonly<Record<string, unknown>>,
  context: RuleContext,
): Explanation {
  const parsed = parseRule(text)
  if (!parsed.ok) throw new RangeError(`rule does not parse: ${parsed.problem.code}`)

  const typed = inferRule(text, parsed.ast, scope)
  const evaluate = (node: ASTNode) => {
    const result = compileNode(node, typed, scope)(values, context)
    return result.ok ? { value: result.value } : { value: undefined, reason: result.reason }
  }
  const conjuncts = conjunctsOf(parsed.ast).map((node) => ({
    text: sourceOf(text, node),
    ...evaluate(node),
    inputs: referencesIn(node, scope).map((path) => ({ name: path.join('.'), value: readPath(values, path) })),
  }))
  return { ...evaluate(parsed.ast), conjuncts }
}

function conjunctsOf(node: ASTNode): ASTNode[] {
  return node.op === '&&' ? node.args.flatMap(conjunctsOf) : [node]
}

/** The value at a path of the answers; `*` gives the list of what the rows hold. */
function readPath(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (name === '*') return Array.isArray(value) ? value.map((row) => readPath(row, rest)) : undefined
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return readPath(Reflect.get(value, name), rest)
}
