import type { UploadRefusal } from '#app/services/files.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { Channel } from '#runtime/dossier/dossier.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import type { DossierId, DraftId } from '#runtime/ids.ts'
import type { Draft } from '#runtime/ports.ts'
import type { Areas } from '#runtime/fields/areas.ts'

/** A draft with the version it is written under. It is its owner's and of those he invites: for others it does not exist. */
export type DraftView = {
  draft: Draft
  loaded: LoadedVersion
  form: RuntimeForm
  verdict: Verdict
  sections: DraftSection[]
  record?: LookedUp
  areas: Areas
  /** Where answers came from that nobody typed; marks of changed answers are left out. */
  marks: PrefillMarks
  /** The day and the person it was judged for. */
  judgedIn: JudgeContext
  /** Name of the account that files it. */
  owner: string
  /** What the one who looks may do. */
  may: { edit: boolean; file: boolean; share: boolean }
}

/** A page of the form as the step list shows it. */
export type DraftSection = {
  key: string
  title: { vi: string; en?: string }
  /** False: the whole page does not apply now. */
  applies: boolean
  /**
   * `optional` is untouched and may stay so; `faulty` has answers to mend, `incomplete` only lacks some; `known` is
   * complete by what the account says alone.
   */
  state: 'untouched' | 'optional' | 'incomplete' | 'faulty' | 'complete' | 'known'
  problems: number
}

/** The register record the form was started from. */
export type LookedUp = { register: string; number: string; state: 'in-force' | 'expired' | 'revoked' | 'unknown'; values: { [key: string]: unknown } }

/** `sharedBy` names the owner of a draft the person was invited to. */
export type DraftLine = { draft: Draft; procedureTitle: { vi: string; en?: string }; filled: number; sections: number; sharedBy?: string }

/** One native post of a page, as it came: `form` holds the page's controls and at most one `_do`. */
export type PagePost = {
  id: DraftId
  section: string
  form: FormData
  /** `_revision` of the page the person saw. */
  expected: number
  /** `_base` of that page: what it showed of each question. Empty: every difference is put to the person. */
  base?: string
  /** By key of a question: whose answer the person chose where both versions were shown. */
  choices?: ReadonlyMap<string, 'mine' | 'theirs' | 'open'>
}

/**
 * `saved`: everything typed is kept, whatever is wrong with it; `problems` are those of this page. `go` is where the
 * pressed button leads: stay on this page (rows, uploads, problems to mend), another section, the review page, or out.
 * `taken` are the questions of the page that were changed elsewhere and not here, `base` what the page shows now.
 * `stale`: questions (`conflicts`) were answered both here and elsewhere; nothing is lost or overwritten: `posted` is what
 * was typed here, `base` what a page has been shown that puts both versions to the person.
 */
export type PageResult =
  | { result: 'saved'; draft: Draft; verdict: Verdict; problems: AnswerProblem[]; go: Go; uploads: UploadProblem[]; focus?: string; taken: string[]; base: string }
  | { result: 'stale'; stored: DraftView; posted: Answers; conflicts: string[]; base: string }
  | { result: 'not-found' }

export type Go = { to: 'stay' } | { to: 'section'; section: string } | { to: 'review' } | { to: 'out' }

/** An upload that was not taken; `pointer` is the field's. */
export type UploadProblem = { pointer: string; name: string; code: UploadRefusal }

export type FileResult =
  | { result: 'filed'; dossierId: DossierId; code: string }
  | { result: 'already-done'; dossierId: DossierId; code: string }
  | { result: 'invalid'; verdict: Verdict }
  | { result: 'refused'; refusal: Refusal }
  | { result: 'not-found' }

/** An answer that differs from what the account knows, in words. */
export type StandingChange = { label: string; before: string; after: string }

/** An earlier dossier with answers to questions of the draft. */
export type CopySource = { id: DossierId; code: string; title: { vi: string; en?: string }; filedAt: string; count: number }
/** What would be taken over, beside what is in the draft now; `left` names what never is. */
export type CopyPreview = { code: string; revision: number; rows: Array<{ key: string; label: string; text: string; current: string }>; left: string[] }

/** Somebody on a draft as its home lists him; `seenAt` tells when he last worked on it. */
export type PersonOnDraft = { email: string; name?: string; state: 'owner' | 'joined' | 'invited' | 'expired'; may: 'own' | 'edit' | 'read'; since: string; seenAt?: string; isMe: boolean }
export type InviteResult = 'invited' | 'invalid-email' | 'own-address' | 'too-many-people' | 'too-many-mails' | 'not-found'

/** Somebody else who was at the same page a moment ago. */
export type DraftNeighbour = { name: string; seenAt: string }

export interface DraftService {
  /** A new draft under the current version, prefilled from account, earlier dossier and today. */
  start(actor: Actor, procedure: string): Promise<{ result: 'started'; draft: Draft; section: string } | { result: 'refused'; refusal: Refusal }>
  /** The draft that answers an open supplement request of this dossier; made from its answers when there is none. */
  startSupplement(actor: Actor, dossierId: DossierId): Promise<{ result: 'started'; draft: Draft; section: string } | { result: 'refused'; refusal: Refusal }>
  find(actor: Actor, id: DraftId): Promise<DraftView | undefined>
  /** The draft of this actor that a return code leads to; for anybody else's code there is none. */
  findByCode(actor: Actor, code: string): Promise<DraftId | undefined>
  /** Notes that the actor is at a page now; answers who else was there in the last minutes. */
  visit(actor: Actor, id: DraftId, section: string): Promise<DraftNeighbour[]>
  /** Sends the way back to the actor's own address; `too-many` when that was asked for too often. */
  mailReturn(actor: Actor, id: DraftId): Promise<'sent' | 'too-many' | 'not-found'>
  list(actor: Actor): Promise<DraftLine[]>
  /** Keeps what was posted and does what the pressed button (`_do`) asks. */
  savePage(actor: Actor, post: PagePost): Promise<PageResult>
  /** Earlier dossiers of the actor that answer questions of the draft. */
  copySources(actor: Actor, id: DraftId): Promise<CopySource[] | undefined>
  copyPreview(actor: Actor, id: DraftId, of: { from: DossierId; language: 'vi' | 'en' }): Promise<CopyPreview | undefined>
  /** Takes over the answers with these keys; `expected` is the revision the person saw. */
  copyEarlier(actor: Actor, copy: { id: DraftId; from: DossierId; keys: readonly string[]; expected: number }): Promise<'copied' | 'stale' | 'not-found'>
  /** Everybody on the draft, its owner first. */
  people(actor: Actor, id: DraftId): Promise<PersonOnDraft[]>
  /** Mails a link that lets this address join; only the owner may. */
  invite(actor: Actor, invitation: { id: DraftId; email: string; may: 'edit' | 'read' }): Promise<InviteResult>
  /** Joins the draft the link was made for; the account must have the address it was sent to. */
  join(actor: Actor, token: string): Promise<{ result: 'joined'; draft: DraftId } | { result: 'expired' | 'other-address' }>
  /** The owner takes somebody off the draft. */
  removePerson(actor: Actor, id: DraftId, email: string): Promise<'done' | 'not-found'>
  /** Somebody who was invited leaves. */
  leave(actor: Actor, id: DraftId): Promise<'done' | 'not-found'>
  /** Where the answers differ from the account's standing data, which filing may bring up to date. */
  standingChanges(actor: Actor, id: DraftId, language: 'vi' | 'en'): Promise<StandingChange[]>
  /** Files the draft, or answers the supplement request it belongs to. `keepsStanding` leaves what the account knows as it is. */
  file(actor: Actor, filing: { id: DraftId; channel: Channel; comment?: string; keepsStanding?: boolean }): Promise<FileResult>
  discard(actor: Actor, id: DraftId): Promise<void>
}
