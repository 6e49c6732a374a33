import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'

/** A text that is not applied yet, and the draft it was written on. */
export type KeptSource = { text: string; base: ProcedureDraft }

const kept = new Map<string, KeptSource>()

/** Keeps what an author wrote while they look at other pages of the studio. */
export function keepSource(draftId: string, source: KeptSource | undefined): void {
  if (source) kept.set(draftId, source)
  else kept.delete(draftId)
}

export const findKeptSource = (draftId: string): KeptSource | undefined => kept.get(draftId)
