import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseBy, toText } from '#runtime/fields/scalar-text.ts'
import type { EnterpriseNumberField } from '#schemas/generated/procedure.ts'

/** An enterprise or tax number: ten digits, the last a check digit, and `-NNN` for a branch. */
export const enterpriseNumber: FieldKind<EnterpriseNumberField> = {
  toSchema: (field) => ({ type: 'string', pattern: field.branches ? '^\\d{10}(?:-\\d{3})?$' : '^\\d{10}$' }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseBy(node, settle),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  check: (_field, value) => {
    const number = toText(value)
    return checkDigitOf(number.slice(0, 9)) === Number(number[9]) ? [] : [{ code: 'check-digit', params: {} }]
  },
  complete: (_field, value) => (typeof value === 'string' ? settle(value) : value),
  sample: (_field, { pick }) => sampleNumber(100_000_000 + pick(800_000_000)),
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** The tenth digit of the nine before it: 10 − (weighted sum mod 11); numbers for which that is 10 are not issued. */
export function checkDigitOf(digits: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return 10 - (sum % 11)
}

/** Digits alone, the branch after a hyphen. */
function settle(text: string): string {
  const digits = text.replaceAll(/[\s.]/g, '')
  return digits.replace(/^(\d{10})(\d{3})$/, '$1-$2')
}

function sampleNumber(start: number): string {
  const digits = String(start).padStart(9, '0')
  const check = checkDigitOf(digits)
  return check === 10 ? sampleNumber(start + 1) : `${digits}${check}`
}
