import { form } from '#builder/editor/messages/en/form.ts'
import { history } from '#builder/editor/messages/en/history.ts'
import { home } from '#builder/editor/messages/en/home.ts'
import { members } from '#builder/editor/messages/en/members.ts'
import { panel } from '#builder/editor/messages/en/panel.ts'
import { parts } from '#builder/editor/messages/en/parts.ts'
import { publish } from '#builder/editor/messages/en/publish.ts'
import { refusals } from '#builder/editor/messages/en/refusals.ts'
import { shell } from '#builder/editor/messages/en/shell.ts'
import { values } from '#builder/editor/messages/en/values.ts'
import type { EditorMessages } from '#builder/editor/messages/vi.ts'

export const en: EditorMessages = { shell, home, form, panel, parts, refusals, members, values, publish, history }
