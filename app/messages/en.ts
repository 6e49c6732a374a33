import { shell } from '#app/messages/en/shell.ts'
import type { Messages } from '#app/messages/vi.ts'

export const en: Messages = { shell }
