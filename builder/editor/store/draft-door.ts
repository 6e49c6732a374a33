import type { Clash } from '#builder/history/merge-change.ts'
import type { DraftCommand, Edit } from '#schemas/generated/draft-change.ts'

export type Missed = { revision: number; by: string; edits: readonly Edit[] }

/** What one author sends. `over`: a step is taken although something later stands on it, which its author has seen. */
export type Sent = { act: 'do' | 'undo' | 'redo' | 'take-back'; changeId: string; expected: number; commands: readonly DraftCommand[]; revision?: number; over?: true }

export type DoorAnswer =
  | { result: 'saved'; revision: number; at: string; edits: readonly Edit[]; missed: readonly Missed[]; undo: boolean; redo: boolean }
  | { result: 'conflict'; clashes: readonly Clash[]; missed: readonly Missed[] }
  | { result: 'refused'; refusal: { code: string } }
  | { result: 'unreachable'; signedOut?: true }

/** What the store needs of the world outside: the network, the clock, chance. Given by the page it runs on. */
export type DraftDoor = {
  send(change: Sent): Promise<DoorAnswer>
  missed(since: number): Promise<readonly Missed[]>
  wait(milliseconds: number): Promise<void>
  newChangeId(): string
}
