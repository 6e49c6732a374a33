import type { FieldKind } from '#runtime/fields/field-kind.ts'
import type { GuidanceField } from '#schemas/generated/procedure.ts'

/** Something to read between the questions. It has no answer, and none is taken. */
export const guidance: FieldKind<GuidanceField> = {
  toSchema: () => false,
  toRuleType: () => ({ type: 'dyn' }),
  parsePost: () => undefined,
  toNative: () => '',
  summarise: () => '',
  sample: () => undefined,
}
