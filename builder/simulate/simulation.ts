import { memoryPorts, type World } from '#builder/simulate/memory-ports.ts'
import type { SimulatedProcedure } from '#builder/simulate/simulated-procedure.ts'
import { systemActor, type Actor } from '#runtime/access/actor.ts'
import type { Command, Refusal } from '#runtime/commands/command.ts'
import { parseInstant } from '#runtime/deadlines/local-time.ts'
import type { Channel, Dossier } from '#runtime/dossier/dossier.ts'
import { nextTimer } from '#runtime/dossier/next-timer.ts'
import type { Engine } from '#runtime/engine.ts'
import { execute } from '#runtime/execute.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { judge } from '#runtime/forms/judge.ts'
import { filesIn } from '#runtime/forms/files-in.ts'
import { toTargets } from '#runtime/forms/supplement-targets.ts'
import { sha256 } from '#runtime/hash/sha-256.ts'
import { toAccountId, toCommandId, toDossierId, type Instant } from '#runtime/ids.ts'
import type { DossierWrite, RegisterRecord } from '#runtime/ports.ts'
import type { TakeMove } from '#schemas/generated/scenario.ts'

/** What a command left in the world; nothing when it was refused. */
export type Step = { refusal?: Refusal; writes: readonly DossierWrite[] }

type Start = { channel: Channel; kind?: string; answers: Answers }

const id = toDossierId('simulated')
const applicant = { kind: 'applicant', accountId: toAccountId('applicant'), name: 'Người nộp' } as const
/** Moves that fall due while time passes; more go round in a circle. */
const mostDue = 25

/**
 * One sample dossier on the real engine, over a world in memory and under a clock that is set by hand. Everybody who
 * may act is there: the holder of each step is whoever the procedure names.
 */
export class Simulation {
  readonly played: SimulatedProcedure
  #world: World
  #now: Instant
  readonly #engine: Engine

  constructor(played: SimulatedProcedure, now: Instant, records: readonly RegisterRecord[] = [], world?: World) {
    this.played = played
    this.#now = now
    this.#world = world ?? { dossier: undefined, answers: new Map(), records: new Map(records.map((record) => [`${record.register}/${record.number}`, record])), counters: new Map(), writes: [] }
    this.#engine = this.#makeEngine()
  }

  get dossier(): Dossier | undefined {
    return this.#world.dossier
  }

  get now(): Instant {
    return this.#now
  }

  get world(): World {
    return this.#world
  }

  get engine(): Engine {
    return this.#engine
  }

  /** Whoever has the dossier now. */
  get holder(): Actor {
    const holder = this.dossier?.holder
    return officer(holder && 'role' in holder ? [holder] : [])
  }

  get applicant(): Actor {
    return applicant
  }

  /** The same world once more: what happens in one is unknown to the other. */
  fork(): Simulation {
    return new Simulation(this.played, this.#now, [], this.#world)
  }

  file({ channel, kind, answers }: Start): Promise<Step> {
    const account = { accountId: applicant.accountId, name: applicant.name, email: 'nguoi.nop@example.vn', ...(kind !== undefined && { kind }) }
    const by: Actor = channel === 'online' ? applicant : this.#counter()
    return this.#act(by, (commandId) => ({ kind: 'file', commandId, dossierId: id, version: this.played.procedure.hash, channel, applicant: account, answers }))
  }

  /** Takes a transition as whoever it belongs to. */
  take({ transition: key, answers, comment, grounds, items }: TakeMove): Promise<Step> {
    const transition = this.played.procedure.transitions.get(key)
    const { dossier } = this
    if (!transition || !dossier) return Promise.resolve({ refusal: { code: 'not-offered', transition: key, step: dossier?.step ?? '' }, writes: [] })
    const common = { dossierId: id, expected: dossier.sequence, transition: key, ...(comment !== undefined && { comment }), ...(grounds && { grounds }) }
    const given = toAnswers(answers)
    return this.#act(transition.by === 'applicant' ? applicant : this.holder, (commandId) => {
      switch (transition.command) {
        case 'request-supplement':
          return { kind: 'request-supplement', commandId, ...common, comment: comment ?? '', items: items ?? [{ at: this.#someTarget(), reason: comment ?? '' }], ...(given && { officerAnswers: given }) }
        case 'answer-supplement':
          return { kind: 'answer-supplement', commandId, ...common, answers: given ?? this.#world.answers.get(dossier.answers.hash) ?? {} }
        case 'file':
        case 'timeout':
        case 'automatic':
          return { kind: 'pass-time', commandId, dossierId: id, expected: dossier.sequence }
        default:
          return { kind: transition.command, commandId, ...common, ...(given && { officerAnswers: given }) }
      }
    })
  }

  /** Pays every fee that is due. */
  async pay(): Promise<Step> {
    const writes: DossierWrite[] = []
    for (const { key, amount, paid } of this.dossier?.fees ?? []) {
      if (paid) continue
      const step = await this.#act(this.#counter(), (commandId) => ({ kind: 'record-payment', commandId, dossierId: id, expected: this.dossier?.sequence ?? 0, fee: key, amount }))
      if (step.refusal) return step
      writes.push(...step.writes)
    }
    return { writes }
  }

  /** Lets time pass to an instant; what falls due on the way is taken at its hour. */
  async waitUntil(until: Instant): Promise<Step> {
    const writes: DossierWrite[] = []
    for (let taken = 0; taken < mostDue; taken++) {
      const timer = this.dossier && nextTimer(this.dossier, this.played.procedure)
      if (timer === undefined || parseInstant(timer) >= parseInstant(until)) break
      this.#now = later(this.#now, new Date(parseInstant(timer) + 1).toISOString())
      const step = await this.#passTime()
      if (step.refusal) break
      writes.push(...step.writes)
    }
    this.#now = later(this.#now, until)
    return { writes }
  }

  /** Does a command; the automatic moves that follow from it are among its writes. */
  async #act(by: Actor, command: (commandId: Command['commandId']) => Command): Promise<Step> {
    const before = this.#world.writes.length
    const executed = await execute(command(toCommandId(`c-${before}`)), by, this.#engine)
    if (executed.result === 'refused') return { refusal: executed.refusal, writes: [] }
    return { writes: this.#world.writes.slice(before) }
  }

  async #passTime(): Promise<Step> {
    const before = this.#world.writes.length
    const executed = await execute({ kind: 'pass-time', commandId: toCommandId(`t-${before}`), dossierId: id, expected: this.dossier?.sequence ?? 0 }, systemActor, this.#engine)
    return executed.result === 'refused' ? { refusal: executed.refusal, writes: [] } : { writes: this.#world.writes.slice(before) }
  }

  #counter(): Actor {
    return officer([...new Set([...this.played.procedure.cashiers, ...this.played.procedure.holders])].map((held) => ({ role: held.split('@')[0] ?? '', unit: held.split('@')[1] ?? '' })))
  }

  #someTarget(): string {
    const { definition } = this.played
    return toTargets(definition.form, definition).at(-1)?.targets[0]?.at ?? ''
  }

  #makeEngine(): Engine {
    const { procedure, forms, calendars, areas } = this.played
    const ports = memoryPorts(() => this.#world, (next) => (this.#world = next))
    let codes = 0
    return {
      ...ports,
      procedure: async () => procedure,
      isOpen: async () => true,
      calendar: async (key) => calendars.find((calendar) => calendar.key === key),
      judge: ({ form: key, answers, context }) => {
        const form = forms.get(key)
        if (!form) throw new Error(`no form ${key}`)
        const files = new Map(filesIn(answers).map((hash) => [hash, { size: 1_000, type: 'application/pdf' }]))
        return judge(form, answers, { ...context, areas, files: files.size > 0 ? 'unchecked' : files })
      },
      holdsRole: async () => true,
      digest: sha256,
      newCode: () => `ma-${this.#world.writes.length}-${(codes += 1)}`,
      now: () => this.#now,
    }
  }
}

function officer(assignments: ReadonlyArray<{ role: string; unit: string }>): Actor {
  const name = assignments[0]?.role ?? 'cán bộ'
  return { kind: 'officer', accountId: toAccountId('officer'), name, assignments }
}

function later(one: Instant, other: Instant): Instant {
  return parseInstant(one) >= parseInstant(other) ? one : other
}

/** Answers of a scenario are JSON; the engine judges them like any that are posted. */
function toAnswers(given: TakeMove['answers']): Answers | undefined {
  return given && JSON.parse(JSON.stringify(given))
}
