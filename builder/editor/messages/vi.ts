import { form } from '#builder/editor/messages/vi/form.ts'
import { history } from '#builder/editor/messages/vi/history.ts'
import { home } from '#builder/editor/messages/vi/home.ts'
import { languages } from '#builder/editor/messages/vi/languages.ts'
import { letters } from '#builder/editor/messages/vi/letters.ts'
import { members } from '#builder/words/vi/members.ts'
import { panel } from '#builder/editor/messages/vi/panel.ts'
import { papers } from '#builder/editor/messages/vi/papers.ts'
import { parts } from '#builder/editor/messages/vi/parts.ts'
import { publish } from '#builder/editor/messages/vi/publish.ts'
import { refusals } from '#builder/editor/messages/vi/refusals.ts'
import { rules } from '#builder/editor/messages/vi/rules.ts'
import { shell } from '#builder/editor/messages/vi/shell.ts'
import { simulate } from '#builder/editor/messages/vi/simulate.ts'
import { source } from '#builder/editor/messages/vi/source.ts'
import { steps } from '#builder/editor/messages/vi/steps.ts'
import { tables } from '#builder/editor/messages/vi/tables.ts'
import { values } from '#builder/words/vi/values.ts'

/** The words of the editors by area; one file for each area and language. */
export const vi = { shell, home, form, panel, parts, refusals, members, values, publish, history, steps, rules, tables, languages, source, letters, papers, simulate }
export type EditorMessages = Widened<typeof vi>

/** Literal types widened: another language may say it differently but must say all of it. */
type Widened<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { [K in keyof T]: Widened<T[K]> }
