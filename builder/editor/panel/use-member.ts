import { useState } from 'react'
import type { DraftOutcome } from '#builder/commands/outcome.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { DraftCommand, Value } from '#schemas/generated/draft-change.ts'

/** One member of the draft as a control edits it. */
export type Member = {
  value: Json | undefined
  /** Shows a value while it is being typed. */
  type(value: Value): void
  set(value: Value): void
  /** Takes the member away. */
  clear(): void
  /** What is being typed is done. */
  settle(): void
  /** Why the last value was not taken, in words. */
  problem?: string
}

/** The member at a place, and the commands its control sends. */
export function useMember(at: string): Member {
  const { draft, store, messages } = useDraft()
  const [problem, setProblem] = useState<string>()
  const note = (outcome: DraftOutcome): void => setProblem(outcome.ok ? undefined : messages.refusals[outcome.refusal.code])
  const command = (value: Value): DraftCommand => ({ kind: 'set', at, value })
  return {
    value: findValue(toJson(draft), at),
    type: (value) => note(store.type([command(value)])),
    set: (value) => note(store.do([command(value)])),
    clear: () => note(store.do([{ kind: 'clear', at }])),
    settle: () => store.settle(),
    problem,
  }
}
