import type { Actor, Assignment } from '#runtime/access/actor.ts'
import type { Command } from '#runtime/commands/command.ts'
import type { RuleReport } from '#runtime/commands/outcome.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { Digest } from '#runtime/hash/digest.ts'
import type { AccountId, Instant, VersionHash } from '#runtime/ids.ts'
import type { DossierStore, NumberSource, RegisterStore } from '#runtime/ports.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** What `execute` needs of the outside. Time, randomness and hashing come from here, nowhere else. */
export type Engine = {
  dossiers: Pick<DossierStore, 'find' | 'findCommand' | 'answers' | 'append'>
  registers: Pick<RegisterStore, 'find'>
  numbers: NumberSource
  /** A published version made ready; kept per process. */
  procedure: (hash: VersionHash) => Promise<LoadedProcedure | undefined>
  /** Whether new dossiers of a procedure may be filed. */
  isOpen: (procedure: string) => Promise<boolean>
  calendar: (key: string) => Promise<WorkingCalendar | undefined>
  judge: Judge
  /** Whether somebody holds a role in a unit now: only such people are assigned. */
  holdsRole: (accountId: AccountId, held: Assignment) => Promise<boolean>
  digest: Digest
  /** An unguessable code, for the public check of a paper. */
  newCode: () => string
  now: () => Instant
  /** Rules that gave no value, for the log. */
  report?: (failures: readonly RuleReport[]) => void
}

/** Judges the answers of one form of a version: the filing form or that of a step. */
export type Judge = (request: JudgeRequest) => Verdict | Promise<Verdict>

export type JudgeRequest = {
  procedure: LoadedProcedure
  /** Key of the form. */
  form: string
  answers: Answers
  /** What the engine knows; areas and the files uploaded for the command are added by who implements this. */
  context: Omit<JudgeContext, 'areas' | 'files' | 'page'>
  command: Command
  actor: Actor
}
