import type { UploadRefusal } from '#app/services/files.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { Channel } from '#runtime/dossier/dossier.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import type { CommandId, DossierId, DraftId } from '#runtime/ids.ts'
import type { Draft } from '#runtime/ports.ts'
import type { Areas } from '#runtime/fields/areas.ts'

/** A draft with the version it is written under. A draft is its owner's alone: for others it does not exist. */
export type DraftView = { draft: Draft; loaded: LoadedVersion; form: RuntimeForm; verdict: Verdict; sections: DraftSection[]; record?: LookedUp; areas: Areas }

/** A page of the form as the step list shows it. */
export type DraftSection = {
  key: string
  title: { vi: string; en?: string }
  /** False: the whole page does not apply now. */
  applies: boolean
  /** `optional` is untouched and may stay so; `faulty` has answers to mend, `incomplete` only lacks some. */
  state: 'untouched' | 'optional' | 'incomplete' | 'faulty' | 'complete'
  problems: number
}

/** The register record the form was started from. */
export type LookedUp = { register: string; number: string; state: 'in-force' | 'expired' | 'revoked' | 'unknown'; values: { [key: string]: unknown } }

export type DraftLine = { draft: Draft; procedureTitle: { vi: string; en?: string }; filled: number; sections: number }

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
  /** Files the draft, or answers the supplement request it belongs to. */
  file(actor: Actor, filing: { id: DraftId; commandId: CommandId; channel: Channel; comment?: string }): Promise<FileResult>
  discard(actor: Actor, id: DraftId): Promise<void>
}
