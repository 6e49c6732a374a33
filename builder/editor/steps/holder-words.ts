import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import type { EditorLanguage } from '#builder/editor/use-draft.tsx'
import { nameIn } from '#builder/words/name-in.ts'
import type { Clock, Holder, Step, Text, Transition } from '#schemas/generated/procedure.ts'

/** Where words about the steps of a draft come from. */
export type StepWords = { draft: ProcedureDraft; messages: EditorMessages; language: EditorLanguage }

/** Who has a dossier at a step: the role, and the unit or what decides it. */
export function holderInWords(about: StepWords, holder: Holder | undefined): string {
  const { steps: words } = about.messages
  const { roles = [], units = [], tables = [], agency } = about.draft
  if (!holder) return words.noHolder
  const where = holder.table !== undefined ? words.byTable(titleIn(about, tables, holder.table)) : holder.routes?.length ? words.byRoutes(holder.routes.length) : holder.unit !== undefined ? titleIn(about, [...units, agency], holder.unit) : ''
  return [titleIn(about, roles, holder.role), where].filter(Boolean).join(', ')
}

/** A time limit with all its cases. */
export function limitInWords({ messages, language }: StepWords, clock: Clock | undefined): string {
  if (!clock) return ''
  const limits = clock.limits.map(({ value, unit }) => `${value} ${nameIn(messages.values, unit).toLowerCase()}`)
  return `${clock.title[language] || clock.title.vi} (${limits.join(' / ')})`
}

/** Whom a step asks for an opinion, how many have to answer, within what time, and what happens when they do not. */
export function consultationInWords(about: StepWords, { key, consultation }: Step): string | undefined {
  if (!consultation) return undefined
  const { consultation: words } = about.messages.steps
  const clock = about.draft.clocks?.find((one) => one.key === consultation.clock)
  const late = clock && about.draft.transitions.find((move) => isAfter(move, key, clock.key))
  const within = clock ? [words.within(limitInWords(about, clock)), late ? words.late(titleIn(about, about.draft.steps, late.to)) : words.neverLate] : [words.noLimit]
  return [words.asks(consultation.of.map((holder) => holderInWords(about, holder))), words.modes[consultation.mode], ...within].join(' ')
}

/** Whether a move is taken when a clock ends while a dossier is at a step. */
const isAfter = ({ command, from, after }: Transition, step: string, clock: string): boolean => command === 'timeout' && from.includes(step) && after === clock

function titleIn({ language }: StepWords, list: ReadonlyArray<{ key: string; title: Text }>, key: string): string {
  const title = list.find((one) => one.key === key)?.title
  return title ? title[language] || title.vi : key
}
