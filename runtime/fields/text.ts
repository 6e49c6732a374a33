import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseLine, toText } from '#runtime/fields/scalar-text.ts'
import { sampleText } from '#runtime/fields/sample-text.ts'
import { toLine } from '#runtime/fields/typed-text.ts'
import type { TextField } from '#schemas/generated/procedure.ts'

/** One line of text. */
export const text: FieldKind<TextField> = {
  toSchema: (field) => ({
    type: 'string',
    minLength: Math.max(1, field.minLength ?? 1),
    maxLength: field.maxLength,
    pattern: field.pattern?.regex ?? notBlank,
  }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (field, node) => {
    const line = parseLine(node)
    return line !== undefined && field.upperCase ? toUpper(line) : line
  },
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  complete: (field, value) => {
    if (typeof value !== 'string') return value
    const line = toLine(value)
    return field.upperCase ? toUpper(line) : line
  },
  sample: (field, context) => {
    const sample = context.attempt < 2 && field.pattern ? field.pattern.sample : sampleText(field, context)
    return field.upperCase ? toUpper(sample) : sample
  },
}

/** A required text of spaces alone is no answer. */
export const notBlank = '\\S'

/** Capitals as Vietnamese has them, composed. */
export function toUpper(line: string): string {
  return line.toLocaleUpperCase('vi').normalize('NFC')
}
