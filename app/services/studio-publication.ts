import type { FailedScenario } from '#app/services/studio-simulation.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** What a draft is compared with before it is published, and how many dossiers are under way. */
export type Comparison = {
  published?: { hash: string; number: number; definition: ProcedureDefinition; publishedAt: string }
  running: Array<{ version: string; step: string; count: number }>
}

/** `stale`: the draft has been changed since it was looked at. */
export type Publication =
  | { result: 'published'; number: number; hash: string }
  | { result: 'exists' }
  | { result: 'findings'; findings: Finding[] }
  /** Saved scenarios that come out otherwise than they say; none are named when playing them took too long. */
  | { result: 'scenarios'; failed: FailedScenario[] }
  | { result: 'stale' }
  | { result: 'refused'; code: 'not-permitted' | 'draft-gone' }

/** From a draft to a published version. Authors and administrators. */
export interface StudioPublicationService {
  compare(actor: Actor, id: StudioDraftId): Promise<Comparison | undefined>
  /** Publishes the draft as it stood at this revision and closes it. */
  publish(actor: Actor, published: { id: StudioDraftId; expected: number; note?: string }): Promise<Publication>
}
