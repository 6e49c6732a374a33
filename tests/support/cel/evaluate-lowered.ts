import { EvaluationError } from '@marcbachmann/cel-js'
import type { ASTNode } from '@marcbachmann/cel-js'
import { fromRuleValue, toRuleValue } from '#runtime/rules/rule-value.ts'
import { ContextBox, evaluationEnvironment } from './evaluation-environment.ts'
import { contextVariable } from './lower-rule.ts'
import { childrenOf } from '#runtime/rules/parse-rule.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import { RuleFailure, ruleFailure } from '#runtime/rules/rule-failure.ts'
import type { FailureReason } from '#runtime/rules/rule-failure.ts'
import { findField } from '#runtime/rules/rule-type.ts'
import type { RuleScope } from '#runtime/rules/rule-type.ts'
import type { RuleResult } from '#runtime/rules/run-rule-tree.ts'
import type { ValueShape } from '#runtime/rules/rule-tree.ts'
import { toShape } from '#runtime/rules/value-shape.ts'

type Prepared = {
  run: (variables: Record<string, unknown>) => unknown
  reads: ReadonlyArray<readonly [name: string, shape: ValueShape]>
}

/** Takes a lowered rule to the evaluator, with the variables it will have to be given. */
export function prepare(lowered: string, scope: RuleScope): Prepared {
  try {
    const run = evaluationEnvironment.parse(lowered)
    const reads = [...namesIn(run.ast)].flatMap((name) => {
      const field = findField(scope, name)
      return field ? [[name, toShape(field.type, [[]])] as const] : []
    })
    return { run, reads }
  } catch {
    return { run: failing, reads: [] }
  }
}

export function evaluateLowered(
  { run, reads }: Prepared,
  values: Readonly<Record<string, unknown>>,
  context: RuleContext,
): RuleResult {
  try {
    const variables: Record<string, unknown> = Object.create(null)
    for (const [name, shape] of reads) variables[name] = toRuleValue(ownValue(values, name), shape)
    variables[contextVariable] = new ContextBox(context)
    variables['today'] = context.today
    return { ok: true, value: fromRuleValue(run(variables)) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/** Only a rule that was not checked fails to lower to plain CEL. */
function failing(): never {
  throw ruleFailure('failed')
}

function ownValue(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

function namesIn(node: ASTNode): ReadonlySet<string> {
  return new Set(node.op === 'id' ? [node.args] : childrenOf(node).flatMap((part) => [...namesIn(part)]))
}

const reasons = new Map<string, FailureReason>([
  ['division_by_zero', 'division-by-zero'],
  ['modulo_by_zero', 'division-by-zero'],
  ['numeric_overflow', 'overflow'],
  ['index_out_of_bounds', 'out-of-range'],
  ['unknown_variable', 'wrong-type'],
])

/** In a checked rule an operator meets a value it does not take only when that value is absent. */
function reasonOf(error: unknown): FailureReason {
  if (error instanceof RuleFailure) return error.reason
  if (error instanceof EvaluationError) return reasons.get(error.code) ?? 'absent'
  return error instanceof RangeError ? 'out-of-range' : 'failed'
}
