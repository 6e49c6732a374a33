import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { printDate, printMoney, printNumber } from '#runtime/fields/printed-text.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import { printYesNo } from '#runtime/fields/yes-no.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { RuleType } from '#runtime/rules/rule-type.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { ComputedField } from '#schemas/generated/procedure.ts'

/** A value that `judge` computes from other answers. What a client sends for it is not read. */
export const computed: FieldKind<ComputedField> = {
  toSchema: (field) => ({ ...forms[field.type].schema, readOnly: true }),
  toRuleType: (field) => forms[field.type].rule,
  parsePost: () => undefined,
  toNative: (_field, value) => toText(value),
  summarise: (field, value, { language }) => forms[field.type].print(value, language),
  sample: () => undefined,
}

type ComputedForm = { schema: JsonSchema; rule: RuleType; print: (value: AnswerValue, language: Language) => string }

const number = (value: AnswerValue) => (typeof value === 'number' ? printNumber(value) : toText(value))
const whole = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }

const forms: Readonly<Record<ComputedField['type'], ComputedForm>> = {
  integer: { schema: whole, rule: { type: 'int' }, print: number },
  decimal: { schema: { type: 'number' }, rule: { type: 'decimal' }, print: number },
  money: {
    schema: whole,
    rule: { type: 'int' },
    print: (value, language) => (typeof value === 'number' ? printMoney(value, language) : toText(value)),
  },
  text: { schema: { type: 'string', maxLength: 10_000 }, rule: { type: 'string' }, print: toText },
  'yes-no': { schema: { type: 'boolean' }, rule: { type: 'bool' }, print: (value, language) => printYesNo(value === true, language) },
  date: { schema: { type: 'string', format: 'date' }, rule: { type: 'date' }, print: (value) => printDate(toText(value)) },
}
