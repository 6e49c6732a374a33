import { copiedTranslation } from '#builder/checks/same-translation.ts'
import { toJson } from '#builder/draft/json.ts'
import { fromDraftPointer } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { textsIn } from '#builder/walk/texts.ts'

/** `same`: the English is still the Vietnamese; `needless`: the letter is printed in Vietnamese alone. */
export const translationStates = ['missing', 'same', 'ok', 'needless'] as const
export type TranslationState = (typeof translationStates)[number]

/** One text of a draft as a translator sees it. `pointer`: where it stands now; `at`: the place that survives moves. */
export type Translation = { at: string; pointer: string; vi: string; en: string; state: TranslationState }

/** Every text of a draft that has words, in the order it is written. */
export function translationsOf(draft: ProcedureDraft): Translation[] {
  const root = toJson(draft)
  return textsIn(draft)
    .filter(({ text }) => text.vi !== '' || text.en !== undefined)
    .map(({ text, place }) => ({ at: fromDraftPointer(root, place), pointer: place, vi: text.vi, en: text.en ?? '', state: stateOf(text, isInVietnameseLetter(draft, place)) }))
}

function stateOf({ vi, en = '' }: { vi: string; en?: string }, isNeedless: boolean): TranslationState {
  if (en.trim() === '') return isNeedless ? 'needless' : 'missing'
  return copiedTranslation({ vi, en }) ? 'same' : 'ok'
}

function isInVietnameseLetter({ letters = [] }: ProcedureDraft, place: string): boolean {
  const [, list, index = ''] = place.split('/')
  return list === 'letters' && letters[Number(index)]?.language !== 'vi-en'
}
