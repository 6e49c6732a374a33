import { asTyped, parseParts, partsSchema, partText, toNativeParts } from '#runtime/fields/answer-parts.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { MatrixField } from '#schemas/generated/procedure.ts'

/** One of the options for each row; an answer has every row. */
export const matrix: FieldKind<MatrixField> = {
  toSchema: (field, { optionsOf }) => {
    const choice = { type: 'string', enum: optionsOf(field).map(({ value }) => value) }
    return partsSchema(Object.fromEntries(keysOf(field).map((key) => [key, choice])))
  },
  toRuleType: (field, { optionsOf }) => {
    const values = optionsOf(field).map(({ value }) => value)
    return { type: 'object', fields: Object.fromEntries(keysOf(field).map((key) => [key, { type: { type: 'choice', values }, optional: false }])) }
  },
  parsePost: (field, node) => parseParts(node, Object.fromEntries(keysOf(field).map((key) => [key, asTyped]))),
  toNative: (field, value) => toNativeParts(value, keysOf(field)),
  summarise: (field, value, { optionsOf, language }) => {
    const labels = new Map(optionsOf(field).map((option) => [option.value, textIn(option.label, language)]))
    const lines = field.rows.map(({ key, label }) => `${textIn(label, language)}: ${labels.get(partText(value, key)) ?? partText(value, key)}`)
    return lines.join('\n')
  },
  sample: (field, { optionsOf, attempt, pick }) => {
    const options = optionsOf(field)
    return Object.fromEntries(keysOf(field).map((key, index) => [key, options[(attempt + index + pick(2)) % options.length]?.value ?? '']))
  },
}

function keysOf({ rows }: MatrixField): string[] {
  return rows.map(({ key }) => key)
}
