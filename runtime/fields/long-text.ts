import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { lastValue } from '#runtime/fields/post-node.ts'
import { sampleText } from '#runtime/fields/sample-text.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import { notBlank } from '#runtime/fields/text.ts'
import { toLines } from '#runtime/fields/typed-text.ts'
import type { LongTextField } from '#schemas/generated/procedure.ts'

/** Text of several lines. */
export const longText: FieldKind<LongTextField> = {
  toSchema: (field) => ({
    type: 'string',
    minLength: Math.max(1, field.minLength ?? 1),
    maxLength: field.maxLength,
    pattern: notBlank,
  }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => toLines(lastValue(node)) || undefined,
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  complete: (_field, value) => (typeof value === 'string' ? toLines(value) : value),
  sample: (field, context) => sampleText(field, context),
}
