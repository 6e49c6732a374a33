import { applications, type PostalKey } from '#app/demo/applications.ts'
import { standingAnswers } from '#app/demo/enterprises.ts'
import { addPeople, type DemoPeople } from '#app/demo/people.server.ts'
import { newPick, type Pick } from '#app/demo/picker.ts'
import { planStories, type Story } from '#app/demo/plan.ts'
import { samplePaper } from '#app/demo/sample-paper.server.ts'
import { workingMoment } from '#app/demo/working-moment.ts'
import type { Deed } from '#app/demo/courses.ts'
import { applicantFrom, rememberStanding } from '#app/services/drafts/applicant-facts.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Runtime } from '#app/services.server.ts'
import type { Command } from '#runtime/commands/command.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { execute } from '#runtime/execute.ts'
import type { Answers, FileAnswer } from '#runtime/forms/answers.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DossierId } from '#runtime/ids.ts'

export type Clock = { now: string }

/**
 * A hundred dossiers, each command at its own moment of the last three months and through the engine of the product,
 * so that deadlines, numbers, fees, registers and letters are what they would have been. `runtime` runs on `clock`.
 */
export async function fillDemo(runtime: Runtime, clock: Clock, seed = 47): Promise<DemoPeople> {
  const now = clock.now
  const calendar = await runtime.core.database.calendars.find('vietnam')
  if (!calendar) throw new Error('the calendar of Vietnam is not there')
  clock.now = workingMoment(calendar, now, 520)
  const people = await addPeople(runtime)
  const demo = new Demo(runtime, people, newPick(seed))
  for (const { ago, act } of planStories(newPick(seed)).flatMap((story) => demo.actsOf(story)).toSorted((a, b) => b.ago - a.ago)) {
    clock.now = workingMoment(calendar, now, ago)
    await act()
  }
  clock.now = now
  await forgetMails(runtime)
  return people
}

type Act = { ago: number; act: () => Promise<void> }

class Demo {
  readonly #runtime: Runtime
  readonly #people: DemoPeople
  readonly #pick: Pick

  constructor(runtime: Runtime, people: DemoPeople, pick: Pick) {
    this.#runtime = runtime
    this.#people = people
    this.#pick = pick
  }

  /** Filing and deeds of one dossier; each reads it as it is when its time has come. */
  actsOf(story: Story): Act[] {
    let id: DossierId | undefined
    const specialist = this.#pick(this.#people.holders('specialist'))
    const file = async (): Promise<void> => {
      id = await this.#file(story)
    }
    const does = (deed: Deed) => async (): Promise<void> => {
      const dossier = id && (await this.#runtime.core.database.dossiers.find(id))
      if (dossier) await this.#do(deed, dossier, this.#actor(deed, story, specialist))
    }
    return [{ ago: story.filed, act: file }, ...story.deeds.map(({ deed, ago }) => ({ ago, act: does(deed) }))]
  }

  #actor({ by }: Deed, { enterprise }: Story, specialist: Actor): Actor {
    if (by === 'applicant') return this.#people.applicant(enterprise)
    return by === 'specialist' ? specialist : this.#pick(this.#people.holders(by))
  }

  async #do(deed: Deed, dossier: Dossier, actor: Actor): Promise<void> {
    const { core, casework } = this.#runtime
    const answers = (await core.database.dossiers.answers(dossier.id, dossier.answers.hash)) ?? {}
    let expected = dossier.sequence
    for (const parts of deed.commands(dossier, answers)) {
      const command: Command = { ...parts, commandId: core.newId(), dossierId: dossier.id, expected }
      const executed = await execute(command, actor, casework.engine)
      if (executed.result !== 'done') throw new Error(`${dossier.code} ${command.kind}: ${JSON.stringify(executed)}`)
      expected = executed.dossier.sequence
    }
  }

  async #file({ procedure, enterprise, channel }: Story): Promise<DossierId> {
    const { core, casework } = this.#runtime
    const loaded = await casework.versions.current(procedure)
    if (!loaded) throw new Error(`${procedure} is not published`)
    const applicant = this.#people.applicant(enterprise)
    const { answers, papers } = applications[procedure]({ pick: this.#pick, today: core.now().slice(0, 10), paper: await this.#paperOf(procedure, enterprise) })
    const whole = { ...standingAnswers(this.#people.enterprise(enterprise)), ...answers }
    const uploaded = await this.#upload(loaded, applicant, channel === 'online' ? papers : [...papers, 'giay_de_nghi'])
    const filed: Answers = Object.keys(uploaded).length > 0 ? { ...whole, papers: uploaded } : whole
    const person = await core.people.find(applicant.accountId)
    if (!person) throw new Error(`${applicant.name} is not there`)
    const facts = applicantFrom(person, loaded, filed)
    const command: Command = { kind: 'file', commandId: core.newId(), dossierId: core.newId(), version: loaded.procedure.hash, channel, applicant: facts, answers: filed }
    const executed = await execute(command, applicant, casework.engine)
    if (executed.result !== 'done') throw new Error(`${procedure}: ${JSON.stringify(executed)}`)
    await rememberStanding(core, applicant.accountId, { loaded, answers: filed, onlyNew: false })
    return executed.dossier.id
  }

  /** What the register holds for the enterprise now. */
  async #paperOf(procedure: PostalKey, enterprise: number) {
    const register = procedure === 'postal-notice-reissue' ? 'postal-confirmation' : 'postal-licence'
    const { number } = this.#people.enterprise(enterprise)
    const records = await this.#runtime.core.database.registers.list(register, { limit: 100 })
    return records.find(({ values }) => values['so_giay_to'] === number)
  }

  async #upload({ definition }: LoadedVersion, actor: Actor, papers: readonly string[]): Promise<{ [paper: string]: FileAnswer[] }> {
    const uploads = definition.papers?.filter(({ key }) => papers.includes(key)).map(async ({ key, title, accept, maxSizeMb }) => {
      const bytes = samplePaper({ title: title.vi, holder: 'name' in actor ? actor.name : '' })
      const name = `${key.replaceAll('_', '-')}.pdf`
      const stored = await this.#runtime.services.files.upload(actor, { name, stream: once(bytes), accept, maxBytes: maxSizeMb * 1024 * 1024 })
      if (stored.result === 'refused') throw new Error(`${key}: ${stored.code}`)
      const { hash, size, type } = stored.file
      const held: [string, FileAnswer[]] = [key, [{ file: hash, name, size, type }]]
      return held
    })
    return Object.fromEntries(await Promise.all(uploads ?? []))
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Mails of the past are not sent any more. */
async function forgetMails({ core }: Runtime): Promise<void> {
  const { jobs } = core.database
  for (;;) {
    const waiting = await jobs.claim(core.now(), core.now(), 200)
    if (waiting.length === 0) return
    for (const job of waiting) await jobs.done(job)
  }
}
