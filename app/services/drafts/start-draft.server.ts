import { accountKindOf, nestStanding } from '#app/services/drafts/applicant-facts.server.ts'
import { draftSections, isTurned } from '#app/services/drafts/draft-sections.ts'
import { judgeDraft } from '#app/services/drafts/judge-draft.server.ts'
import { findReadable } from '#app/services/dossiers/dossier-view.server.ts'
import type { DraftService } from '#app/services/drafts.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Actor } from '#runtime/access/actor.ts'
import { can } from '#runtime/access/permissions.ts'
import { answersInForce, carryFiling } from '#runtime/answers-in-force.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { initialAnswers } from '#runtime/forms/initial-answers.ts'
import { prefill } from '#runtime/forms/prefill.ts'
import { marksBetween, type PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import { readContext } from '#runtime/gather-context.ts'
import type { AccountId, DossierId, DraftId } from '#runtime/ids.ts'
import type { Draft } from '#runtime/ports.ts'

type Started = Awaited<ReturnType<DraftService['start']>>
type Owner = Actor & { accountId: AccountId }

const refused = (code: 'not-permitted' | 'procedure-closed' | 'not-found'): Started => ({ result: 'refused', refusal: { code } })

/** A new draft under the current version, with what is known filled in. */
export async function startDraft(casework: Casework, actor: Actor, procedure: string): Promise<Started> {
  if (!('accountId' in actor) || !can(actor, 'file-dossier', { owner: actor.accountId })) return refused('not-permitted')
  const loaded = await casework.versions.current(procedure)
  if (!loaded) return refused('procedure-closed')
  if (!loaded.definition.channels.includes('online')) return { result: 'refused', refusal: { code: 'channel-not-offered', channel: 'online' } }
  return store(casework, await firstDraft(casework, actor, loaded, { answers: await firstAnswers(casework, actor, loaded) }))
}

/** The draft that answers an open request of this dossier: the one there is, or a copy of the answers in force, under the version the dossier is under now. */
export async function startSupplement(casework: Casework, actor: Actor, dossierId: DossierId): Promise<Started> {
  const found = await findReadable(casework, actor, dossierId)
  if (!found || !('accountId' in actor) || found.dossier.applicant.accountId !== actor.accountId) return refused('not-found')
  const { dossier, loaded } = found
  const isAsked = loaded.procedure.movesFrom(dossier.step).some(({ command }) => command === 'answer-supplement')
  if (!isAsked || dossier.closedAt !== undefined) return refused('not-permitted')
  const { drafts } = casework.core.database
  const existing = await drafts.findForDossier(dossierId)
  if (existing?.version === dossier.version) return { result: 'started', draft: existing, section: loaded.filingForm.sections[0]?.key ?? '' }
  const begun = existing && (await casework.versions.get(existing.version))
  const answers = existing && begun ? carryFiling(existing.answers, begun.definition, loaded.definition) : await answersInForce(dossier, loaded.procedure, casework.engine)
  const { draft, section, marks } = await firstDraft(casework, actor, loaded, { answers, dossierId })
  if (!existing) return store(casework, { draft, section, marks })
  // It stays the same draft: the people on it and the files that came for it are its own.
  const carried = { ...draft, id: existing.id, createdAt: existing.createdAt, revision: existing.revision + 1 }
  return (await drafts.carry(carried, existing.revision)) ? { result: 'started', draft: carried, section } : startSupplement(casework, actor, dossierId)
}

type FirstDraft = { draft: Draft; section: string; marks: PrefillMarks }

async function firstDraft(casework: Casework, actor: Owner, loaded: LoadedVersion, first: { answers: Answers; dossierId?: DossierId }): Promise<FirstDraft> {
  const { core } = casework
  const at = core.now()
  const { key } = loaded.definition
  const person = await core.people.find(actor.accountId)
  const accountKind = accountKindOf(loaded, person?.profile ?? {})
  const { verdict, judgedIn } = await judgeDraft(casework, loaded, { actor, accountKind, ...first })
  const marks = first.dossierId === undefined ? marksBetween(loaded.filingForm, {}, first.answers) : {}
  const section = draftSections(loaded.filingForm, first.answers, verdict, marks).find(isTurned)?.key ?? ''
  const answers = initialAnswers(loaded.filingForm, first.answers, section, judgedIn)
  const draft = { id: core.newId<DraftId>(), owner: actor.accountId, procedure: key, version: loaded.version.hash, revision: 1, createdAt: at, savedAt: at, ...first, answers }
  return { draft, section, marks }
}

async function store({ core }: Casework, { draft, section, marks }: FirstDraft): Promise<Started> {
  const stored = await core.database.drafts.create(draft)
  if (stored === draft && Object.keys(marks).length > 0) await core.database.draftPeople.mark(draft.id, marks)
  return { result: 'started', draft: stored, section }
}

async function firstAnswers(casework: Casework, actor: Owner, loaded: LoadedVersion): Promise<Answers> {
  const { core, engine } = casework
  const { dossiers, dossierQueries } = core.database
  const [person, recent, { today }] = await Promise.all([
    core.people.find(actor.accountId),
    dossierQueries.ofApplicant(actor.accountId, { limit: 50 }),
    readContext({ dossier: undefined, actor, procedure: loaded.procedure, given: {} }, engine),
  ])
  const before = recent.find(({ procedure }) => procedure === loaded.definition.key)
  const dossier = before && (await dossiers.find(before.id))
  const earlier = dossier && (await dossiers.answers(dossier.id, dossier.answers.hash))
  const account = { email: person?.email, name: person?.name, ...nestStanding(person?.profile ?? {}) }
  return prefill(loaded.filingForm, {}, { account, earlier, today, agency: loaded.definition.agency.title.vi })
}
