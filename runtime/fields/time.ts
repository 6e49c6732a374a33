import { checkBounds } from '#runtime/fields/check-bounds.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readTime } from '#runtime/fields/typed-time.ts'
import type { TimeField } from '#schemas/generated/procedure.ts'

/** A time of day, `HH:MM` of 24 hours. */
export const time: FieldKind<TimeField> = {
  toSchema: () => ({ type: 'string', pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$' }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseBy(node, readTime),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  check: (field, value) => checkBounds(field, value),
  sample: (field, { attempt, pick }) => (attempt > 0 && field.minimum) || `${String(8 + pick(9)).padStart(2, '0')}:30`,
}
