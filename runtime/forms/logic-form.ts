import type { CompleteContext } from '#runtime/fields/field-kind.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { LoadedCondition } from '#runtime/forms/loaded-condition.ts'
import type { OpenRule } from '#runtime/rules/open-rule.ts'
import type { FormRule } from '#schemas/generated/procedure.ts'

/**
 * What rules need of a form. The form a server loads is one; a page opens one from what it carries, so that both are
 * settled by the same code.
 */
export type LogicForm = {
  /** The fields in the order of the pages. */
  loaded: readonly LogicField[]
  /** Values worked out, each after those it reads. */
  computed: ReadonlyArray<{ path: readonly string[]; expression?: OpenRule }>
  completed: ReadonlyArray<{ path: readonly string[]; complete?: Complete }>
  limited: ReadonlyArray<{ path: readonly string[]; limits: Limits }>
  rules: readonly LogicRule[]
  hasFlags: boolean
  /** Some rule asks what applies, so that what is hidden matters even without an answer. */
  asksApplies: boolean
  /** Pointers of what does not apply, outside these fields. */
  outside?: readonly string[]
}

export type LogicField = {
  key: string
  nests?: 'group' | 'rows'
  /** All must hold for the field to apply, besides those of the groups around it. */
  visible: readonly LoadedCondition[]
  demanded: 'never' | 'always' | LoadedCondition
  /** Of rows: what tells one from the others. */
  rowSummary?: OpenRule
  /** Conditions of options, by value. */
  offers: ReadonlyArray<readonly [value: string, offered: LoadedCondition]>
  fields: readonly LogicField[]
}

/** Brings an answer into its settled form. */
export type Complete = (value: AnswerValue, context: CompleteContext) => AnswerValue

/** Limits that are rules: first and last day, least and most of a number or of what a list holds. */
export type Limits<Of = OpenRule> = { notBefore?: Of; notAfter?: Of; atLeast?: Of; atMost?: Of }

/**
 * A cross-field rule. Its message stands at `at`, or else at the last field it reads. A rule that reads `row` is asked
 * of every row of the repeat group in `at`; any other rule is asked once, and its message stands no deeper than the
 * repeat group. `needs` are the required answers it reads: a draft may not have them yet.
 */
export type LogicRule = {
  rule: Pick<FormRule, 'key' | 'severity' | 'message'>
  assert: OpenRule
  at: readonly string[]
  isOfRow: boolean
  needs: readonly string[]
}
