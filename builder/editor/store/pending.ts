import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Sent } from '#builder/editor/store/draft-door.ts'
import type { DraftCommand, Edit } from '#schemas/generated/draft-change.ts'

/** A change that is not saved yet. What an undo will do is known only when it has been saved. */
export type Pending = Omit<Sent, 'expected'>

/** The draft with what is on its way; what can no longer be done is left out, the answer will tell why. */
export function replayed(draft: ProcedureDraft, pending: readonly Pending[]): ProcedureDraft {
  return pending.reduce((now, { commands }) => withCommands(now, commands), draft)
}

/** What can be undone and redone once all this is saved. Whether an undo leaves another one, only its answer tells. */
export function stepsAfter(known: Steps, acts: ReadonlyArray<Sent['act']>): Steps {
  return acts.reduce((now, act) => (act === 'undo' ? { ...now, redo: true } : act === 'redo' ? { ...now, undo: true } : { undo: true, redo: false }), known)
}
export type Steps = { undo: boolean; redo: boolean }

export function withCommands(draft: ProcedureDraft, commands: readonly DraftCommand[]): ProcedureDraft {
  if (commands.length === 0) return draft
  const outcome = applyCommands(draft, commands)
  return outcome.ok ? outcome.draft : draft
}

/** The draft after saved changes. */
export function applied(draft: ProcedureDraft, changes: ReadonlyArray<{ edits: readonly Edit[] }>): ProcedureDraft {
  return changes.reduce((now, { edits }) => withCommands(now, edits.length === 0 ? [] : [{ kind: 'edit', edits: [...edits] }]), draft)
}
