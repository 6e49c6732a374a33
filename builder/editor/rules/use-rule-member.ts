import { useState } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { DraftOutcome } from '#builder/commands/outcome.ts'

export type RuleMember = {
  /** Shows a text while it is being written; it is sent after a moment of rest. */
  type(text: string): void
  settle(): void
  /** Takes the rule away; where one must stand, it is left empty. */
  remove(): void
  problem?: string | undefined
}

/** The rule at a place, as the visual and the text editor change it alike. */
export function useRuleMember(at: string): RuleMember {
  const { store, messages, announce } = useDraft()
  const [problem, setProblem] = useState<string>()
  const note = (outcome: DraftOutcome): boolean => {
    setProblem(outcome.ok ? undefined : messages.refusals[outcome.refusal.code])
    return outcome.ok
  }
  const remove = (): void => {
    const isCell = /\/cells\/\d+$/.test(at)
    const cleared = store.do([isCell ? { kind: 'set', at, value: null } : { kind: 'clear', at }])
    if (cleared.ok || note(store.do([{ kind: 'set', at, value: '' }]))) announce(messages.parts.removed(messages.rules.text))
  }
  return { type: (text) => (text === '' ? remove() : void note(store.type([{ kind: 'set', at, value: text }]))), settle: () => store.settle(), remove, problem }
}
