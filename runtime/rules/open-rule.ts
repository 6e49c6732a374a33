import type { RuleContext } from './rule-context.ts'
import type { RuleTree } from './rule-tree.ts'
import { toRunner } from './run-rule-tree.ts'
import type { ReadAnswer, RuleResult } from './run-rule-tree.ts'

/** A rule that runs, wherever it was compiled. */
export type OpenRule = {
  evaluate: (values: Readonly<Record<string, unknown>>, context: RuleContext) => RuleResult
  /** The same for answers that are not in one object. */
  ask: (read: ReadAnswer, context: RuleContext) => RuleResult
}

/** Makes a compiled rule ready to run. */
export function openRule(tree: RuleTree): OpenRule {
  const ask = toRunner(tree)
  return { ask, evaluate: (values, context) => ask((name) => (Object.hasOwn(values, name) ? values[name] : undefined), context) }
}
