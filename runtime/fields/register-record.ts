import type { FieldKind, FieldProblem, LookedUpRecord } from '#runtime/fields/field-kind.ts'
import { parseLine, toText } from '#runtime/fields/scalar-text.ts'
import { notBlank } from '#runtime/fields/text.ts'
import type { RegisterRecordField } from '#schemas/generated/procedure.ts'

/** The number of a paper in a register. The record itself is looked up by the caller of `judge`. */
export const registerRecord: FieldKind<RegisterRecordField> = {
  toSchema: () => ({ type: 'string', minLength: 1, maxLength: 60, pattern: notBlank }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseLine(node),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  check: (field, value, { record }) => (record === 'unchecked' ? [] : checkRecord(field, toText(value), record)),
  sample: (_field, { record, pick }) => (typeof record === 'object' ? record.number : `${1 + pick(900)}/GP-SKHCN`),
}

function checkRecord(field: RegisterRecordField, number: string, record: LookedUpRecord | undefined): FieldProblem[] {
  const isFound = record?.register === field.register && record.number === number
  if (!isFound || record.state === 'unknown') return [{ code: 'record-unknown', params: { number } }]
  if (field.states.includes(record.state)) return []
  switch (record.state) {
    case 'expired':
      return [{ code: 'record-expired', params: { number } }]
    case 'revoked':
      return [{ code: 'record-revoked', params: { number } }]
    case 'in-force':
      return [{ code: 'not-offered', params: { value: number } }]
  }
}
