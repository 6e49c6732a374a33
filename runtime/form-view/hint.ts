import { toFileField } from '#runtime/fields/file-field.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import type { PageContext } from './page-context.ts'

/** What the kind itself has to say about a good answer, after the author's help. */
export function hintOf(field: Field, { texts, language }: PageContext): string {
  if (field.kind === 'identity-number') return field.documents.map((document) => texts.identityHelp[document]).join(' ')
  if (field.kind === 'long-text') return texts.characters(field.maxLength)
  if (field.kind === 'computed' || field.kind === 'age') return texts.computed
  if (field.kind === 'month') return texts.monthHelp
  if (field.kind === 'geo-point') return texts.geoHelp

  const file = toFileField(field)
  if (!file) return ''
  const kinds = new Intl.ListFormat(language, { type: 'disjunction' }).format(file.accept.map((kind) => texts.fileKinds[kind]))
  return texts.fileLimit(kinds, file.maxSizeMb, file.maxFiles)
}
