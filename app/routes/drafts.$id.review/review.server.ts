import { toReviewSections } from '#app/components/answered-sections.ts'
import { textOf } from '#app/form-text.ts'
import { json, redirect } from '#app/framework.server.ts'
import type { Language } from '#app/language.ts'
import { toNotSent } from '#app/routes/drafts.$id.review/not-sent.ts'
import { toLinkedProblems, type LinkedProblem } from '#app/routes/drafts.$id.review/linked-problems.ts'
import { getServices } from '#app/services.server.ts'
import type { DraftSection, DraftView, StandingChange } from '#app/services/drafts.ts'
import type { ApplicantActor } from '#app/auth/session.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { AnsweredSection } from '#runtime/form-view/answers-view.tsx'
import type { FileNotes } from '#runtime/form-view/file-notes.tsx'
import type { DraftId } from '#runtime/ids.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type ReviewData = {
  id: string
  revision: number
  agency: string
  title: Text
  isSupplement: boolean
  owner: string
  /** Whose words the device may hold. */
  reader: string
  pages: Array<Pick<DraftSection, 'key' | 'title'>>
  may: DraftView['may']
  sections: AnsweredSection[]
  problems: LinkedProblem[]
  warnings: LinkedProblem[]
  notSent: string[]
  notes: FileNotes
  /** What filing may bring up to date on the account. */
  standing: StandingChange[]
}

/** Everything that will be sent, as it was asked. */
export async function loadReview(actor: ApplicantActor, id: DraftId, language: Language): Promise<ReviewData> {
  const { drafts, files } = await getServices()
  const view = await drafts.find(actor, id)
  if (!view) throw new Response(null, { status: 404 })
  const { draft, form, loaded, verdict } = view
  return {
    ...{ id: draft.id, revision: draft.revision, agency: loaded.definition.agency.key, title: loaded.definition.title, isSupplement: draft.dossierId !== undefined },
    ...{ owner: view.owner, reader: actor.accountId, may: view.may, pages: view.sections.filter(({ applies }) => applies).map(({ key, title }) => ({ key, title })) },
    sections: toReviewSections(form, verdict, language),
    problems: toLinkedProblems(form, verdict.problems, language),
    warnings: toLinkedProblems(form, verdict.warnings, language),
    notSent: toNotSent(view, language),
    notes: await files.notes(verdict.answers, { draft: draft.id, owner: draft.owner }),
    standing: await drafts.standingChanges(actor, id, language),
  }
}

/** Files the draft, or sends the supplement it is. */
export async function fileDraft(actor: Actor, id: DraftId, form: FormData) {
  const { drafts } = await getServices()
  const comment = textOf(form, 'comment')
  const outcome = await drafts.file(actor, { id, channel: 'online', ...(comment && { comment }), keepsStanding: form.has('standing') && !form.has('remember') })
  switch (outcome.result) {
    case 'not-found':
      throw new Response(null, { status: 404 })
    case 'filed':
    case 'already-done':
      return redirect(`/dossiers/${outcome.dossierId}?filed=${id}`)
    case 'invalid':
      return json<ReviewRefusal>({ result: 'invalid', comment })
    case 'refused':
      return json<ReviewRefusal>({ result: 'refused', refusal: outcome.refusal, comment }, { status: 409 })
  }
}

export type ReviewRefusal = { result: 'invalid'; comment: string } | { result: 'refused'; refusal: Refusal; comment: string }
