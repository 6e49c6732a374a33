import type { VersionListing } from '#app/services/procedures.ts'
import type { FailedScenario } from '#app/services/studio-simulation.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { LocalDate, StudioDraftId } from '#runtime/ids.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** One request to publish a draft, and what became of it. */
export type AskedPublication = {
  id: string
  revision: number
  note: string
  legalBasis?: string
  startsOn?: LocalDate
  askedAt: string
  askedName: string
  isOwn: boolean
  state: 'open' | 'approved' | 'returned' | 'withdrawn'
  remark?: string
  decidedAt?: string
  decidedName?: string
}

/** How many dossiers under way each change concerns, by `changeKey`. */
export type ConcernedCounts = Record<string, number>

/** What a draft is compared with before it is published, whom that concerns, and who has to agree. */
export type Comparison = {
  published?: { hash: string; number: number; definition: ProcedureDefinition; publishedAt: string }
  /** What a copy was made of. */
  source?: { definition: ProcedureDefinition }
  running: Array<{ version: string; step: string; count: number }>
  /** Once it was asked for. */
  concerned?: ConcernedCounts
  /** Whether somebody else has to approve; the requests so far, the latest first. */
  fourEyes: boolean
  requests: AskedPublication[]
  /** Whether the one who looks may approve the open request. */
  mayApprove: boolean
  /** Versions that are published and come into force later. */
  coming: Array<{ number: number; startsAt: string }>
  /** Published versions, the latest first. */
  versions: VersionListing[]
  uses: ProcedureUse[]
}

/** A draft as it was looked at, with what is said about its publication. `startsOn`: the day it comes into force, if not at once. */
export type Intent = { id: StudioDraftId; expected: number; note: string; legalBasis?: string; startsOn?: LocalDate }

export type PublicationRefusal = 'not-permitted' | 'draft-gone' | 'needs-approval' | 'asked-already' | 'own-work' | 'no-request'

/** `stale`: the draft has been changed since it was looked at. */
export type Publication =
  | { result: 'published'; number: number; hash: string; procedure: string; startsOn?: LocalDate }
  | { result: 'requested' }
  | { result: 'decided' }
  | { result: 'exists' }
  | { result: 'incomplete'; missing: 'note' | 'startsOn' | 'remark' }
  | { result: 'findings'; findings: Finding[] }
  /** Saved scenarios that come out otherwise than they say; none are named when playing them took too long. */
  | { result: 'scenarios'; failed: FailedScenario[] }
  | { result: 'stale' }
  | { result: 'refused'; code: PublicationRefusal }

/** What stands on a procedure: drafts and procedures copied from it, those it took the place of, those that share a block or a register. */
export type ProcedureUse = { how: 'copy' | 'redirect' | 'block' | 'register'; key: string; title: Text; draft?: StudioDraftId; what?: string }

/** From a draft to a published version. Authors and administrators. */
export interface StudioPublicationService {
  /** `counts`: with how many dossiers each change concerns, which reads them all; otherwise none is counted. */
  compare(actor: Actor, id: StudioDraftId, wanted?: { counts: boolean }): Promise<Comparison | undefined>
  /** Publishes the draft as it stood at this revision and closes it. Where four eyes are wanted it is asked for instead. */
  publish(actor: Actor, intent: Intent): Promise<Publication>
  request(actor: Actor, intent: Intent): Promise<Publication>
  /** Publishes what was asked for, as it was asked for: by somebody who has not worked on it. */
  approve(actor: Actor, decision: { id: StudioDraftId; remark: string }): Promise<Publication>
  /** Who asked for publication of the drafts that wait for it. */
  waiting(actor: Actor): Promise<Array<{ draft: StudioDraftId; askedName: string }>>
  usesOf(actor: Actor, procedure: string): Promise<ProcedureUse[] | undefined>
  /** Ends an open request: returned to its author with a remark, or taken back by him. */
  end(actor: Actor, decision: { id: StudioDraftId; act: 'return' | 'withdraw'; remark: string }): Promise<Publication>
}
