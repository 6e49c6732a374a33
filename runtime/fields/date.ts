import type { FieldKind, SampleContext } from '#runtime/fields/field-kind.ts'
import { printDate } from '#runtime/fields/printed-text.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import { readDate } from '#runtime/fields/typed-text.ts'
import { addDays } from '#runtime/rules/calendar-date.ts'
import type { DateField } from '#schemas/generated/procedure.ts'

/** A calendar day. `notBefore` and `notAfter` are rules and are judged with the other rules of the form. */
export const date: FieldKind<DateField> = {
  toSchema: () => ({ type: 'string', format: 'date' }),
  toRuleType: () => ({ type: 'date' }),
  parsePost: (_field, node) => parseBy(node, readDate),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => printDate(toText(value)),
  sample: (_field, context) => sampleDate(context),
}

function sampleDate({ today, between, attempt, pick }: SampleContext): string {
  const { earliest, latest } = between
  if (earliest !== undefined && latest !== undefined) return addDays(earliest, pick(2)) <= latest ? addDays(earliest, pick(2)) : earliest
  if (earliest !== undefined) return addDays(earliest, attempt * 40 + pick(20))
  if (latest !== undefined) return addDays(latest, -(400 * attempt + pick(300)))
  return addDays(today, (attempt % 2 === 0 ? -400 : 400) * (attempt + 1) + pick(200))
}
