import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { isObject, toJson } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import type { Edit } from '#schemas/generated/draft-change.ts'

/** Gives many texts in one language at once, as a translator sends them. An empty translation is no translation. */
export const setTexts: DraftCommandRule<'set-texts'> = (draft, { language, texts }) => {
  const root = toJson(draft)
  const wrong = texts.find(({ at }) => !isObject(findValue(root, at)))
  if (wrong) return { code: 'not-a-text', at: wrong.at }
  return texts.map(({ at, text }): Edit => (text === '' && language === 'en' ? { do: 'clear', at: `${at}/en` } : { do: 'set', at: `${at}/${language}`, value: text }))
}
