import { parseParts, partsSchema, partText, toNativeParts } from '#runtime/fields/answer-parts.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printDate } from '#runtime/fields/printed-text.ts'
import { readDate } from '#runtime/fields/typed-text.ts'
import { addDays } from '#runtime/rules/calendar-date.ts'
import type { PeriodField } from '#schemas/generated/procedure.ts'

/** Two calendar days, both belonging to the period. */
export const period: FieldKind<PeriodField> = {
  toSchema: () => partsSchema({ from: day, to: day }),
  toRuleType: () => ({ type: 'object', fields: { from: dayRule, to: dayRule } }),
  parsePost: (_field, node) => parseParts(node, { from: readDate, to: readDate }),
  toNative: (_field, value) => toNativeParts(value, ['from', 'to']),
  summarise: (_field, value, { language }) => {
    const [from, to] = [printDate(partText(value, 'from')), printDate(partText(value, 'to'))]
    return language === 'vi' ? `Từ ngày ${from} đến ngày ${to}` : `From ${from} to ${to}`
  },
  check: (_field, value) => {
    const from = partText(value, 'from')
    return from > partText(value, 'to') ? [{ code: 'period-order', params: { limit: from }, at: '/to' }] : []
  },
  sample: (_field, { today, attempt, pick }) => ({ from: addDays(today, attempt), to: addDays(today, attempt + pick(90)) }),
}

const day = { type: 'string', format: 'date' }
const dayRule = { type: { type: 'date' }, optional: false } as const
