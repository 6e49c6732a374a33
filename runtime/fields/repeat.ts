import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { rowsOf } from '#runtime/fields/post-node.ts'
import type { RepeatField } from '#schemas/generated/procedure.ts'

/** Rows of the same fields; the answer is a list of objects. Rows left blank are no rows, unless their numbers still count. */
export const repeat: FieldKind<RepeatField> = {
  toSchema: (field, { rowOf }) => ({
    type: 'array',
    items: rowOf(field.fields),
    ...(field.minItems !== undefined && { minItems: field.minItems }),
    maxItems: mostRows(field),
  }),
  toRuleType: (field, { fieldsOf }) => ({ type: 'list', of: { type: 'object', fields: fieldsOf(field.fields) }, maxItems: mostRows(field) }),
  parsePost: (field, node, { parseFields, keepsBlankRows = false }) => {
    const rows = rowsOf(node)
      .slice(0, mostRows(field) + 1)
      .map((row) => parseFields(field.fields, row))
      .filter((row) => keepsBlankRows || Object.keys(row).length > 0)
    return rows.length === 0 ? undefined : rows
  },
  toNative: (field, value, { nativeFields }) => {
    const rows = Array.isArray(value) ? value : []
    return Object.fromEntries(rows.map((row, index) => [String(index), nativeFields(field.fields, row)]))
  },
  summarise: (field, value, { summariseFields }) =>
    (Array.isArray(value) ? value : []).map((row, index) => `${index + 1}. ${summariseFields(field.fields, row)}`).join('\n'),
  sample: (field, { sampleFields, attempt, between: { least = 1, most = Infinity } }) => {
    const count = Math.min(Math.max(field.minItems ?? 1, least, 1 + (attempt % 3)), mostRows(field), most)
    return Array.from({ length: count }, () => sampleFields(field.fields)).filter((row) => Object.keys(row).length > 0)
  },
}

/** Rows are always bounded; a missing bound is a finding and is read as the highest there may be. */
export function mostRows(field: RepeatField): number {
  return field.maxItems ?? 500
}
