import type { Actor } from '#runtime/access/actor.ts'
import type { Command } from '#runtime/commands/command.ts'
import { calendarOf, recordKey, type Context } from '#runtime/commands/context.ts'
import { effectsOf } from '#runtime/commands/commands.ts'
import { factsOf, localDate } from '#runtime/commands/facts.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Engine, LookedUpRecord } from '#runtime/engine.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Verdict } from '#runtime/forms/verdict.ts'
import type { RegisterRecord } from '#runtime/ports.ts'
import { effectsOfKind, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import { recordStateOn } from '#runtime/registers/record-state.ts'

export type Case = { dossier: Dossier | undefined; command: Command; actor: Actor; procedure: LoadedProcedure }

/** Reads everything the decision on a command depends on, and judges the answers it carries. Takes no numbers. */
export async function gatherContext(of: Case, engine: Engine): Promise<Context> {
  const { dossier, command, actor, procedure } = of
  const [calendars, stored, officerAnswers] = await Promise.all([
    readCalendars(procedure, engine),
    dossier && !('answers' in command) ? engine.dossiers.answers(dossier.answers.hash) : undefined,
    readOfficerAnswers(dossier, engine),
  ])
  const now = engine.now()
  const today = localDate(calendarOf({ procedure, calendars }), now)
  const given = 'answers' in command ? command.answers : (stored ?? {})
  const records = await readRecords(procedure, given, engine)
  const context: Context = {
    ...{ procedure, actor, now, today, answers: given, officerAnswers, calendars, records },
    numbers: new Map(),
    digest: engine.digest,
    newCode: engine.newCode,
  }
  return withWrittenRecords(of, await withVerdict(of, context, engine), engine)
}

/** Judges what the command carries; the judged answers take the place of those that came. */
async function withVerdict({ dossier, command, procedure }: Case, context: Context, engine: Engine): Promise<Context> {
  if ('answers' in command) {
    const verdict = await judge(procedure.definition.form.key, command.answers, command, dossier, context, engine)
    return { ...context, verdict, answers: verdict.answers }
  }
  const form = procedure.steps.get(dossier?.step ?? '')?.form
  if (!dossier || !form || !('transition' in command) || command.officerAnswers === undefined) return context
  const verdict = await judge(form.key, command.officerAnswers, command, dossier, context, engine)
  return { ...context, verdict, officerAnswers: { ...context.officerAnswers, [dossier.step]: verdict.answers } }
}

async function judge(form: string, answers: Answers, command: Command, dossier: Dossier | undefined, context: Context, engine: Engine): Promise<Verdict> {
  const { procedure, today } = context
  const { channel, applicant } = command.kind === 'file' ? command : (dossier ?? { channel: 'online', applicant: undefined })
  const records = lookedUp(procedure, answers, context)
  return engine.judge({ procedure, form, answers, today, calendar: calendarOf(context), channel, accountKind: applicant?.kind, records })
}

function lookedUp({ fields }: LoadedProcedure, answers: Answers, { records, today }: Context): ReadonlyMap<string, LookedUpRecord> {
  const found = new Map<string, LookedUpRecord>()
  for (const { key, register } of fields.records) {
    const number = answers[key]
    if (typeof number !== 'string') continue
    const record = records.get(recordKey(register, number))
    found.set(key, { register, number, state: recordStateOn(record, today), record })
  }
  return found
}

async function readCalendars({ calendarKeys }: LoadedProcedure, { calendar }: Engine): Promise<Map<string, WorkingCalendar>> {
  const calendars = new Map<string, WorkingCalendar>()
  for (const key of calendarKeys) {
    const found = await calendar(key)
    if (found) calendars.set(key, found)
  }
  return calendars
}

async function readOfficerAnswers(dossier: Dossier | undefined, { dossiers }: Engine): Promise<Record<string, Answers>> {
  const entries = Object.entries(dossier?.officerAnswers ?? {})
  return Object.fromEntries(await Promise.all(entries.map(async ([step, { hash }]) => [step, (await dossiers.answers(hash)) ?? {}] as const)))
}

async function readRecords({ fields }: LoadedProcedure, answers: Answers, { registers }: Engine): Promise<Map<string, RegisterRecord | undefined>> {
  const records = new Map<string, RegisterRecord | undefined>()
  for (const { key, register } of fields.records) {
    const number = answers[key]
    if (typeof number === 'string') records.set(recordKey(register, number), await registers.find(register, number))
  }
  return records
}

/** Reads the records the command's effects are to write. A number not known yet is that of a record not there yet. */
async function withWrittenRecords({ dossier, command, procedure }: Case, context: Context, { registers }: Engine): Promise<Context> {
  const writes = dossier ? effectsOfKind(effectsOf(dossier, command, context), 'write-register') : []
  if (!dossier || writes.length === 0) return context

  const { values, context: ruleContext } = factsOf(dossier, context)
  const records = new Map(context.records)
  for (const { register, number: rule } of writes) {
    const result = procedure.rule(rule).evaluate(values, ruleContext)
    if (result.ok && typeof result.value === 'string') {
      records.set(recordKey(register, result.value), await registers.find(register, result.value))
    }
  }
  return { ...context, records }
}
