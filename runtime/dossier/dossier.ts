import type { AccountId, ContentHash, DossierId, Instant, LocalDate, VersionHash } from '#runtime/ids.ts'
import type { ClockState } from '#runtime/deadlines/clock-state.ts'

/**
 * A dossier is what its events say: the fold of them, nothing else. It is stored beside them as a snapshot so that
 * reading one row is enough to decide the next command. Content (answers, letters, files) is named by hash.
 */
export type Dossier = {
  id: DossierId
  /** Number of the last event; the expected version of the next command. */
  sequence: number
  lastHash: string
  procedure: string
  version: VersionHash
  /** Printed and spoken number of the dossier, from `dossierCode`. */
  code: string
  channel: Channel
  applicant: ApplicantOfDossier
  step: string
  /** Status code of the national portal, 1–10. */
  status: number
  holder?: HeldBy
  assignee?: Person
  /** When it came to its present step. */
  since: Instant
  /** Answers in force: the filed ones, or the latest supplement. */
  answers: AnswersRef
  earlierAnswers: AnswersRef[]
  /** Answers of officers, by step key. */
  officerAnswers: Record<string, AnswersRef>
  clocks: Record<string, ClockState>
  fees: Fee[]
  /** Numbers taken from series, by the `as` of the effect. */
  numbers: Record<string, string>
  letters: IssuedLetter[]
  records: WrittenRecord[]
  supplements: SupplementRequest[]
  decisions: Decision[]
  /** How often each transition was taken, by key. */
  taken: Record<string, number>
  /** Facts a letter or rule may need that are no answers: postponements and their reasons. */
  extensions: Extension[]
  /** Where it stood before it was moved to its present version; gone once it has moved on under it. */
  beforeMove?: StandBeforeMove
  filedAt: Instant
  closedAt?: Instant
  outcome?: Outcome
}

/** What a move between versions changes, as it was. */
export type StandBeforeMove = { version: VersionHash; step: string; status: number; since: Instant; holder?: HeldBy; assignee?: Person }

export type Channel = 'online' | 'counter' | 'post'
export type Outcome = 'granted' | 'refused' | 'not-accepted' | 'withdrawn' | 'stopped'
export type Person = { accountId: AccountId; name: string }
export type HeldBy = { role: string; unit: string } | { applicant: true }
/** `kind` is the kind of account, for rules: citizen, enterprise, organisation, agency. */
export type ApplicantOfDossier = Person & { email: string; phone?: string; kind?: string }
/** `version` is the one they were given under, where that is not the dossier's any more. */
export type AnswersRef = {
  hash: ContentHash
  at: Instant
  by: Person
  version?: VersionHash
  /** Pointers of what did not apply, so that it is told from what was left out; absent of answers from before this was kept. */
  unasked?: readonly string[]
}
/** A fee in whole đồng. */
export type Fee = { key: string; title: { vi: string; en?: string }; amount: number; moment: 'intake' | 'supplement' | 'result'; dueAt: Instant; paid?: { at: Instant; by: Person; amount: number; receipt?: string } }
export type IssuedLetter = { key: string; hash: ContentHash; code: string; number?: string; at: Instant; step: string }
export type WrittenRecord = { register: string; number: string; act: 'create' | 'amend' | 'renew' | 'reissue' | 'revoke' }
export type SupplementItem = { at: string; reason: string }
export type SupplementRequest = { round: number; items: SupplementItem[]; comment: string; requestedAt: Instant; by: Person; answeredAt?: Instant }
type Decision = { transition: string; command: string; from: string; to: string; at: Instant; by: Person; comment?: string; grounds: string[] }
type Extension = { clock: string; until: Instant; grounds: string; at: Instant; by: Person }

/** The row lists and queues are made of; derived by `toSummary`, never edited. */
export type DossierSummary = {
  id: DossierId
  code: string
  procedure: string
  version: VersionHash
  applicantId: AccountId
  applicantName: string
  /** Folded text of code, applicant and chosen answers, for search. */
  searchText: string
  channel: Channel
  step: string
  status: number
  filedAt: Instant
  closedAt?: Instant
  outcome?: Outcome
  clock: 'running' | 'suspended' | 'none'
  dueAt?: Instant
  dueOn?: LocalDate
  phone?: string
}

/** What a list shows of a dossier; what it is found by stays where it is stored. */
export type ListedDossier = Omit<DossierSummary, 'searchText' | 'applicantId' | 'phone' | 'channel'>

/** Work waiting for officers: present while the dossier is held by a role in a unit. At most one per dossier. */
export type Task = {
  dossierId: DossierId
  procedure: string
  step: string
  role: string
  unit: string
  assignee?: AccountId
  /** Sort key of queues; dossiers without a running clock sort last. */
  dueAt?: Instant
  since: Instant
}
