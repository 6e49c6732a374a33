import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { letterScope } from '#builder/walk/letter-scope.ts'
import { Survey } from '#builder/walk/survey.ts'
import { indexFields } from '#runtime/procedure/field-index.ts'

/** A tag an author can choose. `label`: what the form asks there; empty for facts of the dossier itself. */
export type TagChoice = { path: string; label: string; mayBeEmpty: boolean }

/** Every tag a letter of this draft can fill: answers first, in the order of the form. */
export function tagChoices(draft: ProcedureDraft, language: 'vi' | 'en'): TagChoice[] {
  const scope = letterScope(draft, new Survey(draft))
  const { fields } = indexFields(draft)
  const choices = scope.paths.flatMap((path): TagChoice[] => {
    const found = scope.find(path)
    const label = fields.get(path)?.label
    return !found || (found.type.type === 'object' && label === undefined) ? [] : [{ path, label: label?.[language] ?? label?.vi ?? '', mayBeEmpty: found.optional }]
  })
  return [...choices.filter(({ label }) => label !== ''), ...choices.filter(({ label }) => label === '')]
}
