import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { lastValue } from '#runtime/fields/post-node.ts'
import { readYesNo } from '#runtime/fields/yes-no.ts'
import type { DeclarationField } from '#schemas/generated/procedure.ts'

/** A statement the applicant makes. It is made or it is not: `false` is never stored, and nothing makes it for them. */
export const declaration: FieldKind<DeclarationField> = {
  toSchema: () => ({ type: 'boolean', const: true }),
  toRuleType: () => ({ type: 'bool' }),
  parsePost: (_field, node) => readYesNo(lastValue(node)) || undefined,
  toNative: (_field, value) => (value === true ? 'true' : ''),
  summarise: (_field, value, { language }) => {
    if (value !== true) return ''
    return language === 'vi' ? 'Đã cam kết' : 'Declared'
  },
  sample: () => true,
}
