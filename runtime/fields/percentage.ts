import { decimal } from '#runtime/fields/decimal.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printNumber } from '#runtime/fields/printed-text.ts'
import { sampleNumber } from '#runtime/fields/sample-number.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readDecimal } from '#runtime/fields/typed-text.ts'
import type { PercentageField } from '#schemas/generated/procedure.ts'

/** A share in per cent, stored as people say it: 12.5 is 12,5 %. */
export const percentage: FieldKind<PercentageField> = {
  toSchema: (field) => ({ type: 'number', ...boundsOf(field) }),
  toRuleType: () => ({ type: 'decimal' }),
  parsePost: (_field, node) => parseBy(node, (text) => readDecimal(text.replace(/\s*(?:%|phần trăm)$/i, ''))),
  toNative: (_field, value) => (typeof value === 'number' ? printNumber(value) : toText(value)),
  summarise: (_field, value) => (typeof value === 'number' ? `${printNumber(value)} %` : toText(value)),
  check: (field, value, context) => decimal.check?.({ ...field, kind: 'decimal' }, value, context) ?? [],
  sample: (field, context) => Number(sampleNumber(boundsOf(field), context).toFixed(field.places)),
}

function boundsOf({ minimum = 0, maximum = 100 }: PercentageField): { minimum: number; maximum: number } {
  return { minimum, maximum }
}
