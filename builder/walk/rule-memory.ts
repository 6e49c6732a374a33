import type { Solution } from '#builder/solve/solution.ts'
import type { RuleProblem } from '#runtime/rules/rule-problem.ts'
import type { RuleScope, RuleType } from '#runtime/rules/rule-type.ts'

/** What is known of a rule from its text and what it sees. A rule with problems is not looked at further. */
export type Reading = { problems: readonly RuleProblem[]; type: RuleType; reads: readonly string[] }

/** A scope that stands for all scopes of the same content. */
export type NamedScope = { name: string; scope: RuleScope }

/**
 * What was found out about rules, by the content it depends on: a text in a scope is read and solved once, however
 * often the definition around it changes.
 */
export class RuleMemory {
  readonly scopes = new Memo<NamedScope>()
  readonly readings = new Memo<Reading>()
  readonly solutions = new Memo<Solution>()
  #named = 0

  nameScope(scope: RuleScope): NamedScope {
    return this.scopes.recall(JSON.stringify(scope), () => ({ name: String((this.#named += 1)), scope }))
  }

  /** Forgets what was not asked for since the last sweep. */
  sweep(): void {
    for (const memo of [this.scopes, this.readings, this.solutions]) memo.sweep()
  }
}

/** Values by key, made when first asked for. */
class Memo<Value> {
  #kept = new Map<string, Value>()
  #fresh = new Map<string, Value>()

  recall(key: string, make: () => Value): Value {
    const value = this.#fresh.get(key) ?? this.#kept.get(key) ?? make()
    this.#fresh.set(key, value)
    return value
  }

  sweep(): void {
    this.#kept = this.#fresh
    this.#fresh = new Map()
  }
}
