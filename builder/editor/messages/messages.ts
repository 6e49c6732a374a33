import { en } from '#builder/editor/messages/en.ts'
import { vi, type EditorMessages } from '#builder/editor/messages/vi.ts'

export type { EditorMessages }

/** The words of the studio in one language. A text that is missing in English does not compile. */
export const editorMessages = (language: 'vi' | 'en'): EditorMessages => ({ vi, en })[language]
