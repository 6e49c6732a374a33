import type { CommandId, DossierId, Instant, VersionHash } from '#runtime/ids.ts'
import type { Channel, ApplicantOfDossier, Person, SupplementItem } from '#runtime/dossier/dossier.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { FiledDraft } from '#runtime/ports.ts'

/** What every command carries: its own id (a double click is the same command) and the version it was decided on. */
type Addressed = { commandId: CommandId; dossierId: DossierId; expected: number }

/** Files a new dossier under the version its draft was written under; the engine judges the answers. */
export type FileDossier = { kind: 'file'; commandId: CommandId; dossierId: DossierId; version: VersionHash; draft?: FiledDraft; channel: Channel; applicant: ApplicantOfDossier; answers: Answers }

/** A move between steps that the published version offers. Which moves exist, to whom and when, is data. */
export type TakeTransition = Addressed & {
  kind: 'accept' | 'refuse-intake' | 'propose' | 'approve' | 'return' | 'reject' | 'withdraw' | 'issue-result' | 'hand-over' | 'stop'
  transition: string
  comment?: string
  grounds?: string[]
  /** The officer's form of the step that is left. */
  officerAnswers?: Answers
}
export type RequestSupplement = Addressed & { kind: 'request-supplement'; transition: string; items: SupplementItem[]; comment: string; grounds?: string[]; officerAnswers?: Answers }
export type AnswerSupplement = Addressed & { kind: 'answer-supplement'; transition: string; answers: Answers; draft?: FiledDraft; comment?: string }
export type AssignDossier = Addressed & { kind: 'assign'; to: Person }
export type ClaimDossier = Addressed & { kind: 'claim' }
export type ReleaseDossier = Addressed & { kind: 'release' }
export type RecordPayment = Addressed & { kind: 'record-payment'; fee: string; amount: number; receipt?: string }
/** Lets the system do what time has brought: a move for the end of a clock, or one that is taken by itself. */
export type PassTime = Addressed & { kind: 'pass-time' }
export type ExtendDeadline = Addressed & { kind: 'extend'; clock: string; until: Instant; grounds: string }

/**
 * Moves a running dossier to another published version of its procedure, at its own step or at the one given; with `ask`
 * the applicant is then asked, by a transition of that version.
 */
export type MoveVersion = Addressed & { kind: 'move-version'; to: VersionHash; step?: string; ask?: { transition: string; items: SupplementItem[]; comment: string } }
/** Takes the last move between versions back. */
export type ReverseMove = Addressed & { kind: 'reverse-move' }

export type Command =
  | FileDossier
  | TakeTransition
  | RequestSupplement
  | AnswerSupplement
  | AssignDossier
  | ClaimDossier
  | ReleaseDossier
  | RecordPayment
  | ExtendDeadline
  | PassTime
  | MoveVersion
  | ReverseMove
export type CommandKind = Command['kind']

/** A command not done, as a value. The texts are in `app/messages`, one per code. */
export type Refusal =
  | { code: 'not-found' }
  | { code: 'stale'; expected: number; actual: number }
  | { code: 'not-permitted' }
  | { code: 'not-offered'; transition: string; step: string }
  | { code: 'guard-failed'; transition: string; reason?: { vi: string; en?: string } }
  | { code: 'not-holder' }
  | { code: 'held-by-other'; name: string }
  | { code: 'not-held' }
  | { code: 'already-closed' }
  | { code: 'comment-required' }
  | { code: 'grounds-required' }
  | { code: 'unknown-ground'; ground: string }
  | { code: 'items-required' }
  | { code: 'unknown-item'; index: number; at: string }
  | { code: 'taken-too-often'; most: number }
  | { code: 'answers-invalid'; problems: AnswerProblem[] }
  | { code: 'procedure-closed' }
  | { code: 'channel-not-offered'; channel: Channel }
  | { code: 'own-dossier' }
  | { code: 'fee-unknown'; fee: string }
  | { code: 'fee-not-computable'; table: string }
  | { code: 'limit-not-computable'; clock: string }
  | { code: 'already-paid'; fee: string }
  | { code: 'wrong-amount'; amount: number }
  | { code: 'extended-before' }
  | { code: 'not-later' }
  | { code: 'clock-not-running'; clock: string }
  | { code: 'record-unusable'; register: string; number: string; state: 'unknown' | 'expired' | 'revoked' }
  | { code: 'nothing-due' }
  | { code: 'busy' }
  | { code: 'version-unknown' }
  | { code: 'same-version' }
  | { code: 'step-missing'; step: string }
  | { code: 'clock-missing'; clock: string }
  | { code: 'with-applicant' }
  | { code: 'cannot-ask'; step: string }
  | { code: 'moved-on' }
