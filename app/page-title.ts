import { isLanguage, type Language } from '#app/language.ts'
import { messagesFor } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'

type Match = { id: string; data?: unknown }

/** The title of a page for `meta`, in the reader's language as the root loader found it. */
export function pageTitle(matches: readonly Match[], toText: (messages: Messages, language: Language) => string): [{ title: string }] {
  const root = matches.find(({ id }) => id === 'root')?.data
  const language = typeof root === 'object' && root !== null && 'language' in root && isLanguage(root.language) ? root.language : 'vi'
  const messages = messagesFor(language)
  return [{ title: `${toText(messages, language)} – ${messages.shell.product}` }]
}
