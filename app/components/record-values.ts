import { formatDate, formatMoney, formatNumber } from '#app/format.ts'
import { inLanguage, type Language } from '#app/language.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { Register, Text } from '#schemas/generated/procedure.ts'

export type RecordValue = { label: Text; text: string }
type Column = Pick<Register['fields'][number], 'type'>

/** The values of a record under the names its register gives them; what the register does not name is left out. */
export function toRecordValues(register: Pick<Register, 'fields'>, values: { [key: string]: unknown }, reader: { language: Language; messages: Messages }): RecordValue[] {
  return register.fields.flatMap((column) => {
    const value = values[column.key]
    return value === undefined || value === null || value === '' ? [] : [{ label: column.label, text: toText(column, value, reader) }]
  })
}

function toText({ type }: Column, value: unknown, { language, messages }: { language: Language; messages: Messages }): string {
  if (type === 'date' && typeof value === 'string') return formatDate(value, language)
  if (type === 'money' && typeof value === 'number') return formatMoney(value, language)
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'boolean') return value ? messages.admin.yes : messages.admin.no
  return toPlainText(value, language)
}

function toPlainText(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((item) => toPlainText(item, language)).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('vi' in value && typeof value.vi === 'string') return inLanguage({ vi: value.vi, en: 'en' in value && typeof value.en === 'string' ? value.en : undefined }, language)
  // An address beside its codes, as it read on the day.
  if ('text' in value && typeof value.text === 'string') return value.text
  return Object.values(value).map((part) => toPlainText(part, language)).join(', ')
}
