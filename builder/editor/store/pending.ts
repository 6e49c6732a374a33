import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Missed, Sent } from '#builder/editor/store/draft-door.ts'
import { meets, type LogEntry } from '#builder/history/log.ts'
import { mergeChange, type Clash } from '#builder/history/merge-change.ts'
import type { DraftCommand, Edit } from '#schemas/generated/draft-change.ts'

/** A change that is not saved yet, with the revision its author saw. What an undo will do is known only when it has been saved. */
export type Pending = Omit<Sent, 'expected'> & { madeOn: number }

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

/** What others changed from this draft on, as entries of its log. */
export function toEntries(draft: ProcedureDraft, missed: readonly Missed[]): LogEntry[] {
  let now = draft
  return missed.flatMap(({ revision, by, edits }): LogEntry[] => {
    const outcome = applyCommands(now, [{ kind: 'edit', edits: [...edits] }])
    if (!outcome.ok) return []
    now = outcome.draft
    return [{ revision, by, act: 'do', touched: outcome.touched, commands: [], edits, inverse: outcome.inverse.edits }]
  })
}

/** Where a change meets what others changed after its author had last looked. */
export function clashesOf(latest: ProcedureDraft, others: readonly LogEntry[], { commands, madeOn }: Pending): readonly Clash[] {
  const merge = mergeChange(latest, others.filter(({ revision }) => revision > madeOn), commands)
  return merge.result === 'conflict' ? merge.clashes : []
}

/** The same entries without the places an author has chosen at. */
export function withoutClashes(others: readonly LogEntry[], clashes: readonly Clash[]): LogEntry[] {
  return others.map((entry) => ({ ...entry, touched: entry.touched.filter((place) => !clashes.some((clash) => meets(clash.place, place))) }))
}
