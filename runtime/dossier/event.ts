import type { AccountId, CommandId, ContentHash, DossierId, Instant, VersionHash } from '#runtime/ids.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import type { Limit } from '#runtime/deadlines/limit.ts'
import type { ApplicantOfDossier, Channel, HeldBy, Person, StandBeforeMove, SupplementItem, WrittenRecord } from '#runtime/dossier/dossier.ts'

/**
 * What happened to a dossier, in the past tense. `transition-taken` is the one event for every move between steps; the
 * others are what the move caused. Field by field the data is all that `evolve` needs: it never looks at a definition.
 */
export type DossierEvent =
  | { type: 'dossier-filed'; code: string; procedure: string; version: VersionHash; channel: Channel; applicant: ApplicantOfDossier; answers: ContentHash; unasked?: readonly string[]; step: string; status: number }
  | { type: 'transition-taken'; transition: string; command: string; from: string; to: string; status: number; final?: { outcome: 'granted' | 'refused' | 'not-accepted' | 'withdrawn' | 'stopped' }; comment?: string; grounds: string[] }
  | { type: 'held'; by: HeldBy | undefined; why: Why[] }
  | { type: 'dossier-assigned'; to: Person }
  | { type: 'dossier-released' }
  | { type: 'answers-replaced'; answers: ContentHash; unasked?: readonly string[] }
  | { type: 'officer-answers-given'; step: string; answers: ContentHash; unasked?: readonly string[] }
  | { type: 'supplement-requested'; items: SupplementItem[]; comment: string }
  | { type: 'supplement-answered' }
  | { type: 'clock-started'; clock: string; limit: Limit; cutOff?: string; suspension: 'pause' | 'restart'; calendar: string; due: DueFacts }
  | { type: 'clock-suspended'; clock: string }
  | { type: 'clock-resumed'; clock: string; due: DueFacts }
  | { type: 'clock-stopped'; clock: string; due: DueFacts }
  | { type: 'deadline-extended'; clock: string; due: DueFacts; grounds: string }
  | { type: 'deadline-recomputed'; clock: string; due: DueFacts; calendar: string }
  | { type: 'fee-charged'; key: string; title: { vi: string; en?: string }; amount: number; moment: 'intake' | 'supplement' | 'result' }
  | { type: 'fee-paid'; key: string; amount: number; receipt?: string }
  | { type: 'number-issued'; series: string; as: string; number: string }
  | { type: 'letter-issued'; letter: string; content: ContentHash; code: string; number?: string; step: string }
  | ({ type: 'register-written' } & WrittenRecord & { content: ContentHash })
  | { type: 'version-moved'; from: VersionHash; to: VersionHash; step: { from: string; to: string }; status: number; answers: ContentHash }
  | ({ type: 'version-move-reversed'; from: VersionHash; answers: ContentHash } & StandBeforeMove)
  | { type: 'notice-sent'; notice: string; to: string }

export type DueFacts = { dueAt: Instant; dueOn: string; explanation: ExplanationLine[] }

/** Why a rule chose what it chose, kept so that officer and applicant can open it. */
export type Why = { rule: string; holds: boolean; inputs: Array<{ name: string; value: unknown }> }

/**
 * An event with its place in the chain. `hash` = SHA-256 of the canonical JSON of all other members; `previousHash` is
 * the hash of event `sequence - 1` of the same dossier, or 64 zeros.
 */
export type StoredEvent = {
  dossierId: DossierId
  sequence: number
  commandId: CommandId
  at: Instant
  by: By
  event: DossierEvent
  previousHash: string
  hash: string
}

/** Who an event is by. The system has no account. */
export type By = { kind: 'applicant' | 'officer' | 'system'; accountId?: AccountId; name: string }
