import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printPhone } from '#runtime/fields/printed-text.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readPhone } from '#runtime/fields/typed-text.ts'
import type { PhoneField } from '#schemas/generated/procedure.ts'

/** A phone number, stored as E.164; Vietnamese mobile and landline numbers are checked, foreign ones by length. */
export const phone: FieldKind<PhoneField> = {
  toSchema: () => ({ type: 'string', format: 'phone', maxLength: 16 }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseBy(node, readPhone),
  toNative: (_field, value) => printPhone(toText(value)),
  summarise: (_field, value) => printPhone(toText(value)),
  complete: (_field, value) => (typeof value === 'string' ? (readPhone(value) ?? value) : value),
  sample: (_field, { pick }) => `+8491${String(pick(10_000_000)).padStart(7, '0')}`,
}
