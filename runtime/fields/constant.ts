import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import { printYesNo } from '#runtime/fields/yes-no.ts'
import type { RuleType } from '#runtime/rules/rule-type.ts'
import type { ConstantField } from '#schemas/generated/procedure.ts'

/** A value the author sets. `judge` puts it among the answers; what a client sends for it is not read. */
export const constant: FieldKind<ConstantField> = {
  toSchema: ({ value }) => ({ type: schemaTypes[typeOf(value)], const: value, readOnly: true }),
  toRuleType: ({ value }) => ({ type: typeOf(value) }),
  parsePost: () => undefined,
  toNative: (_field, value) => toText(value),
  summarise: (_field, value, { language }) => (typeof value === 'boolean' ? printYesNo(value, language) : toText(value)),
  sample: () => undefined,
}

/** The value as a rule that gives it: JSON of a string, an integer or a boolean is CEL too. */
export function toConstantRule({ value }: ConstantField): string {
  return JSON.stringify(value)
}

const schemaTypes = { string: 'string', int: 'integer', bool: 'boolean' } as const

function typeOf(value: ConstantField['value']): keyof typeof schemaTypes & RuleType['type'] {
  if (typeof value === 'string') return 'string'
  return typeof value === 'number' ? 'int' : 'bool'
}
