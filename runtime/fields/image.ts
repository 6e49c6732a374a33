import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { file } from '#runtime/fields/file.ts'
import { imageAsFile } from '#runtime/fields/file-field.ts'
import type { ImageField } from '#schemas/generated/procedure.ts'

/** Uploaded pictures: files of which only pictures are taken. */
export const image: FieldKind<ImageField> = {
  toSchema: (field, context) => file.toSchema(imageAsFile(field), context),
  toRuleType: (field, context) => file.toRuleType(imageAsFile(field), context),
  parsePost: (field, node, context) => file.parsePost(imageAsFile(field), node, context),
  toNative: (field, value, context) => file.toNative(imageAsFile(field), value, context),
  summarise: (field, value, context) => file.summarise(imageAsFile(field), value, context),
  check: (field, value, context) => file.check?.(imageAsFile(field), value, context) ?? [],
  sample: (field, context) => file.sample(imageAsFile(field), context),
}
