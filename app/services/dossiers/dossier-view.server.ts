import { clockLines } from '#app/services/dossiers/clock-lines.server.ts'
import { offersOf } from '#app/services/dossiers/offers.server.ts'
import { toTimeline } from '#app/services/dossiers/timeline.ts'
import { versionsAt, type VersionAt } from '#app/services/dossiers/versions-at.server.ts'
import type { DossierView, LetterLine } from '#app/services/dossiers.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { canReadDossier } from '#runtime/commands/guard-dossier.ts'
import type { AnswersRef, Dossier } from '#runtime/dossier/dossier.ts'
import type { StoredEvent, Why } from '#runtime/dossier/event.ts'
import { versionOf } from '#runtime/dossier/evolve-version.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { DossierId } from '#runtime/ids.ts'
import { readContext } from '#runtime/gather-context.ts'

export type Readable = { dossier: Dossier; loaded: LoadedVersion }

/** A dossier with its version, if the actor may know of it. */
export async function findReadable({ core, versions }: Casework, actor: Actor, id: DossierId): Promise<Readable | undefined> {
  const dossier = await core.database.dossiers.find(id)
  const loaded = dossier && (await versions.get(dossier.version))
  return dossier && loaded && canReadDossier(actor, dossier, loaded.procedure) ? { dossier, loaded } : undefined
}

/** All that a page about one dossier shows. Applicants see no internal remark and no officer's form. */
export async function dossierView(casework: Casework, actor: Actor, id: DossierId): Promise<DossierView | undefined> {
  const found = await findReadable(casework, actor, id)
  const step = found?.loaded.procedure.steps.get(found.dossier.step)
  if (!found || !step) return undefined
  const { loaded } = found
  const as = 'accountId' in actor && actor.accountId === found.dossier.applicant.accountId ? 'applicant' : 'officer'
  const dossier = as === 'applicant' ? forApplicant(found.dossier) : found.dossier
  const [context, events, inForce, earlierAnswers] = await Promise.all([
    readContext({ dossier: found.dossier, actor, procedure: loaded.procedure }, casework.engine),
    casework.core.database.dossiers.events(id),
    asGiven(casework, found.dossier, found.dossier.answers),
    as === 'officer' ? earlierAnswersOf(casework, found.dossier) : [],
  ])
  const versionAt = await versionsAt(casework, events, loaded)
  return {
    dossier,
    loaded,
    step,
    as,
    earlierAnswers,
    answers: inForce.answers,
    unasked: inForce.unasked,
    form: inForce.form,
    officerAnswers: as === 'officer' ? await officerForms(casework, found.dossier) : [],
    timeline: toTimeline(events, versionAt, as),
    letters: lettersOf(found, events, versionAt),
    actions: await offersOf(casework.core, found, context),
    clocks: clockLines(found, context),
    holder: holderOf(found),
    why: as === 'officer' ? whyOf(events) : [],
    openSupplement: dossier.supplements.find(({ answeredAt }) => answeredAt === undefined),
  }
}

/** Remarks of officers to one another stay with them; what is said to the applicant is in requests and letters. */
function forApplicant(dossier: Dossier): Dossier {
  const decisions = dossier.decisions.map((decision) => ({ ...decision, comment: undefined }))
  return { ...dossier, officerAnswers: {}, decisions, assignee: undefined }
}

/** The version a set of answers was given under: each is shown with the questions its giver saw. */
async function versionGiven({ versions }: Casework, dossier: Dossier, ref: AnswersRef): Promise<LoadedVersion> {
  const loaded = await versions.get(versionOf(ref, dossier))
  if (!loaded) throw new Error(`dossier ${dossier.id} has answers of a version that is gone`)
  return loaded
}

/** Answers of the filing form as they were given, with the questions of that time. */
async function asGiven(casework: Casework, dossier: Dossier, ref: AnswersRef): Promise<{ answers: Answers; form: RuntimeForm; unasked?: readonly string[] }> {
  const [loaded, answers] = await Promise.all([versionGiven(casework, dossier, ref), casework.core.database.dossiers.answers(dossier.id, ref.hash)])
  return { answers: answers ?? {}, form: loaded.filingForm, unasked: ref.unasked }
}

async function officerForms(casework: Casework, dossier: Dossier): Promise<DossierView['officerAnswers']> {
  const given = Object.entries(dossier.officerAnswers).map(async ([key, ref]) => {
    const { procedure, forms } = await versionGiven(casework, dossier, ref)
    const step = procedure.steps.get(key)
    const form = step?.form && forms[step.form.key]
    return step && form ? [{ step, form, answers: (await casework.core.database.dossiers.answers(dossier.id, ref.hash)) ?? {} }] : []
  })
  return (await Promise.all(given)).flat()
}

async function earlierAnswersOf(casework: Casework, dossier: Dossier): Promise<DossierView['earlierAnswers']> {
  return Promise.all(dossier.earlierAnswers.map(async (ref) => ({ at: ref.at, ...(await asGiven(casework, dossier, ref)) })))
}

function lettersOf({ dossier }: Readable, events: readonly StoredEvent[], versionAt: VersionAt): LetterLine[] {
  return dossier.letters.flatMap((issued) => {
    const sequence = events.find(({ event }) => event.type === 'letter-issued' && event.code === issued.code)?.sequence ?? 0
    const letter = versionAt(sequence).procedure.letters.get(issued.key)
    return letter ? [{ ...issued, title: letter.title, purpose: letter.purpose }] : []
  })
}

function holderOf({ dossier: { holder, assignee }, loaded: { definition } }: Readable): DossierView['holder'] {
  if (!holder || 'applicant' in holder) return holder
  const role = definition.roles?.find(({ key }) => key === holder.role)?.title ?? { vi: holder.role }
  return { role, unit: definition.units?.find(({ key }) => key === holder.unit)?.title, person: assignee?.name }
}

function whyOf(events: readonly StoredEvent[]): Why[] {
  const last = events.findLast(({ event }) => event.type === 'held')?.event
  return last?.type === 'held' ? last.why : []
}
