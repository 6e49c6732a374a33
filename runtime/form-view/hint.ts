import type { Field } from '#schemas/generated/procedure.ts'
import type { PageContext } from './page-context.ts'

/** What the kind itself has to say about a good answer, after the author's help. */
export function hintOf(field: Field, { texts, language }: PageContext): string {
  if (field.kind === 'identity-number') return field.documents.map((document) => texts.identityHelp[document]).join(' ')
  if (field.kind === 'long-text') return texts.characters(field.maxLength)
  if (field.kind === 'computed') return texts.computed
  if (field.kind !== 'file') return ''

  const kinds = new Intl.ListFormat(language, { type: 'disjunction' }).format(field.accept.map((kind) => texts.fileKinds[kind]))
  return texts.fileLimit(kinds, field.maxSizeMb, field.maxFiles)
}
