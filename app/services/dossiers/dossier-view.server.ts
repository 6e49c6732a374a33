import { clockLines } from '#app/services/dossiers/clock-lines.server.ts'
import { offersOf } from '#app/services/dossiers/offers.server.ts'
import { toTimeline } from '#app/services/dossiers/timeline.ts'
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
  const [context, events, filingForm, earlierAnswers] = await Promise.all([
    readContext({ dossier: found.dossier, actor, procedure: loaded.procedure }, casework.engine),
    casework.core.database.dossiers.events(id),
    filingFormOf(casework, found.dossier, found.dossier.answers),
    as === 'officer' ? earlierAnswersOf(casework, found.dossier) : [],
  ])
  return {
    dossier,
    loaded,
    step,
    as,
    earlierAnswers,
    answers: context.answers,
    form: filingForm,
    officerAnswers: as === 'officer' ? await officerForms(casework, found.dossier, context.officerAnswers) : [],
    timeline: toTimeline(events, loaded, as),
    letters: lettersOf(found),
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

async function filingFormOf(casework: Casework, dossier: Dossier, ref: AnswersRef): Promise<RuntimeForm> {
  return (await versionGiven(casework, dossier, ref)).filingForm
}

async function officerForms(casework: Casework, dossier: Dossier, answers: Readonly<Record<string, Answers>>): Promise<DossierView['officerAnswers']> {
  const given = Object.entries(dossier.officerAnswers).map(async ([key, ref]) => {
    const { procedure, forms } = await versionGiven(casework, dossier, ref)
    const step = procedure.steps.get(key)
    const form = step?.form && forms[step.form.key]
    return step && form ? [{ step, form, answers: answers[key] ?? {} }] : []
  })
  return (await Promise.all(given)).flat()
}

async function earlierAnswersOf(casework: Casework, dossier: Dossier): Promise<DossierView['earlierAnswers']> {
  const { dossiers } = casework.core.database
  const stages = dossier.earlierAnswers.map(async (ref) => {
    return { at: ref.at, answers: (await dossiers.answers(ref.hash)) ?? {}, form: await filingFormOf(casework, dossier, ref) }
  })
  return Promise.all(stages)
}

function lettersOf({ dossier, loaded }: Readable): LetterLine[] {
  return dossier.letters.flatMap((issued) => {
    const letter = loaded.procedure.letters.get(issued.key)
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
