import { textIn, type Language } from '#runtime/forms/page-schema.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { Option } from '#schemas/generated/procedure.ts'

/** What a search of a long list shows, and how many more there are. */
export type MatchedOptions = { shown: Option[]; more: number }

const mostShown = 20

/** Options that have every word of the query somewhere in value or label; case and marks do not matter. None without a query. */
export function matchOptions(options: readonly Option[], query: string, language: Language): MatchedOptions {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { shown: [], more: 0 }

  const found = options.filter(({ value, label }) => {
    const text = foldVietnamese(`${value} ${textIn(label, language)}`)
    return words.every((word) => text.includes(word))
  })
  return { shown: found.slice(0, mostShown), more: Math.max(found.length - mostShown, 0) }
}
