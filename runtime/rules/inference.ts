import type { ASTNode } from '@marcbachmann/cel-js'
import type { RuleProblem } from './rule-problem.ts'
import type { RuleType, RuleField } from './rule-type.ts'

/**
 * What is known at one place of a rule: the variables in sight and the paths that are present for sure. Each variable
 * has a key of its own, so that a macro variable never borrows the guard of a field it hides.
 */
export type Sight = {
  variables: ReadonlyMap<string, { key: string; field: RuleField }>
  present: ReadonlySet<string>
}

/** The path a value was read by, and those of its parts that may be absent. */
export type Trail = { key: string; optional: readonly string[] }

/** `value` needs the value to be there; `maybe` is content with an absent one (`==`, `!=`, `in`, `has`, a select). */
export type Use = 'value' | 'maybe'

/** One walk over a rule: what it has found so far, and the way down to the parts of a node. */
export type Inference = {
  text: string
  types: Map<ASTNode, RuleType>
  trails: Map<ASTNode, Trail>
  problems: RuleProblem[]
  /** Over the answers of a form, where fields can be hidden. */
  isOverForm: boolean
  report: (code: RuleProblem['code'], node: ASTNode, params?: RuleProblem['params']) => void
  infer: (node: ASTNode, sight: Sight, use: Use) => RuleType
}

/** The sight after more paths have become certain. */
export function withPresent(sight: Sight, present: ReadonlySet<string>): Sight {
  return present.size === 0 ? sight : { ...sight, present: new Set([...sight.present, ...present]) }
}

/** `has(a.b)` proves `a` as well. */
export function isPresent(sight: Sight, key: string): boolean {
  if (sight.present.has(key)) return true
  for (const present of sight.present) if (present.startsWith(`${key}.`)) return true
  return false
}
