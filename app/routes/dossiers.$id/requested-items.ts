import type { Language } from '#app/language.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import type { SupplementItem } from '#runtime/dossier/dossier.ts'
import { textIn } from '#runtime/forms/page-schema.ts'

/** One thing the agency asks for: the question or paper in words, why, and the page it is on. */
export type RequestedItem = { what: string; reason: string; section?: string }

/** An open request asks in the words of the version the dossier is under now. `at` names a field by pointer or dotted path, or a paper by key; anything else is the officer's own words. */
export function toRequestedItems({ loaded: { filingForm: form } }: Pick<DossierView, 'loaded'>, items: readonly SupplementItem[], language: Language): RequestedItem[] {
  return items.map(({ at, reason }) => {
    const path = at.split(/[/.]/).filter((part) => part !== '' && !/^\d+$/.test(part)).join('.')
    const known = [path, `papers.${path}`].find((one) => form.fields.has(one))
    const field = known === undefined ? undefined : form.fields.get(known)
    const section = form.sections.find(({ fields }) => fields.some(({ key }) => key === known?.split('.')[0]))
    return { what: field ? textIn(field.label, language) : at, reason, section: section?.key }
  })
}
