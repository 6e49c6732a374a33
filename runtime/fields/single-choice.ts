import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseLine, toText } from '#runtime/fields/scalar-text.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { SingleChoiceField } from '#schemas/generated/procedure.ts'

/** One of the options. */
export const singleChoice: FieldKind<SingleChoiceField> = {
  toSchema: (field, { optionsOf }) => ({ type: 'string', enum: optionsOf(field).map(({ value }) => value) }),
  toRuleType: (field, { optionsOf }) => ({ type: 'choice', values: optionsOf(field).map(({ value }) => value) }),
  parsePost: (_field, node) => parseLine(node),
  toNative: (_field, value) => toText(value),
  summarise: (field, value, { optionsOf, language }) => {
    const option = optionsOf(field).find((one) => one.value === value)
    return option ? textIn(option.label, language) : toText(value)
  },
  sample: (field, { optionsOf, attempt, pick }) => {
    const options = optionsOf(field)
    return options[attempt === 0 ? pick(options.length) : (attempt - 1) % options.length]?.value
  },
}
