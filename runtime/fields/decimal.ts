import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printNumber } from '#runtime/fields/printed-text.ts'
import { sampleNumber } from '#runtime/fields/sample-number.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readDecimal } from '#runtime/fields/typed-text.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { DecimalField } from '#schemas/generated/procedure.ts'

/** A number with a fixed most of decimal places. */
export const decimal: FieldKind<DecimalField> = {
  toSchema: (field) => ({ type: 'number', minimum: field.minimum ?? -largest, maximum: field.maximum ?? largest }),
  toRuleType: () => ({ type: 'decimal' }),
  parsePost: (_field, node) => parseBy(node, readDecimal),
  toNative: (_field, value) => (typeof value === 'number' ? printNumber(value) : toText(value)),
  summarise: (field, value, { language }) => {
    if (typeof value !== 'number') return toText(value)
    return field.unit ? `${printNumber(value)} ${textIn(field.unit, language)}` : printNumber(value)
  },
  check: (field, value) => {
    const isWithin = typeof value !== 'number' || Number(value.toFixed(field.places)) === value
    return isWithin ? [] : [{ code: 'too-many-places', params: { limit: field.places } }]
  },
  sample: (field, context) => Number(sampleNumber({ maximum: 1_000_000, ...field }, context).toFixed(field.places)),
}

/** Above it six decimal places are no longer exact. */
const largest = 1_000_000_000
