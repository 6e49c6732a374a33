import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import type { IdentityNumberField } from '#schemas/generated/procedure.ts'

/** The number of a citizen identity card (12 digits) or of a passport. */
export const identityNumber: FieldKind<IdentityNumberField> = {
  toSchema: (field) => ({ type: 'string', pattern: `^(?:${field.documents.map((one) => patterns[one]).join('|')})$`, maxLength: 12 }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseBy(node, compact),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  sample: (field, { pick }) => {
    const digits = String(pick(1_000_000)).padStart(6, '0')
    return field.documents.includes('citizen-id') ? `001185${digits}` : `C1${digits}`
  },
}

/** Twelve digits: three of the place of birth, one of century and sex, two of the year, six free. */
const patterns = { 'citizen-id': '\\d{12}', passport: '[A-Z]{1,2}\\d{6,9}' }

function compact(text: string): string {
  return text.replaceAll(/[\s.-]/g, '').toUpperCase()
}
