import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { allValues } from '#runtime/fields/post-node.ts'
import { toText } from '#runtime/fields/scalar-text.ts'
import { toLine } from '#runtime/fields/typed-text.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { MultipleChoiceField } from '#schemas/generated/procedure.ts'

/** Several of the options, each once, kept in the order of the options. */
export const multipleChoice: FieldKind<MultipleChoiceField> = {
  toSchema: (field, { optionsOf }) => {
    const values = optionsOf(field).map(({ value }) => value)
    return {
      type: 'array',
      items: { type: 'string', enum: values },
      ...(field.minItems !== undefined && { minItems: field.minItems }),
      maxItems: field.maxItems ?? values.length,
      uniqueItems: true,
    }
  },
  toRuleType: (field, { optionsOf }) => {
    const values = optionsOf(field).map(({ value }) => value)
    return { type: 'list', of: { type: 'choice', values }, maxItems: field.maxItems ?? values.length }
  },
  parsePost: (field, node, { optionsOf }) => {
    const chosen = new Set(allValues(node).map(toLine).filter((value) => value !== ''))
    const offered = optionsOf(field).map(({ value }) => value).filter((value) => chosen.delete(value))
    const values = [...offered, ...chosen]
    return values.length === 0 ? undefined : values
  },
  toNative: (_field, value) => (Array.isArray(value) ? value.map(toText) : []),
  summarise: (field, value, { optionsOf, language }) => {
    if (!Array.isArray(value)) return ''
    const labels = new Map(optionsOf(field).map((option) => [option.value, textIn(option.label, language)]))
    return value.map((one) => labels.get(toText(one)) ?? toText(one)).join('; ')
  },
  sample: (field, { optionsOf, attempt, pick }) => {
    const values = optionsOf(field).map(({ value }) => value)
    const most = field.maxItems ?? values.length
    const count = Math.min(Math.max(field.minItems ?? 1, 1 + (Math.floor(attempt / values.length) % most)), most)
    const first = attempt === 0 ? pick(values.length) : attempt % values.length
    return values.filter((_value, index) => (index - first + values.length) % values.length < count)
  },
}
