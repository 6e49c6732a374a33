import type { Actor } from '#runtime/access/actor.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { Digest } from '#runtime/hash/digest.ts'
import type { Instant, LocalDate } from '#runtime/ids.ts'
import type { RegisterRecord } from '#runtime/ports.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** Everything a decision may depend on besides dossier and command. Gathered by `execute`, or by a test. */
export type Context = {
  procedure: LoadedProcedure
  actor: Actor
  now: Instant
  /** The local date of `now` in the calendar of the procedure. */
  today: LocalDate
  /** Answers in force; when filing or answering a supplement request those of the command, as judged. */
  answers: Answers
  /** Officers' answers by step, those of this command included. */
  officerAnswers: Readonly<Record<string, Answers>>
  /** Judgement on the answers the command carries, when it carries any. */
  verdict?: Verdict
  calendars: ReadonlyMap<string, WorkingCalendar>
  /** Numbers taken for this command, by `numberKey`. */
  numbers: ReadonlyMap<string, number>
  /** Records of registers looked up for this command, by `recordKey`; undefined is unknown. */
  records: ReadonlyMap<string, RegisterRecord | undefined>
  /** Whether the person a command assigns may hold the dossier. */
  assigneeHolds?: boolean
  digest: Digest
  /** A new unguessable code for the public check of a paper. */
  newCode: () => string
}

export function recordKey(register: string, number: string): string {
  return `${register}/${number}`
}

/** The calendar a clock of the procedure counts by. Throws when the installation lacks it. */
export function calendarOf(
  { procedure, calendars }: Pick<Context, 'procedure' | 'calendars'>,
  key?: string,
): WorkingCalendar {
  const calendar = calendars.get(key ?? procedure.definition.calendar.key)
  if (!calendar) throw new Error(`no calendar ${key ?? procedure.definition.calendar.key}`)
  return calendar
}
