import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { isYear } from '#runtime/fields/is-year.ts'
import { printNumber } from '#runtime/fields/printed-text.ts'
import { sampleNumber } from '#runtime/fields/sample-number.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readInteger } from '#runtime/fields/typed-text.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { IntegerField } from '#schemas/generated/procedure.ts'

/** A whole number, exact. */
export const integer: FieldKind<IntegerField> = {
  toSchema: (field) => ({
    type: 'integer',
    minimum: field.minimum ?? Number.MIN_SAFE_INTEGER,
    maximum: field.maximum ?? Number.MAX_SAFE_INTEGER,
  }),
  toRuleType: () => ({ type: 'int' }),
  parsePost: (_field, node) => parseBy(node, readInteger),
  toNative: (_field, value) => toText(value),
  summarise: (field, value, { language }) => {
    if (typeof value !== 'number' || isYear(field)) return toText(value)
    return field.unit ? `${printNumber(value)} ${textIn(field.unit, language)}` : printNumber(value)
  },
  sample: (field, context) => Math.round(sampleNumber(field, context)),
}
