import { fromRuleValue, toRuleValue } from './rule-value.ts'
import type { RuleContext } from './rule-context.ts'
import { RuleFailure, ruleFailure } from './rule-failure.ts'
import type { FailureReason } from './rule-failure.ts'
import { ruleForms } from './rule-forms.ts'
import { ruleOperations } from './rule-operations.ts'
import type { Run } from './rule-run.ts'
import type { RulePart, RuleTree } from './rule-tree.ts'

/** A value as JSON, or why there is none. */
export type RuleResult = { ok: true; value: unknown } | { ok: false; reason: FailureReason }

/** Gives an answer by its name; undefined where there is none. */
export type ReadAnswer = (name: string) => unknown

/** Makes a rule ready to run. Running it never throws. */
export function toRunner({ reads, root }: RuleTree): (read: ReadAnswer, context: RuleContext) => RuleResult {
  const run = toRun(root)
  return (read, context) => {
    try {
      const variables = new Map<string, unknown>(reads.map(([name, shape]) => [name, toRuleValue(read(name), shape)]))
      variables.set('today', context.today)
      return { ok: true, value: fromRuleValue(run({ variable: (name) => existing(variables, name), context })) }
    } catch (error) {
      return { ok: false, reason: reasonOf(error) }
    }
  }
}

/** Only a rule that was not checked reads what is not there. */
function existing(variables: ReadonlyMap<string, unknown>, name: string): unknown {
  if (!variables.has(name)) throw ruleFailure('wrong-type')
  return variables.get(name)
}

function toRun(part: RulePart | undefined): Run {
  if (part === undefined) return failing
  if (typeof part === 'number') {
    const int = BigInt(part)
    return () => int
  }
  if (typeof part !== 'object') return () => part

  const [first, ...parts] = part
  const name = String(first)
  const form = own(ruleForms, name)
  if (form) return form(parts, toRun)
  const operation = own(ruleOperations, name)
  if (!operation) return failing
  const runs = parts.map(toRun)
  return (sight) => operation(runs.map((run) => run(sight)), sight.context)
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function failing(): never {
  throw ruleFailure('failed')
}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof RuleFailure) return error.reason
  return error instanceof RangeError ? 'out-of-range' : 'failed'
}
