import { toAgeRule } from '#runtime/fields/age.ts'
import { toConstantRule } from '#runtime/fields/constant.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** The rule that gives the value of a field nobody answers; undefined for the others. */
export function ruleOf(field: Field): string | undefined {
  if (field.kind === 'computed') return field.expression
  if (field.kind === 'age') return toAgeRule(field)
  return field.kind === 'constant' ? toConstantRule(field) : undefined
}
