import type { PlannedCondition } from '#runtime/forms/form-plan.ts'
import type { Frame } from '#runtime/forms/frame.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { Rule } from '#runtime/rules/compile-rule.ts'
import type { RuleResult } from '#runtime/rules/run-rule-tree.ts'
import { type OpenRule, openRule } from '#runtime/rules/open-rule.ts'
import type { RuleTree } from '#runtime/rules/rule-tree.ts'
import type { SimpleCondition } from '#runtime/rules/simple-condition.ts'

/** A condition ready to be asked of a frame. One that fails to give a value does not hold. */
export type LoadedCondition = { holds: (frame: Frame) => boolean; flag?: string; carried: CarriedCondition }

/** A condition as plain JSON. */
export type CarriedCondition = { simple: SimpleCondition } | { rule: RuleTree }

/** `toRule` is only called when the condition needs CEL. */
export function loadCondition({ test }: PlannedCondition, toRule: () => Rule): LoadedCondition {
  return 'simple' in test ? openCondition(test) : { ...ruleCondition(toRule()), flag: test.flag }
}

/** The same of a condition that has travelled. */
export function openCondition(carried: CarriedCondition): LoadedCondition {
  return 'simple' in carried ? { carried, holds: toPredicate(carried.simple) } : holding(openRule(carried.rule), carried)
}

export function ruleCondition(rule: Rule): LoadedCondition {
  return holding(rule, { rule: rule.tree })
}

function holding({ ask }: OpenRule, carried: CarriedCondition): LoadedCondition {
  return { carried, holds: ({ read, context }) => isTrue(ask(read, context)) }
}

function isTrue(result: RuleResult): boolean {
  return result.ok && result.value === true
}

type Predicate = (frame: Frame) => boolean

/** Means what the compiled schema of the same condition means, to the letter. */
function toPredicate(condition: SimpleCondition): Predicate {
  switch (condition.op) {
    case 'equals':
      return onPath(condition.path, (value) => value === condition.value)
    case 'in': {
      const values = new Set<unknown>(condition.values)
      return onPath(condition.path, (value) => values.has(value))
    }
    case 'contains':
      return onPath(condition.path, (value) => Array.isArray(value) && value.includes(condition.value))
    case 'present':
      return onPath(condition.path, (value) => value !== undefined)
    case 'not': {
      const of = toPredicate(condition.of)
      return (frame) => !of(frame)
    }
    case 'all': {
      const parts = condition.of.map(toPredicate)
      return (frame) => parts.every((part) => part(frame))
    }
    case 'any': {
      const parts = condition.of.map(toPredicate)
      return (frame) => parts.some((part) => part(frame))
    }
  }
}

function onPath([key = '', ...rest]: readonly string[], test: (value: unknown) => boolean): Predicate {
  return ({ answers }) => {
    let value: unknown = answers[key]
    for (const inner of rest) value = isObject(value) ? value[inner] : undefined
    return test(value)
  }
}
