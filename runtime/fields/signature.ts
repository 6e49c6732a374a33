import { partOf, partsSchema, partText } from '#runtime/fields/answer-parts.ts'
import type { FieldKind, NativeContext } from '#runtime/fields/field-kind.ts'
import { file } from '#runtime/fields/file.ts'
import { pictureAsFile, picturePart } from '#runtime/fields/file-field.ts'
import { lastValue } from '#runtime/fields/post-node.ts'
import { notBlank } from '#runtime/fields/text.ts'
import { toLine } from '#runtime/fields/typed-text.ts'
import { readYesNo } from '#runtime/fields/yes-no.ts'
import type { SignatureField } from '#schemas/generated/procedure.ts'

/**
 * A name typed in place of a signature, with consent to the statement beside it; nobody consents for another. The
 * drawn picture is an addition: what counts is the name and the consent.
 */
export const signature: FieldKind<SignatureField> = {
  toSchema: (field, context) =>
    partsSchema(
      { name: { type: 'string', minLength: 1, maxLength: 140, pattern: notBlank }, agreed: { type: 'boolean', const: true } },
      field.drawn ? { [picturePart]: file.toSchema(pictureAsFile(field), context) } : {},
    ),
  toRuleType: () => ({ type: 'object', fields: { name: { type: { type: 'string' }, optional: false }, agreed: { type: { type: 'bool' }, optional: false } } }),
  parsePost: (field, node, context) => {
    const name = toLine(lastValue(node.children.get('name')))
    const agreed = readYesNo(lastValue(node.children.get('agreed'))) === true
    const drawn = field.drawn && node.children.get(picturePart)
    const picture = drawn && file.parsePost(pictureAsFile(field), drawn, context)
    const answer = { ...(name !== '' && { name }), ...(agreed && { agreed }), ...(picture && { [picturePart]: picture }) }
    return Object.keys(answer).length === 0 ? undefined : answer
  },
  toNative: (field, value, context: NativeContext) => ({
    name: partText(value, 'name'),
    agreed: partOf(value, 'agreed') === true ? 'true' : '',
    [picturePart]: file.toNative(pictureAsFile(field), partOf(value, picturePart) ?? [], context),
  }),
  summarise: (_field, value, { language }) => `${partText(value, 'name')} (${language === 'vi' ? 'đã ký xác nhận' : 'signed'})`,
  check: (field, value, context) => {
    const found = file.check?.(pictureAsFile(field), partOf(value, picturePart) ?? [], context) ?? []
    return found.map((problem) => ({ ...problem, at: `/${picturePart}${problem.at ?? ''}` }))
  },
  complete: (_field, value) => (typeof value === 'object' && !Array.isArray(value) && typeof value['name'] === 'string' ? { ...value, name: toLine(value['name']) } : value),
  sample: () => ({ name: 'Nguyễn Văn An', agreed: true }),
}
