import type { Context } from '#runtime/commands/context.ts'
import { calendarOf, recordKey } from '#runtime/commands/context.ts'
import type { RuleReport } from '#runtime/commands/outcome.ts'
import { DAY, MINUTE, formatDay, parseInstant } from '#runtime/deadlines/local-time.ts'
import { workdays, workdaysBetween } from '#runtime/deadlines/workdays.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { readPath } from '#runtime/procedure/field-index.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { LocalDate } from '#runtime/ids.ts'
import type { RegisterRecord } from '#runtime/ports.ts'
import type { RuleContext } from '#runtime/rules/rule-context.ts'
import { decideTable } from '#runtime/tables/load-table.ts'

/** What the rules of a procedure see at one moment of a decision. */
export type Facts = { values: Readonly<Record<string, unknown>>; context: RuleContext }

/** The facts last made: the effects of a decision ask for them one after the other, and few change what rules see. */
let last: { of: Dossier; context: Context; facts: Facts } | undefined
/** The parts of a dossier that facts are made of. */
const seenParts = ['code', 'channel', 'applicant', 'filedAt', 'step', 'supplements', 'numbers', 'fees'] as const satisfies ReadonlyArray<keyof Dossier>

/** What rules see of a dossier as it is now. */
export function factsOf(dossier: Dossier, context: Context): Facts {
  const known = last
  if (known?.context === context && seenParts.every((part) => known.of[part] === dossier[part])) return known.facts
  const facts = toFacts(dossier, context)
  last = { of: dossier, context, facts }
  return facts
}

function toFacts(dossier: Dossier, context: Context): Facts {
  const { answers, officerAnswers, today } = context
  const calendar = calendarOf(context)
  return {
    values: {
      ...answers,
      today,
      channel: dossier.channel,
      account: { kind: dossier.applicant.kind },
      papers: answers['papers'],
      record: lookedUpRecord(context)?.values,
      steps: officerAnswers,
      numbers: dossier.numbers,
      dossier: {
        code: dossier.code,
        filed_on: localDate(calendar, dossier.filedAt),
        step: dossier.step,
        supplements: dossier.supplements.length,
        fee_due: dossier.fees.some(({ paid, amount }) => !paid && amount > 0),
      },
    },
    context: ruleContextOf(context),
  }
}

/** What rules may ask besides their values: the day, working days by the procedure's calendar, its tables. */
export function ruleContextOf(context: Pick<Context, 'procedure' | 'calendars' | 'today'>): RuleContext {
  const calendar = calendarOf(context)
  return {
    today: context.today,
    workdays: (from, count) => workdays(calendar, from, count),
    workdaysBetween: (from, to) => workdaysBetween(calendar, from, to),
    lookup: (table, key) => lookUp(table, key, context),
  }
}

/** The local date of an instant by the fixed offset of the calendar. */
export function localDate({ utcOffsetMinutes }: WorkingCalendar, instant: string): LocalDate {
  return formatDay(Math.floor((parseInstant(instant) + utcOffsetMinutes * MINUTE) / DAY))
}

/** What asking a condition needs of a decision: what it sees, and where it is noted that one gave no value. */
export type Asking = { context: Context; failures: RuleReport[] }

/** Whether a condition holds; no condition always does. One that gives no value does not, and is reported. */
export function holds(
  rule: string | undefined,
  place: string,
  { values, context }: Facts,
  course: Asking,
): boolean {
  if (rule === undefined) return true
  const result = course.context.procedure.rule(rule).evaluate(values, context)
  if (!result.ok) course.failures.push({ place, rule, reason: result.reason })
  return result.ok && result.value === true
}

/** The number of the register record the filing form starts from: the first of its record fields that is answered. */
export function namedRecord(
  { fields }: LoadedProcedure,
  answers: Answers,
): { register: string; number: string } | undefined {
  for (const { path, register } of fields.records) {
    const number = readPath(answers, path)
    if (typeof number === 'string' && number !== '') return { register, number }
  }
  return undefined
}

function lookedUpRecord({ procedure, answers, records }: Context): RegisterRecord | undefined {
  const named = namedRecord(procedure, answers)
  return named && records.get(recordKey(named.register, named.number))
}

function lookUp(key: string, input: string, { procedure, today }: Pick<Context, 'procedure' | 'today'>): unknown {
  const table = procedure.tables.get(key)
  if (!table) return undefined
  const {
    inputs: [first],
  } = table
  if (!first) return undefined
  const result = decideTable(
    { ...table, inputs: [{ ...first, evaluate: () => ({ ok: true, value: input }) }] },
    {},
    { today },
  )
  return result.ok ? result.output : undefined
}
