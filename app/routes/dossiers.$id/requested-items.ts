import type { Language } from '#app/language.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import type { SupplementItem } from '#runtime/dossier/dossier.ts'
import { textIn } from '#runtime/forms/page-schema.ts'

/** One thing the agency asks for: the question or paper in words, and why. */
export type RequestedItem = { what: string; reason: string }

/** `at` names a field by pointer or dotted path, or a paper by key; anything else is the officer's own words. */
export function toRequestedItems({ form }: Pick<DossierView, 'form'>, items: readonly SupplementItem[], language: Language): RequestedItem[] {
  return items.map(({ at, reason }) => {
    const path = at.split(/[/.]/).filter((part) => part !== '' && !/^\d+$/.test(part)).join('.')
    const field = form.fields.get(path) ?? form.fields.get(`papers.${path}`)
    return { what: field ? textIn(field.label, language) : at, reason }
  })
}
