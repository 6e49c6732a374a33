import { form } from '#builder/editor/messages/vi/form.ts'
import { history } from '#builder/editor/messages/vi/history.ts'
import { home } from '#builder/editor/messages/vi/home.ts'
import { languages } from '#builder/editor/messages/vi/languages.ts'
import { members } from '#builder/editor/messages/vi/members.ts'
import { panel } from '#builder/editor/messages/vi/panel.ts'
import { parts } from '#builder/editor/messages/vi/parts.ts'
import { publish } from '#builder/editor/messages/vi/publish.ts'
import { refusals } from '#builder/editor/messages/vi/refusals.ts'
import { rules } from '#builder/editor/messages/vi/rules.ts'
import { shell } from '#builder/editor/messages/vi/shell.ts'
import { steps, source }
export type EditorMessages = Widened<typeof vi>

/** Literal types widened: another language may say it differently but must say all of it. */
type Widened<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { [K in keyof T]: Widened<T[K]> }
