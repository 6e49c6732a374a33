import type { ShapeProblem } from '#builder/draft/structure.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { DraftCommand, Edit, EditCommand, Place } from '#schemas/generated/draft-change.ts'

/** Why a command was not done. The draft is as it was. */
export type DraftRefusal =
  | { code: 'place-gone'; at: Place }
  | { code: 'wrong-structure'; problems: ShapeProblem[] }
  | { code: 'id-for-life'; at: Place }
  | { code: 'id-taken'; id: string }
  | { code: 'still-used'; at: Place; places: string[] }
  | { code: 'no-key'; at: Place }
  | { code: 'bad-key'; key: string }
  | { code: 'key-taken'; key: string }
  | { code: 'key-not-for-rules'; key: string }
  | { code: 'reserved-key'; key: string }
  | { code: 'unknown-kind'; kind: string }
  | { code: 'not-a-text'; at: Place }

/** What a command makes of a draft, before it is done. */
export type Plan = Edit[] | DraftRefusal

/** One kind of command: says which edits it means on this draft. Never throws, whatever the draft is. */
export type DraftCommandRule<Kind extends DraftCommand['kind']> = (draft: ProcedureDraft, command: Extract<DraftCommand, { kind: Kind }>) => Plan

/**
 * What was done: the draft after it, the edits it came to, the one command that takes it all back, and the places it
 * touched. An `inverse` without edits means that nothing changed.
 */
export type DraftOutcome = { ok: true; draft: ProcedureDraft; edits: Edit[]; inverse: EditCommand; touched: Place[] } | { ok: false; refusal: DraftRefusal }
