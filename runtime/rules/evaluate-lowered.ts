import { EvaluationError } from '@marcbachmann/cel-js'
import type { ASTNode } from '@marcbachmann/cel-js'
import { fromCelValue, toCelValue } from './cel-value.ts'
import { ContextBox, evaluationEnvironment } from './evaluation-environment.ts'
import { contextVariable } from './lower-rule.ts'
import { childrenOf } from './parse-rule.ts'
import type { RuleContext } from './rule-context.ts'
import { RuleFailure } from './rule-failure.ts'
import type { FailureReason } from './rule-failure.ts'
import { findField } from './rule-type.ts'
import type { RuleField, RuleScope } from './rule-type.ts'

/** A value as JSON, or why there is none. */
export type RuleResult = { ok: true; value: unknown } | { ok: false; reason: FailureReason }

type Prepared = {
  run: (variables: Record<string, unknown>) => unknown
  reads: ReadonlyArray<readonly [name: string, field: RuleField]>
}

/** Takes a lowered rule to the evaluator, with the variables it will have to be given. */
export function prepare(lowered: string, scope: RuleScope): Prepared {
  try {
    const run = evaluationEnvironment.parse(lowered)
    const reads = [...namesIn(run.ast)].flatMap((name) => {
      const field = findField(scope, name)
      return field ? [[name, field] as const] : []
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
    for (const [name, { type }] of reads) variables[name] = toCelValue(ownValue(values, name), type)
    variables[contextVariable] = new ContextBox(context)
    variables['today'] = context.today
    return { ok: true, value: fromCelValue(run(variables)) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/** Only a rule that was not checked fails to lower to plain CEL. */
function failing(): never {
  throw new RuleFailure('failed')
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
