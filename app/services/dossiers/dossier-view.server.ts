import { clockLines } from '#app/services/dossiers/clock-lines.server.ts'
import { offersOf } from '#app/services/dossiers/offers.server.ts'
import { toTimeline } from '#app/services/dossiers/timeline.ts'
import type { DossierView, LetterLine } from '#app/services/dossiers.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { canReadDossier } from '#runtime/commands/guard-dossier.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { StoredEvent, Why } from '#runtime/dossier/event.ts'
import type { Answers } from '#runtime/forms/answers.ts'
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
  const [context, events, earlierAnswers] = await Promise.all([
    readContext({ dossier: found.dossier, actor, procedure: loaded.procedure }, casework.engine),
    casework.core.database.dossiers.events(id),
    as === 'officer' ? earlierAnswersOf(casework, found.dossier) : [],
  ])
  return {
    dossier,
    loaded,
    step,
    as,
    earlierAnswers,
    answers: context.answers,
    form: loaded.filingForm,
    officerAnswers: as === 'officer' ? officerForms(found, context.officerAnswers) : [],
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

function officerForms({ loaded }: Readable, answers: Readonly<Record<string, Answers>>): DossierView['officerAnswers'] {
  return Object.entries(answers).flatMap(([key, given]) => {
    const step = loaded.procedure.steps.get(key)
    const form = step?.form && loaded.forms[step.form.key]
    return step && form ? [{ step, form, answers: given }] : []
  })
}

async function earlierAnswersOf({ core }: Casework, { earlierAnswers }: Dossier): Promise<DossierView['earlierAnswers']> {
  const found = await Promise.all(earlierAnswers.map(async ({ hash, at }) => ({ at, answers: await core.database.dossiers.answers(hash) })))
  return found.map(({ at, answers = {} }) => ({ at, answers }))
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
