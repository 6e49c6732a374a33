import type { FieldKind } from '#runtime/fields/field-kind.ts'
import type { GroupField } from '#schemas/generated/procedure.ts'

/** Fields that belong together; their answers are an object. */
export const group: FieldKind<GroupField> = {
  toSchema: (field, { objectOf }) => ({ ...objectOf(field.fields), ...(field.required && { minProperties: 1 }) }),
  toRuleType: (field, { fieldsOf }) => ({ type: 'object', fields: fieldsOf(field.fields) }),
  parsePost: (field, node, { parseFields }) => {
    const answers = parseFields(field.fields, node)
    return Object.keys(answers).length === 0 ? undefined : answers
  },
  toNative: (field, value, { nativeFields }) => nativeFields(field.fields, value),
  summarise: (field, value, { summariseFields }) => summariseFields(field.fields, value),
  sample: (field, { sampleFields }) => sampleFields(field.fields),
}
