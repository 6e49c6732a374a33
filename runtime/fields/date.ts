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

/** Steps grow, so that a few attempts reach from last month to before somebody was born. */
function sampleDate({ today, between: { earliest, latest }, attempt, pick }: SampleContext): string {
  const far = 100 * attempt ** 2 + pick(60)
  if (earliest !== undefined) {
    const day = addDays(earliest, attempt % 2 === 0 ? far : 0)
    return latest !== undefined && day > latest ? earliest : day
  }
  if (latest !== undefined) return addDays(latest, -far)
  return addDays(today, attempt % 2 === 0 ? -far : far)
}
