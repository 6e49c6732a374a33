import type { LetterContent } from '#runtime/letters/letter-content.ts'
import type { Answers, FileAnswer } from '#runtime/forms/answers.ts'
import type { PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import type { Dossier, DossierSummary, ListedDossier, Task } from '#runtime/dossier/dossier.ts'
import type { StoredEvent } from '#runtime/dossier/event.ts'
import type { AccountId, CommandId, ContentHash, DossierId, DraftId, FileHash, Instant, UploadId, VersionHash } from '#runtime/ids.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { ProcedureVersion } from '#runtime/version.ts'

/**
 * The interfaces the runtime needs from the outside, implemented in `db/` and `app/`. A command is decided on a
 * snapshot, outside any transaction; `append` then writes everything it caused in one transaction, guarded by the
 * expected sequence, so a race ends as *stale* and a repeated command as *already done*.
 */
export interface DossierStore {
  find(id: DossierId): Promise<Dossier | undefined>
  findByCode(code: string): Promise<Dossier | undefined>
  events(id: DossierId): Promise<StoredEvent[]>
  /** The command's earlier result, when this id was already done. */
  findCommand(id: CommandId): Promise<{ dossierId: DossierId; sequence: number } | undefined>
  answers(id: DossierId, hash: ContentHash): Promise<Answers | undefined>
  letter(id: DossierId, hash: ContentHash): Promise<LetterContent | undefined>
  letterByCode(code: string): Promise<{ dossierId: DossierId; content: LetterContent; at: Instant } | undefined>
  append(write: DossierWrite): Promise<AppendResult>
}

/** Everything one command writes. */
export type DossierWrite = {
  commandId: CommandId
  dossier: Dossier
  /** Sequence before this command; 0 files a new dossier. */
  expected: number
  /** At least one. */
  events: StoredEvent[]
  /** The events with their hashes as they are stored: see `chainEvents`. */
  log: string
  summary: DossierSummary
  /** From when on the system may have a move to take: see `nextTimer`. */
  timerAt?: Instant | undefined
  /** The open task after the command; undefined closes the one there was. */
  task: Task | undefined
  answers: Array<Kept<Answers>>
  letters: Array<Kept<LetterContent> & { code: string }>
  records: RegisterWrite[]
  jobs: NewJob[]
  /** Attachments that now belong to the dossier. */
  files: FileHash[]
  /** The draft that was filed, by the one command there is for that (`filingOf`), gone for everybody with the same transaction: *stale* when it is not there any more as it was read. How long it took is kept, without saying whose it was. */
  draft?: FiledDraft
}
export type FiledDraft = { id: DraftId; revision: number }
/** Content with its canonical JSON, which is what its hash is of and what is stored. */
export type Kept<Content> = { hash: ContentHash; content: Content; json: string }
export type AppendResult = { result: 'appended' } | { result: 'already-done'; dossierId: DossierId; sequence: number } | { result: 'stale'; actual: number } | { result: 'record-conflict'; register: string; number: string }

/** Dossiers for which time may have brought a move of the system. */
export interface TimerStore {
  /** Those whose timer lies before an instant, the earliest first. */
  due(before: Instant, limit: number): Promise<DossierId[]>
  /** Looks at a dossier again later: its hour has come, but no condition holds. Whoever acted meanwhile set another hour. */
  postpone(id: DossierId, until: Instant, sequence: number): Promise<void>
}

/** Takes numbers from series; unique for ever, gaps allowed, never handed out twice on any node. */
export interface NumberSource {
  /** `block`: how many this node may reserve at once (default 1: no gaps but by a crash between number and command). */
  next(series: string, scope: string, block?: number): Promise<number>
}

export type RegisterState = 'in-force' | 'expired' | 'revoked'
export type RegisterRecord = {
  register: string
  number: string
  /** Counts the writes of this record, from 1. */
  revision: number
  state: 'in-force' | 'revoked'
  validFrom?: string
  validUntil?: string
  values: { [key: string]: unknown }
  holder?: AccountId
  dossierId?: DossierId
}
export type RegisterWrite = {
  record: RegisterRecord
  act: 'create' | 'amend' | 'renew' | 'reissue' | 'revoke'
  expectedRevision: number
  dossierId: DossierId
  at: Instant
  /** Folded text the record is found by; its number when absent. */
  searchText?: string
}
export interface RegisterStore {
  find(register: string, number: string): Promise<RegisterRecord | undefined>
  history(register: string, number: string): Promise<Array<RegisterWrite>>
  list(register: string, page: { after?: string; limit: number; search?: string }): Promise<RegisterRecord[]>
}

/** Answers before filing: mutable, the applicant's alone. */
export type Draft = {
  id: DraftId
  owner: AccountId
  procedure: string
  version: VersionHash
  /** Set when the draft answers a supplement request of this dossier. */
  dossierId?: DossierId
  answers: Answers
  revision: number
  createdAt: Instant
  savedAt: Instant
}
export interface DraftStore {
  /** Stores a draft; the one there is, where its dossier has one already. */
  create(draft: Draft): Promise<Draft>
  /** Puts a draft under another version, with its answers carried over; false when it was saved or filed meanwhile. */
  carry(draft: Draft, expected: number): Promise<boolean>
  find(id: DraftId): Promise<Draft | undefined>
  listOf(owner: AccountId): Promise<Draft[]>
  findForDossier(dossierId: DossierId): Promise<Draft | undefined>
  /** Saves when `expected` is the stored revision; otherwise returns the draft that is stored. */
  save(id: DraftId, answers: Answers, at: Instant, expected: number): Promise<{ result: 'saved'; revision: number } | { result: 'stale'; stored: Draft } | { result: 'gone' }>
  remove(id: DraftId): Promise<void>
}

/** Somebody at work on a page of a draft, last seen then. */
export type DraftVisit = { account: AccountId; section: string; seenAt: Instant }
/** Who works on drafts, and how long filling them took. */
export interface FillingStore {
  /** Notes that somebody is at a page. Time since the last note counts as work up to `longestPause` seconds; of a draft that is gone nothing is noted. */
  visit(draft: DraftId, visit: DraftVisit & { longestPause: number }): Promise<void>
  visits(draft: DraftId): Promise<DraftVisit[]>
  /** Seconds of the latest filings of a procedure, newest first. */
  filedSeconds(procedure: string, limit: number): Promise<number[]>
  /** From filing to close, in days, of the dossiers closed last. */
  handledDays(procedure: string, limit: number): Promise<number[]>
}

/** Somebody who was invited to prepare a draft; before he has joined he is only an address. */
export type DraftPerson = { email: string; may: 'edit' | 'read'; invitedAt: Instant; expiresAt: Instant; account?: AccountId; joinedAt?: Instant }
export type DraftInvitation = Pick<DraftPerson, 'email' | 'may' | 'invitedAt' | 'expiresAt'> & { tokenHash: string }
/** What stands around a draft and goes with it: the people on it, and marks of what was filled in for its owner. */
export interface DraftPeopleStore {
  /** A new invitation to the same address takes the place of the old one; false when he has joined, or the draft is gone. */
  invite(draft: DraftId, invitation: DraftInvitation): Promise<boolean>
  /** Uses an invitation up; only the account with the invited address may. */
  join(tokenHash: string, by: { account: AccountId; email: string; now: Instant }): Promise<{ result: 'joined'; draft: DraftId } | { result: 'expired' | 'other-address' }>
  of(draft: DraftId): Promise<DraftPerson[]>
  draftsOf(account: AccountId): Promise<DraftId[]>
  remove(draft: DraftId, email: string): Promise<void>
  /** Adds marks to those there are; of a draft that is gone nothing is kept. */
  mark(draft: DraftId, marks: PrefillMarks): Promise<void>
  marks(draft: DraftId): Promise<PrefillMarks>
}

export interface ProcedureStore {
  /**
   * Stores a version under the next number of its procedure and makes it the one in force, from `startsAt` on if it is
   * given. One that was stored before comes into force again; `exists`: it is in force, or will be, already.
   */
  publish(version: NewVersion, startsAt?: Instant): Promise<{ result: 'published'; number: number } | { result: 'exists' }>
  /** Versions that come into force later, the earliest first. */
  coming(procedure: string): Promise<ComingVersion[]>
  /** Brings versions whose time has come into force; the procedures that changed. */
  startDue(now: Instant): Promise<string[]>
  /** Takes back that a version is to come into force; false when it is not to come. */
  cancelComing(hash: VersionHash): Promise<boolean>
  find(hash: VersionHash): Promise<ProcedureVersion | undefined>
  /** The version new dossiers are filed under; undefined when never published or closed. */
  current(procedure: string): Promise<ProcedureVersion | undefined>
  list(): Promise<ProcedureListing[]>
  versions(procedure: string): Promise<Array<{ hash: VersionHash; number: number; publishedAt: Instant; publishedBy: string; note?: string; legalBasis?: string; approvedBy?: string }>>
  setOpen(procedure: string, open: boolean): Promise<void>
  /** Closes a procedure in favour of another; undefined takes that back, it stays closed. False where that leads in a circle. */
  supersede(procedure: string, by: string | undefined): Promise<boolean>
}
/** A version before it has its number. */
export type NewVersion = Omit<ProcedureVersion, 'number'>
export type ComingVersion = { hash: VersionHash; number: number; startsAt: Instant }
export type ProcedureListing = { procedure: string; current: VersionHash; number: number; open: boolean; publishedAt: Instant; supersededBy?: string }

/** `mail-holders` goes to everybody who holds the role in the unit when the job runs. */
export type NewJob = { kind: 'mail'; payload: { to: string; subject: string; text: string; dossierId?: DossierId } } | { kind: 'mail-holders'; payload: { role: string; unit: string; subject: string; text: string; dossierId: DossierId } } | { kind: 'scan-file'; payload: { hash: FileHash } } | { kind: 'remove-orphans'; payload: Record<string, never> }
export type Job = NewJob & { id: string; attempts: number; leaseUntil: Instant }
/** A job for whoever claimed it, until then. */
export type Lease = Pick<Job, 'id' | 'leaseUntil'>
/** Outbox: claimed with a lease, retried with back-off, given up after `attempts` reach the limit. */
export interface JobStore {
  add(jobs: NewJob[], runAt: Instant): Promise<void>
  /** Those due longest, in the order they were added in. */
  claim(now: Instant, leaseUntil: Instant, limit: number): Promise<Job[]>
  /** Removes a job; nothing is done when its lease has ended and somebody else has claimed it. */
  done(lease: Lease): Promise<void>
  /** The same for one that is tried again, or given up without `retryAt`. */
  failed(lease: Lease, error: string, retryAt: Instant | undefined): Promise<void>
  counts(): Promise<{ waiting: number; failed: number }>
}

/** `sentName` is the name as it was sent, where another is kept. */
export type FileMeta = { hash: FileHash; name: string; size: number; type: string; owner: AccountId; dossierId?: DossierId; draftId?: DraftId; createdAt: Instant; sentName?: string }
/** `off`: no scanner was set up when it came; `waiting` for its turn; `unavailable`: the scanner could not be asked. */
export type ScanState = 'off' | 'waiting' | 'unavailable' | 'clean' | 'infected'
/** What is known about the content under a hash. */
export type ContentFacts = { scan: ScanState; thumbnail: boolean; pages?: number }
export interface FileStore {
  /** Records an upload; bytes are already in the blob store under `hash`. */
  add(file: FileMeta): Promise<void>
  /** What this person or dossier holds under the hash. */
  find(hash: FileHash, holder: { owner?: AccountId; dossierId?: DossierId }): Promise<FileMeta | undefined>
  /** Facts of content; kept once, only the scan changes. */
  facts(hashes: readonly FileHash[]): Promise<ReadonlyMap<FileHash, ContentFacts>>
  keepFacts(hash: FileHash, facts: ContentFacts): Promise<void>
  setScan(hash: FileHash, scan: ScanState): Promise<void>
  countOf(draftId: DraftId): Promise<{ files: number; bytes: number }>
  /** Whether anything still stands for these bytes. */
  isNamed(hash: FileHash): Promise<boolean>
  /** Hashes no dossier or live draft names any more; their rows are removed. */
  takeOrphans(before: Instant, limit: number): Promise<FileHash[]>
}

/**
 * A file on its way in, piece by piece, for the answer at `pointer` of a draft. `outcome` is what became of it once all
 * its bytes were there: kept as a file, or refused by a code.
 */
export type PendingUpload = { id: UploadId; owner: AccountId; draftId: DraftId; pointer: string; name: string; size: number; createdAt: Instant; outcome?: { file: FileAnswer } | { refused: string } }
/** What there is beside an upload: those of its owner that have no outcome, and these and the files of its draft; each with the bytes promised. */
export type UploadLoad = Record<'owner' | 'draft', { files: number; bytes: number }>
export interface UploadStore {
  /** Adds an upload, unless something is said against it; of those a person begins at once each is judged with those before it. */
  begin<Objection>(upload: PendingUpload, objectTo: (load: UploadLoad) => Objection | undefined): Promise<Objection | undefined>
  find(id: UploadId): Promise<PendingUpload | undefined>
  settle(id: UploadId, outcome: NonNullable<PendingUpload['outcome']>): Promise<void>
  remove(id: UploadId): Promise<void>
  /** Uploads begun before, finished or not; they are forgotten. */
  takeExpired(before: Instant, limit: number): Promise<UploadId[]>
}

export interface CalendarStore {
  find(key: string): Promise<WorkingCalendar | undefined>
  list(): Promise<WorkingCalendar[]>
  save(calendar: WorkingCalendar, by: string, at: Instant): Promise<void>
  /** The same, where the calendar still is as it was before the change; false otherwise. */
  change(change: { before: WorkingCalendar; after: WorkingCalendar }, by: string, at: Instant): Promise<boolean>
}

/** What lists and queues show; no rules here, only selections. */
export interface DossierQueries {
  queue(query: QueueQuery): Promise<QueuePage>
  ofApplicant(applicant: AccountId, page: { after?: string; limit: number }): Promise<ListedDossier[]>
  /** Roles and units that hold the dossier or held it before: whose lists (`all`, `waiting`) it is in. */
  heldBy(dossierId: DossierId): Promise<Array<{ role: string; unit: string }>>
  /** Neighbours of a dossier in the same filtered and sorted queue. */
  neighbours(query: QueueQuery, dossierId: DossierId): Promise<{ previous?: DossierId; next?: DossierId }>
  /** How many there are in each view; counting stops at `most`. */
  counts(query: Pick<QueueQuery, 'assignments' | 'accountId'> & { most: number }): Promise<Record<QueueView, number>>
}
/** `mine` claimed by or assigned to me, `unit` held by my roles, `waiting` for the applicant, `all` ever held by my roles. */
export type QueueView = 'mine' | 'unit' | 'waiting' | 'all'
export type QueueQuery = {
  view: QueueView
  accountId: AccountId
  /** What the officer may see: role × unit pairs, or everything. */
  assignments: ReadonlyArray<{ role: string; unit: string }> | 'everything'
  procedure?: string
  step?: string
  /** Folded by `foldVietnamese`; every word must be there, the last may be only begun. An exact code goes first. */
  search?: string
  overdueAt?: Instant
  sort: 'due' | 'filed' | 'newest'
  after?: string
  limit: number
}
/** `sequence`: how far the dossier had come when it was read. */
export type QueueRow = ListedDossier & { sequence: number; task?: Task; assigneeName?: string }
export type QueuePage = { rows: QueueRow[]; next?: string; previous?: string }
