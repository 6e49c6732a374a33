import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printWorkedOut } from '#runtime/fields/print-worked-out.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import type { AgeField } from '#schemas/generated/procedure.ts'

/** Completed years since a date, told for a day. `judge` works it out; what a client sends for it is not read. */
export const age: FieldKind<AgeField> = {
  toSchema: () => ({ type: 'integer', minimum: -9999, maximum: 9999, readOnly: true }),
  toRuleType: () => ({ type: 'int' }),
  parsePost: () => undefined,
  toNative: (_field, value) => toText(value),
  summarise: (field, value, { language }) => printWorkedOut(field, value, language),
  sample: () => undefined,
}

/** The age as a rule: absent as long as the date is. */
export function toAgeRule({ of, on = 'today' }: AgeField): string {
  return `ageAt(${of}, ${on})`
}
