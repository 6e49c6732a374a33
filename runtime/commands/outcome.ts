import type { Refusal } from '#runtime/commands/command.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { DossierEvent } from '#runtime/dossier/event.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import type { Kept, NewJob, RegisterWrite } from '#runtime/ports.ts'
import type { FailureReason } from '#runtime/rules/rule-failure.ts'

/** What a decision gives: events with the content they name by hash, or why not. */
export type Outcome =
  | { accepted: true; changes: Changes }
  | { accepted: false; refusal: Refusal; failures: RuleReport[] }

export type Changes = {
  /** The dossier after the events; sequence and hash still those before them. */
  dossier: Dossier
  events: DossierEvent[]
  answers: Array<Kept<Answers>>
  letters: Array<Kept<LetterContent> & { code: string }>
  records: RegisterWrite[]
  jobs: NewJob[]
  failures: RuleReport[]
}

/** A rule of a published version that gave no value; it counts as false and is logged. */
export type RuleReport = { place: string; rule: string; reason: FailureReason }
