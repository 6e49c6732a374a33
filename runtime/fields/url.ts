import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseLine, toText } from '#runtime/fields/scalar-text.ts'
import type { UrlField } from '#schemas/generated/procedure.ts'

/** The address of a web site; `https://` is put before a bare host name. */
export const url: FieldKind<UrlField> = {
  toSchema: () => ({ type: 'string', format: 'web-address', maxLength: 500 }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => {
    const line = parseLine(node)
    return line !== undefined && /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(line) ? `https://${line}` : line
  },
  toNative: (_field, value) => toText(value),
  summarise: (_field, value) => toText(value),
  sample: (_field, { pick }) => `https://buuchinh${pick(1000)}.example`,
}
