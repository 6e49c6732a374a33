import type { TranslationLine } from '#builder/languages/translation-csv.ts'
import type { TranslationState } from '#builder/languages/translation.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

export type TranslationFilter = { state: TranslationState | 'all'; search: string }

/** The texts an author wants to see; words are found without marks, in the text and in the place. */
export function filterTranslations(lines: readonly TranslationLine[], { state, search }: TranslationFilter): TranslationLine[] {
  const words = foldVietnamese(search).split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    const folded = words.length === 0 ? '' : foldVietnamese(`${line.where} ${line.vi} ${line.en} ${line.at}`)
    return (state === 'all' || line.state === state) && words.every((word) => folded.includes(word))
  })
}
