import type { Areas } from '#runtime/fields/areas.ts'
import type { CheckContext } from '#runtime/fields/field-kind.ts'
import type { Channel } from '#runtime/dossier/dossier.ts'
import type { LocalDate } from '#runtime/ids.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'

/** All that judging asks of the outside. Plain values: the same context gives the same verdict for ever. */
export type JudgeContext = Pick<RuleContext, 'workdays' | 'workdaysBetween' | 'lookup'> & {
  /** The day in the time zone of the agency. */
  today: LocalDate
  channel: Channel
  account: { kind?: string }
  areas: Areas
  /** The files uploaded for these answers by hash; `unchecked` only where nobody can know. */
  files: CheckContext['files']
  /** What the look-up of the form's register record found; undefined when there was none, so that it is refused. */
  record: CheckContext['record']
  /** Key of a section: only its problems are reported. */
  page?: string
}
