import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

export type Comparison = { published?: { number: number; definition: ProcedureDefinition }; running: ReadonlyArray<{ step: string; count: number }> }
/** A saved scenario that comes out otherwise than it says, with the first difference. */
export type FailedScenario = { key: string; title: { vi: string; en?: string }; difference: { text: { vi: string; en: string } } }
export type PublicationAnswer = { result: 'published'; number: number } | { result: 'scenarios'; failed: readonly FailedScenario[] } | { result: 'exists' | 'findings' | 'stale' | 'refused' | 'unreachable' }
export type HistoryEntry = { revision: number; at: string; name: string; act: 'do' | 'undo' | 'redo'; of?: number; commands: readonly DraftCommand[] }

/** What the pages Publish and History ask of the world outside. */
export type PublicationDoor = {
  compare(): Promise<Comparison | undefined>
  publish(given: { expected: number; note: string }): Promise<PublicationAnswer>
  history(before?: number): Promise<readonly HistoryEntry[] | undefined>
}
