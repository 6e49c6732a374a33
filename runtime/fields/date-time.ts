import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printDate } from '#runtime/fields/printed-text.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readDateTime } from '#runtime/fields/typed-time.ts'
import { addDays } from '#runtime/rules/calendar-date.ts'
import type { DateTimeField } from '#schemas/generated/procedure.ts'

/** A day with a time of day, `YYYY-MM-DDTHH:MM`, as the clock on the wall of the agency shows it. */
export const dateTime: FieldKind<DateTimeField> = {
  toSchema: () => ({ type: 'string', format: 'local-date-time' }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseBy(node, readDateTime),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => printDateTime(toText(value)),
  sample: (_field, { today, attempt, pick }) => `${addDays(today, attempt)}T${String(8 + pick(9)).padStart(2, '0')}:00`,
}

/** 08:30, 05/02/2026: the order of letters of the administration. */
function printDateTime(text: string): string {
  const [day = '', clock] = text.split('T')
  return clock === undefined ? text : `${clock}, ${printDate(day)}`
}
