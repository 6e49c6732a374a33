import { useMemo } from 'react'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { momentText } from '#runtime/deadlines/date-text.ts'
import type { HeldBy } from '#runtime/dossier/dossier.ts'
import type { Text } from '#schemas/generated/procedure.ts'

const vietnamMinutes = 420

/** What the parts of the draft are called, for those who watch a dossier. What is gone meanwhile keeps its key. */
export type Names = ReturnType<typeof namesOf>

export function useNames(): Names {
  const { draft, language, messages } = useDraft()
  return useMemo(() => namesOf(draft, language, messages), [draft, language, messages])
}

function namesOf(draft: ProcedureDraft, language: 'vi' | 'en', { simulate }: EditorMessages) {
  const say = (text: Text | undefined, key: string): string => (text && (text[language] || text.vi)) || key
  const titleIn = (parts: ReadonlyArray<{ key: string; title: Text }> | undefined) => (key: string) => say(parts?.find((part) => part.key === key)?.title, key)
  const [role, unit] = [titleIn(draft.roles), titleIn(draft.units)]
  return {
    step: titleIn(draft.steps),
    transition: titleIn(draft.transitions),
    clock: titleIn(draft.clocks),
    letter: titleIn(draft.letters),
    register: titleIn(draft.registers),
    ground: titleIn(draft.grounds),
    text: (text: Text) => say(text, ''),
    holder: (holder: HeldBy | undefined) => {
      if (!holder) return simulate.nobody
      return 'applicant' in holder ? simulate.byApplicant : `${role(holder.role)}, ${unit(holder.unit)}`
    },
    moment: (instant: string) => momentText(instant, language, vietnamMinutes),
  }
}

/** `2026-06-15T09:00`, as the date control of a browser has it, and back; a year of five digits is a slip. Vietnam has one time. */
export const toLocalInput = (instant: string): string => new Date(Date.parse(instant) + vietnamMinutes * 60_000).toISOString().slice(0, 16)
export function fromLocalInput(local: string): string | undefined {
  const at = /^\d{4}-/.test(local) ? Date.parse(`${local}:00+07:00`) : NaN
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

export const amountText = (amount: number): string => new Intl.NumberFormat('vi-VN').format(amount)
