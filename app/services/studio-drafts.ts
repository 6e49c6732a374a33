import type { DraftRefusal } from '#builder/commands/outcome.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Clash } from '#builder/history/merge-change.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { DraftCommand, Edit } from '#schemas/generated/draft-change.ts'
import type { Text } from '#schemas/generated/procedure.ts'
import type { ParallelDraft, StartedFrom } from '#app/services/studio/start-draft.ts'

export type DraftListing = { id: StudioDraftId; procedure: string; title: Text; revision: number; createdAt: string; createdBy: string; savedAt: string; savedBy: string; origin: StartedFrom['from'] }

/** A draft as an editor opens it. `undo` and `redo`: whether this author may. */
export type OpenDraft = Omit<DraftListing, 'procedure' | 'title'> & { definition: ProcedureDraft; origin: StartedFrom['from']; baseHash?: string; closed: boolean; undo: boolean; redo: boolean }

/** One change another author made, to be done in the browser as well. */
export type MissedChange = { revision: number; by: string; at: string; edits: readonly Edit[] }

/** What a change is sent with: its own id, so that sending twice does it once, and the revision it was made for. */
export type SentChange = { id: StudioDraftId; changeId: string; expected: number; commands: DraftCommand[] }

/** Taking back or doing again. `over`: also where something later stands on it, as far as `expected`. */
export type SentStep = Omit<SentChange, 'commands'> & { over?: boolean }

/**
 * `saved`: in revision `revision`, after what others changed (`missed`). `conflict`: at the same place another author
 * changed something else; nothing was saved, both values are told. `refused`: it cannot be done at all.
 */
export type ChangeResult =
  | { result: 'saved'; revision: number; at: string; edits: readonly Edit[]; missed: MissedChange[]; undo: boolean; redo: boolean }
  | { result: 'conflict'; clashes: Clash[]; revision: number; missed: MissedChange[] }
  | { result: 'refused'; refusal: DraftRefusal | { code: 'not-permitted' } | { code: 'draft-gone' } | { code: 'draft-closed' } | { code: 'nothing-to-undo' } | { code: 'too-busy' } }

export type HistoryItem = { revision: number; at: string; name: string; act: 'do' | 'undo' | 'redo'; of?: number; commands: readonly DraftCommand[] }

export type StartResult = { result: 'started'; id: StudioDraftId } | { result: 'exists'; drafts: ParallelDraft[] } | { result: 'findings'; findings: Finding[] } | { result: 'refused'; code: 'not-permitted' | 'not-found' }

/** Procedures being edited. Authors and administrators; everybody else is refused. */
export interface StudioDraftService {
  start(actor: Actor, from: StartedFrom): Promise<StartResult>
  list(actor: Actor): Promise<DraftListing[]>
  /** Definitions that come with the product, by name. */
  shipped(): ReadonlyMap<string, ProcedureDraft>
  open(actor: Actor, id: StudioDraftId): Promise<OpenDraft | undefined>
  change(actor: Actor, sent: SentChange): Promise<ChangeResult>
  /** Takes the author's latest change back, or does the one taken back last again. */
  undo(actor: Actor, sent: SentStep): Promise<ChangeResult>
  redo(actor: Actor, sent: SentStep): Promise<ChangeResult>
  /** Takes one change of anybody back, if nothing that came after stands on it. */
  takeBack(actor: Actor, sent: SentStep & { revision: number }): Promise<ChangeResult>
  /** What others changed after a revision. */
  missed(actor: Actor, id: StudioDraftId, revision: number): Promise<MissedChange[] | undefined>
  history(actor: Actor, id: StudioDraftId, before?: number): Promise<HistoryItem[] | undefined>
  /** Gives a draft up. Its log stays. */
  discard(actor: Actor, id: StudioDraftId): Promise<'done' | 'not-permitted'>
}
