import { checkBounds } from '#runtime/fields/check-bounds.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printMonth } from '#runtime/fields/printed-text.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readMonth } from '#runtime/fields/typed-time.ts'
import type { MonthField } from '#schemas/generated/procedure.ts'

/** A month of a year, `YYYY-MM`. */
export const month: FieldKind<MonthField> = {
  toSchema: () => ({ type: 'string', pattern: '^[1-9]\\d{3}-(?:0[1-9]|1[0-2])$' }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseBy(node, readMonth),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => printMonth(toText(value)),
  check: (field, value) => checkBounds(field, value),
  sample: (field, { today, attempt }) => (attempt % 2 === 0 ? field.maximum : field.minimum) ?? today.slice(0, 7),
}
