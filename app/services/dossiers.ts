import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Command, CommandKind, Refusal } from '#runtime/commands/command.ts'
import type { Remaining } from '#runtime/deadlines/remaining.ts'
import type { ExplanationLine } from '#runtime/deadlines/explanation.ts'
import type { ClockState } from '#runtime/deadlines/clock-state.ts'
import type { Dossier, IssuedLetter, ListedDossier, Person, SupplementRequest } from '#runtime/dossier/dossier.ts'
import type { StoredEvent, Why } from '#runtime/dossier/event.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { QueuePage, QueueView } from '#runtime/ports.ts'
import type { Letter, Step, Text, Transition } from '#schemas/generated/procedure.ts'

/** All that a page about one dossier shows; made for an actor who may see it. */
export type DossierView = {
  dossier: Dossier
  loaded: LoadedVersion
  step: Step
  /** Answers in force, always with the form they were given under. */
  answers: Answers
  /** Pointers of what did not apply to them; absent of answers from before that was kept. */
  unasked?: readonly string[]
  /** What `answers` replaced, oldest first: for officers, who see what a supplement changed. Applicants get none. */
  earlierAnswers: Array<{ at: string; answers: Answers; form: RuntimeForm; unasked?: readonly string[] }>
  form: RuntimeForm
  /** Officers' answers by step, with their form. Applicants get none. */
  officerAnswers: Array<{ step: Step; form: RuntimeForm; answers: Answers }>
  timeline: TimelineEntry[]
  letters: LetterLine[]
  actions: OfferedAction[]
  clocks: ClockLine[]
  holder?: { role: Text; unit?: Text; person?: string } | { applicant: true }
  /** Why the dossier is with its present holder. */
  why: Why[]
  /** The request the applicant has not answered yet. */
  openSupplement?: SupplementRequest
  as: 'applicant' | 'officer'
}

/** Events of one command as one entry; `what` is the transition when there was one. */
export type TimelineEntry = {
  sequence: number
  at: string
  by: StoredEvent['by']
  what: { kind: 'filed' } | { kind: 'moved'; command: string; title: Text; to: Text } | { kind: 'other' }
  comment?: string
  grounds: Text[]
  events: StoredEvent[]
}

export type LetterLine = IssuedLetter & { title: Text; purpose: Letter['purpose'] }

/** Something the actor may do now; what is not in the list is not drawn. */
export type OfferedAction =
  | { kind: 'transition'; command: Exclude<CommandKind, 'file' | 'assign' | 'claim' | 'release' | 'record-payment' | 'extend'>; transition: Transition; available: boolean; unavailable?: Text; why: Why[]; grounds: Array<{ key: string; title: Text }>; form?: RuntimeForm }
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'assign'; people: Person[] }
  | { kind: 'record-payment'; fee: string; title: Text; amount: number }
  | { kind: 'extend'; clock: string; title: Text; dueAt: string }

export type ClockLine = { key: string; title: Text; of: 'agency' | 'applicant'; state: ClockState; remaining: Remaining; explanation: ExplanationLine[] }

export type ExecuteResult =
  | { result: 'done'; dossier: Dossier }
  | { result: 'already-done'; dossier: Dossier }
  | { result: 'refused'; refusal: Refusal }

export type QueueRequest = {
  view: QueueView
  procedure?: string
  step?: string
  search?: string
  overdueOnly?: boolean
  sort: 'due' | 'filed' | 'newest'
  after?: string
  limit?: number
}

/** A command as it comes from a page: the kinds that act on a dossier that exists. */
export type DossierCommand = Exclude<Command, { kind: 'file' }>

/** Counting stops here: a person needs to know that there are many, not how many. */
export const mostCounted = 200
export const countText = (count: number): string => (count < mostCounted ? String(count) : `${mostCounted}+`)

export interface DossierService {
  /** Undefined when there is none, or the actor may not see it: pages answer both with 404. */
  view(actor: Actor, id: DossierId): Promise<DossierView | undefined>
  /** Decides and stores; officer answers in the command are judged here. */
  execute(actor: Actor, command: DossierCommand): Promise<ExecuteResult>
  /** Reads the officer's form of a step from a native post. */
  officerAnswers(loaded: LoadedVersion, step: Step, form: FormData): Answers
  queue(actor: Actor, request: QueueRequest): Promise<QueuePage & { remaining: ReadonlyMap<string, Remaining> }>
  neighbours(actor: Actor, request: QueueRequest, id: DossierId): Promise<{ previous?: DossierId; next?: DossierId }>
  /** How many there are in each list, at most `mostCounted`. */
  counts(actor: Actor): Promise<Record<QueueView, number>>
  /** The person's own dossiers, newest first; `next` is the `after` of the page that follows. `remaining` by dossier id. */
  ofApplicant(actor: Actor, page?: { after?: string; limit?: number }): Promise<{ rows: ListedDossier[]; next?: string; remaining: ReadonlyMap<string, Remaining> }>
  /** Public tracking by code and the phone number given in the dossier; both must match. */
  track(code: string, phone: string): Promise<Tracked | undefined>
}

/** What somebody with code and phone may know: where it stands, nothing of what is in it. */
export type Tracked = { code: string; procedureTitle: Text; stepTitle: Text; status: number; filedAt: string; dueAt?: string; closedAt?: string; outcome?: ListedDossier['outcome']; remaining?: Remaining }
