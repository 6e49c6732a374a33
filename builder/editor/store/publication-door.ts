import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** One request to publish, and what became of it. */
export type PublicationRequest = { id: string; revision: number; note: string; legalBasis?: string; startsOn?: string; askedAt: string; askedName: string; isOwn: boolean; state: 'open' | 'approved' | 'returned' | 'withdrawn'; remark?: string; decidedAt?: string; decidedName?: string }
export type Compared = { number: number; definition: ProcedureDefinition }
export type Comparison = {
  published?: Compared
  /** What a copy was made of. */
  source?: Pick<Compared, 'definition'>
  running: ReadonlyArray<{ step: string; count: number }>
  /** Dossiers under way each change concerns, by `changeKey`; absent until they are counted. */
  concerned?: Readonly<Record<string, number>>
  /** How many seconds people worked on dossiers filed so far; absent until there are enough of them. */
  filling?: { fast: number; median: number; slow: number; count: number }
  fourEyes: boolean
  requests: readonly PublicationRequest[]
  mayApprove: boolean
  coming: ReadonlyArray<{ number: number; startsAt: string }>
  /** Published versions, the latest first. */
  versions: ReadonlyArray<{ number: number; publishedAt: string; publishedBy: string; approvedBy?: string; note?: string; current: boolean; startsAt?: string }>
  /** What stands on the procedure elsewhere. */
  uses: ReadonlyArray<{ how: 'copy' | 'redirect' | 'block' | 'register'; key: string; title: { vi: string; en?: string }; what?: string }>
}
/** A saved scenario that comes out otherwise than it says, with the first difference. */
export type FailedScenario = { key: string; title: { vi: string; en?: string }; difference: { text: { vi: string; en: string } } }
export type Published = { result: 'published'; number: number; hash: string; procedure: string; startsOn?: string }
export type PublicationProblem =
  | { result: 'scenarios'; failed: readonly FailedScenario[] }
  | { result: 'incomplete'; missing: 'note' | 'startsOn' | 'remark' }
  | { result: 'refused'; code: 'not-permitted' | 'draft-gone' | 'needs-approval' | 'asked-already' | 'own-work' | 'no-request' }
  | { result: 'exists' | 'findings' | 'stale' | 'unreachable' }
export type PublicationAnswer = Published | { result: 'requested' | 'decided' } | PublicationProblem
export type HistoryEntry = { revision: number; at: string; name: string; act: 'do' | 'undo' | 'redo'; of?: number; commands: readonly DraftCommand[] }

/** What an author says about a publication; `startsOn` is the day it comes into force, empty for at once. */
export type Said = { expected: number; note: string; legalBasis: string; startsOn: string }
export type PublicationAct = ({ act: 'publish' | 'request' } & Said) | { act: 'approve' | 'return' | 'withdraw'; remark: string }

/** What the pages Publish and History ask of the world outside. */
export type PublicationDoor = {
  /** `counts`: with how many dossiers each change concerns, which reads them all. */
  compare(wanted?: { counts: true }): Promise<Comparison | undefined>
  act(act: PublicationAct): Promise<PublicationAnswer>
  history(before?: number): Promise<readonly HistoryEntry[] | undefined>
  /** The page on which running dossiers are moved to a version. */
  moveAddress(procedure: string, hash: string): string
}
