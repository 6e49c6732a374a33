import type { PlayedStep } from '#builder/simulate/play.ts'
import type { Simulation } from '#builder/simulate/simulation.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { ClockState } from '#runtime/deadlines/clock-state.ts'
import type { Fee, HeldBy, Outcome } from '#runtime/dossier/dossier.ts'
import { nextTimer } from '#runtime/dossier/next-timer.ts'
import type { By, DossierEvent, Why } from '#runtime/dossier/event.ts'
import { offeredActions } from '#runtime/dossier/offered-actions.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { readContext } from '#runtime/gather-context.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import type { NewJob, RegisterRecord } from '#runtime/ports.ts'
import type { ScenarioMove, ScenarioState } from '#schemas/generated/scenario.ts'

/** What somebody who simulates sees: what each move left, and where the dossier stands after the last. Plain data. */
export type Seen = { steps: SeenStep[]; now: string; standing?: Standing }

/** `at`: the clock after the move. Events, letters, mails and records are those this move made. */
export type SeenStep = {
  move?: ScenarioMove
  at: string
  refusal?: Refusal
  state: ScenarioState
  events: SeenEvent[]
  letters: LetterContent[]
  mails: SeenMail[]
  records: SeenRecord[]
}
export type SeenEvent = { at: string; by: By; event: DossierEvent }
export type SeenMail = { to: string; subject: string; text: string }
export type SeenRecord = Pick<RegisterRecord, 'register' | 'number' | 'state' | 'values' | 'validFrom' | 'validUntil'> & { act: string }

/** The dossier as everybody together sees it: who has it, what each may do, what it waits for. */
export type Standing = {
  code: string
  step: string
  status: number
  holder?: HeldBy
  closedAt?: string
  outcome?: Outcome
  clocks: ClockState[]
  fees: Fee[]
  numbers: Record<string, string>
  answers: Answers
  officerAnswers: Record<string, Answers>
  offers: Offer[]
  /** When the system will act by itself, if nobody does before. */
  systemActsAt?: string
}

/** A move, and whose it is; with what stands against it now, if anything does. */
export type Offer = { by: 'holder' | 'applicant'; transition: string; refusal?: Refusal; why: Why[]; grounds: string[] }

export async function lookAt(steps: readonly PlayedStep[]): Promise<Seen> {
  const last = steps.at(-1)
  const standing = last && (await standingOf(last.after))
  return { steps: steps.map(toSeenStep), now: last?.after.now ?? '', ...(standing && { standing }) }
}

function toSeenStep({ move, refusal, state, writes, after }: PlayedStep): SeenStep {
  return {
    ...(move && { move }),
    at: after.now,
    ...(refusal && { refusal }),
    state,
    events: writes.flatMap(({ events }) => events.map(({ at, by, event }) => ({ at, by, event }))),
    letters: writes.flatMap(({ letters }) => letters.map(({ content }) => content)),
    mails: writes.flatMap(({ jobs }) => jobs.flatMap(toMail)),
    records: writes.flatMap(({ records }) => records.map(({ act, record: { register, number, state: standing, values, validFrom, validUntil } }) => ({ act, register, number, state: standing, values, ...(validFrom !== undefined && { validFrom }), ...(validUntil !== undefined && { validUntil }) }))),
  }
}

function toMail({ kind, payload }: NewJob): SeenMail[] {
  if (kind === 'mail') return [{ to: payload.to, subject: payload.subject, text: payload.text }]
  return kind === 'mail-holders' ? [{ to: `${payload.role}@${payload.unit}`, subject: payload.subject, text: payload.text }] : []
}

async function standingOf(simulation: Simulation): Promise<Standing | undefined> {
  const { dossier, played, engine, world } = simulation
  if (!dossier) return undefined
  const { code, step, status, holder, closedAt, outcome, clocks, fees, numbers } = dossier
  const systemActsAt = nextTimer(dossier, played.procedure)
  const answered = Object.entries(dossier.officerAnswers).map(([key, { hash }]) => [key, world.answers.get(hash) ?? {}] as const)
  const context = await readContext({ dossier, actor: { kind: 'system', name: '' }, procedure: played.procedure }, engine)
  const offersTo = (by: Offer['by'], actor: Actor): Offer[] =>
    offeredActions(dossier, { ...context, actor }).flatMap((action) => {
      if (action.kind !== 'transition' || action.transition.by !== by) return []
      const { transition, refusal, why, grounds } = action
      return [{ by, transition: transition.key, ...(refusal && { refusal }), why, grounds: grounds.map(({ key }) => key) }]
    })
  return {
    ...{ code, step, status, fees, numbers },
    ...(holder && { holder }),
    ...(closedAt !== undefined && { closedAt }),
    ...(outcome && { outcome }),
    clocks: Object.values(clocks),
    answers: world.answers.get(dossier.answers.hash) ?? {},
    officerAnswers: Object.fromEntries(answered),
    offers: [...offersTo('holder', simulation.holder), ...offersTo('applicant', simulation.applicant)],
    ...(systemActsAt !== undefined && { systemActsAt }),
  }
}
