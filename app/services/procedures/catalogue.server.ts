import type { CatalogueEntry } from '#app/services/procedures.ts'
import type { Language } from '#app/language.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

export type CatalogueItem = { entry: CatalogueEntry; title: string; text: string }

/** Folding texts costs more than searching them, and a definition never changes. */
const kept = new WeakMap<ProcedureDefinition, CatalogueItem>()

export function toCatalogueItem(definition: ProcedureDefinition, open: boolean): CatalogueItem {
  const known = kept.get(definition)
  if (known?.entry.open === open) return known
  const item = foldedItem(definition, open)
  kept.set(definition, item)
  return item
}

function foldedItem(definition: ProcedureDefinition, open: boolean): CatalogueItem {
  const { key, nationalCode, title, guide, sector, agency, audience, serviceLevel } = definition
  const words = [key, nationalCode, definition.localCode, ...both(title), ...both(guide.summary), ...both(sector.title), ...both(agency.title)]
  return {
    entry: { key, nationalCode, title, summary: guide.summary, sector, agency, audience, serviceLevel, open },
    title: foldVietnamese(both(title).join(' ')),
    text: foldVietnamese(words.join(' ')),
  }
}

const both = ({ vi, en }: Text): string[] => (en === undefined ? [vi] : [vi, en])

/** Entries with every word of the search somewhere; those with more of it in the title come first, then by title. */
export function searchCatalogue(items: readonly CatalogueItem[], search: string, language: Language): CatalogueEntry[] {
  const words = foldVietnamese(search.slice(0, 200)).split(' ').filter(Boolean)
  const rank = ({ title, text }: CatalogueItem): number =>
    Number(title.includes(words.join(' '))) * 1000 + words.filter((word) => title.includes(word)).length * 10 - text.length / 1e6
  const named = ({ title }: CatalogueEntry): string => (language === 'en' ? (title.en ?? title.vi) : title.vi)
  return items
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((item) => ({ item, rank: words.length === 0 ? 0 : rank(item) }))
    .toSorted((a, b) => b.rank - a.rank || named(a.item.entry).localeCompare(named(b.item.entry), language))
    .map(({ item }) => item.entry)
}
