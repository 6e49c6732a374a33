import { isLanguage, type Language } from '#app/language.ts'
import { useRouteLoaderData } from '#app/framework.ts'
import { en } from '#app/messages/en.ts'
import { vi, type Messages } from '#app/messages/vi.ts'

const catalogue: Record<Language, Messages> = { vi, en }

/** All interface texts in one language. A text missing in English does not compile. */
export const messagesFor = (language: Language): Messages => catalogue[language]

/** The reader's language, as the root loader found it. */
export function useLanguage(): Language {
  const root: unknown = useRouteLoaderData('root')
  const language = typeof root === 'object' && root !== null && 'language' in root ? root.language : undefined
  return isLanguage(language) ? language : 'vi'
}

/** Interface texts in the reader's language. */
export const useMessages = (): Messages => messagesFor(useLanguage())
