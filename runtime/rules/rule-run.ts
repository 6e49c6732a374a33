import { isAbsent } from './rule-value.ts'
import type { RuleContext } from './rule-context.ts'
import { ruleFailure, type RuleFailure } from './rule-failure.ts'
import type { RulePart } from './rule-tree.ts'

/** What a part of a rule sees while it runs. */
export type Sight = { variable: (name: string) => unknown; context: RuleContext }

/** A part of a rule, ready to run. */
export type Run = (sight: Sight) => unknown

/** Makes a part of a certain operation ready; `toRun` does so with the parts below it. */
export type RuleForm = (parts: readonly RulePart[], toRun: (part: RulePart | undefined) => Run) => Run

/** What a part failed for, kept until it is known whether it matters. */
export class Failed {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

export function attempt(run: Run, sight: Sight): unknown {
  try {
    return run(sight)
  } catch (error) {
    return new Failed(error)
  }
}

export function yesOrNo(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw wrongValue(value)
}

export function wrongValue(value: unknown): RuleFailure {
  return ruleFailure(isAbsent(value) ? 'absent' : 'wrong-type')
}
