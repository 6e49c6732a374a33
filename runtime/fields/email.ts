import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseLine, toText } from '#runtime/fields/scalar-text.ts'
import type { EmailField } from '#schemas/generated/procedure.ts'

/** An e-mail address, as people have them: letters with marks are refused, the length is that of RFC 5321. */
export const email: FieldKind<EmailField> = {
  toSchema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseLine(node),
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  sample: (_field, { pick }) => `lienhe${pick(1000)}@buuchinh.example`,
}
