import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { lastValue } from '#runtime/fields/post-node.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import type { YesNoField } from '#schemas/generated/procedure.ts'

/** A question answered yes or no; no answer is neither. */
export const yesNo: FieldKind<YesNoField> = {
  toSchema: () => ({ type: 'boolean' }),
  toRuleType: () => ({ type: 'bool' }),
  parsePost: (_field, node) => readYesNo(lastValue(node)),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value, { language }) => printYesNo(value === true, language),
  sample: (_field, { attempt, pick }) => (pick(2) === 0) === (attempt % 2 === 0),
}

const readings: Readonly<Record<string, boolean>> = { true: true, on: true, 1: true, false: false, off: false, 0: false }

export function readYesNo(text: string): boolean | undefined {
  return Object.hasOwn(readings, text) ? readings[text] : undefined
}

export function printYesNo(isYes: boolean, language: 'vi' | 'en'): string {
  if (language === 'en') return isYes ? 'Yes' : 'No'
  return isYes ? 'Có' : 'Không'
}
