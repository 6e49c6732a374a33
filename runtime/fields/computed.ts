import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printWorkedOut } from '#runtime/fields/print-worked-out.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import type { RuleType } from '#runtime/rules/rule-type.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { ComputedField } from '#schemas/generated/procedure.ts'

/** A value that `judge` computes from other answers. What a client sends for it is not read. */
export const computed: FieldKind<ComputedField> = {
  toSchema: (field) => ({ ...forms[field.type].schema, readOnly: true }),
  toRuleType: (field) => forms[field.type].rule,
  parsePost: () => undefined,
  toNative: (_field, value) => toText(value),
  summarise: (field, value, { language }) => printWorkedOut(field, value, language),
  sample: () => undefined,
}

type ComputedForm = { schema: JsonSchema; rule: RuleType }

const whole = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }

const forms: Readonly<Record<ComputedField['type'], ComputedForm>> = {
  integer: { schema: whole, rule: { type: 'int' } },
  decimal: { schema: { type: 'number' }, rule: { type: 'decimal' } },
  money: { schema: whole, rule: { type: 'int' } },
  text: { schema: { type: 'string', maxLength: 10_000 }, rule: { type: 'string' } },
  'yes-no': { schema: { type: 'boolean' }, rule: { type: 'bool' } },
  date: { schema: { type: 'string', format: 'date' }, rule: { type: 'date' } },
}
