import type { Actor } from '#runtime/access/actor.ts'
import { answersInForce, officerAnswersInForce } from '#runtime/answers-in-force.ts'
import type { Command } from '#runtime/commands/command.ts'
import { calendarOf, recordKey, type Context } from '#runtime/commands/context.ts'
import { effectsOf } from '#runtime/commands/commands.ts'
import { factsOf, localDate, namedRecord, ruleContextOf } from '#runtime/commands/facts.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Engine, JudgeRequest } from '#runtime/engine.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { RegisterRecord } from '#runtime/ports.ts'
import { effectsOfKind, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import { recordStateOn } from '#runtime/registers/record-state.ts'

export type Case = { dossier: Dossier | undefined; command: Command; actor: Actor; procedure: LoadedProcedure }

/** Reads everything the decision on a command depends on, and judges the answers it carries. Takes no numbers. */
export async function gatherContext(of: Case, engine: Engine): Promise<Context> {
  const { dossier, command, actor, procedure } = of
  const given = 'answers' in command ? command.answers : undefined
  const read = await readContext({ dossier, actor, procedure, given }, engine)
  const context = { ...read, assigneeHolds: await assigneeHolds(of, engine) }
  return withWrittenRecords(of, await withVerdict(of, context, engine), engine)
}

/** What the rules of a procedure can see of a dossier, for pages that show what may be done: see `offeredActions`. */
export async function readContext(
  { dossier, actor, procedure, given }: Omit<Case, 'command'> & { given?: Answers },
  engine: Engine,
): Promise<Context> {
  const [calendars, stored, officerAnswers] = await Promise.all([
    readCalendars(procedure, engine),
    dossier && !given ? answersInForce(dossier, procedure, engine) : given,
    dossier ? officerAnswersInForce(dossier, procedure, engine) : {},
  ])
  const now = engine.now()
  const answers = stored ?? {}
  return {
    procedure,
    actor,
    now,
    today: localDate(calendarOf({ procedure, calendars }), now),
    answers,
    officerAnswers,
    calendars,
    records: await readRecord(procedure, answers, engine),
    numbers: new Map(),
    digest: engine.digest,
    newCode: engine.newCode,
  }
}

async function assigneeHolds({ dossier, command }: Case, { holdsRole }: Engine): Promise<boolean | undefined> {
  const holder = dossier?.holder
  if (command.kind !== 'assign' || !holder || 'applicant' in holder) return undefined
  return holdsRole(command.to.accountId, holder)
}

/** Judges what the command carries; the judged answers take the place of those that came. */
async function withVerdict(of: Case, context: Context, { judge }: Engine): Promise<Context> {
  const carried = carriedAnswers(of, context)
  if (!carried) return context
  const { procedure, command, actor } = of
  const { form, answers, step, isPartial } = carried
  const judged = await judge({ procedure, form, answers, context: judgeContext(of, context), command, actor })
  const verdict = isPartial
    ? { ...judged, problems: judged.problems.filter(({ code }) => code !== 'required') }
    : judged
  if (step === undefined) return { ...context, verdict, answers: verdict.answers }
  return { ...context, verdict, officerAnswers: { ...context.officerAnswers, [step]: verdict.answers } }
}

/** Moves that leave a step unfinished, as do those that stay at it: its form may stay half filled. */
const unfinished: ReadonlySet<string> = new Set(['request-supplement', 'return', 'refuse-intake', 'stop'])

type Carried = { form: string; answers: Answers; step?: string; isPartial?: boolean }

/** The answers a command carries, and their form; with `step` they are an officer's. A step with a form wants it filled. */
function carriedAnswers({ dossier, command, procedure }: Case, given: Pick<Context, 'officerAnswers'>): Carried | undefined {
  if ('answers' in command) return { form: procedure.definition.form.key, answers: command.answers }
  const step = procedure.steps.get(dossier?.step ?? '')
  const move = 'transition' in command ? procedure.transitions.get(command.transition) : undefined
  if (!step?.form || !('transition' in command) || move?.by !== 'holder') return undefined

  const isPartial = unfinished.has(command.kind) || move.to === step.key
  const { officerAnswers } = command
  if (!officerAnswers && (isPartial || given.officerAnswers[step.key])) return undefined
  return { form: step.form.key, answers: officerAnswers ?? {}, step: step.key, isPartial }
}

function judgeContext({ dossier, command }: Case, context: Context): JudgeRequest['context'] {
  const { channel, applicant } =
    command.kind === 'file' ? command : dossier ?? { channel: 'online', applicant: undefined }
  const named = namedRecord(context.procedure, context.answers)
  const found = named && context.records.get(recordKey(named.register, named.number))
  const record = named && { ...named, state: recordStateOn(found, context.today), values: found?.values ?? {} }
  return { ...ruleContextOf(context), channel, account: { kind: applicant?.kind }, record }
}

async function readCalendars(
  { calendarKeys }: LoadedProcedure,
  { calendar }: Engine,
): Promise<Map<string, WorkingCalendar>> {
  const calendars = new Map<string, WorkingCalendar>()
  for (const key of calendarKeys) {
    const found = await calendar(key)
    if (found) calendars.set(key, found)
  }
  return calendars
}

async function readRecord(
  procedure: LoadedProcedure,
  answers: Answers,
  { registers }: Engine,
): Promise<Map<string, RegisterRecord | undefined>> {
  const named = namedRecord(procedure, answers)
  if (!named) return new Map()
  return new Map([[recordKey(named.register, named.number), await registers.find(named.register, named.number)]])
}

/** Reads the records the command's effects are to write. A number not known yet is that of a record not there yet. */
async function withWrittenRecords(
  { dossier, command, procedure }: Case,
  context: Context,
  { registers }: Engine,
): Promise<Context> {
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
