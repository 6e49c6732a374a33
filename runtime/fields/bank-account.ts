import { asTyped, parseParts, partsSchema, partText, toNativeParts } from '#runtime/fields/answer-parts.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { notBlank, toUpper } from '#runtime/fields/text.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { BankAccountField } from '#schemas/generated/procedure.ts'

/** An account at one of the banks listed. Numbers have 6 to 19 digits; the holder is in capitals, as banks write it. */
export const bankAccount: FieldKind<BankAccountField> = {
  toSchema: (field, { optionsOf }) =>
    partsSchema({
      bank: { type: 'string', enum: optionsOf(field).map(({ value }) => value) },
      number: { type: 'string', pattern: '^\\d{6,19}$' },
      holder: { type: 'string', minLength: 1, maxLength: 140, pattern: notBlank },
    }),
  toRuleType: (field, { optionsOf }) => ({
    type: 'object',
    fields: { bank: { type: { type: 'choice', values: optionsOf(field).map(({ value }) => value) }, optional: false }, number: text, holder: text },
  }),
  parsePost: (_field, node) => parseParts(node, { bank: asTyped, number: readNumber, holder: toUpper }),
  toNative: (_field, value) => toNativeParts(value, ['bank', 'number', 'holder']),
  summarise: (field, value, { optionsOf, language }) => {
    const bank = optionsOf(field).find((option) => option.value === partText(value, 'bank'))
    return [partText(value, 'number'), partText(value, 'holder'), bank ? textIn(bank.label, language) : partText(value, 'bank')].join(' – ')
  },
  complete: (_field, value) =>
    typeof value === 'object' && !Array.isArray(value) && typeof value['holder'] === 'string' ? { ...value, holder: toUpper(value['holder']) } : value,
  sample: (field, { optionsOf, pick, attempt }) => {
    const options = optionsOf(field)
    return { bank: options[(pick(options.length) + attempt) % options.length]?.value ?? '', number: `19${String(pick(1_000_000)).padStart(8, '0')}`, holder: 'CÔNG TY BƯU CHÍNH SÔNG HỒNG' }
  },
}

const text = { type: { type: 'string' }, optional: false } as const

function readNumber(typed: string): string {
  return typed.replaceAll(/[\s.-]/g, '')
}
