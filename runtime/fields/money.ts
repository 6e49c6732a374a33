import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printMoney, printNumber } from '#runtime/fields/printed-text.ts'
import { sampleNumber } from '#runtime/fields/sample-number.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readInteger } from '#runtime/fields/typed-text.ts'
import type { MoneyField } from '#schemas/generated/procedure.ts'

/** An amount in whole đồng, exact. */
export const money: FieldKind<MoneyField> = {
  toSchema: (field) => ({ type: 'integer', minimum: field.minimum ?? 0, maximum: field.maximum ?? Number.MAX_SAFE_INTEGER }),
  toRuleType: () => ({ type: 'int' }),
  parsePost: (_field, node) => parseBy(node, (text) => readInteger(text.replace(/\s*(?:đồng|đ|₫|vnd|vnđ)\.?$/i, ''))),
  toNative: (_field, value) => (typeof value === 'number' ? printNumber(value) : toText(value)),
  summarise: (_field, value, { language }) => (typeof value === 'number' ? printMoney(value, language) : toText(value)),
  sample: (field, context) => Math.round(sampleNumber({ minimum: 1_000_000, ...field }, context)),
}
