import { toFiledSections } from '#app/components/answered-sections.ts'
import type { FeeLine } from '#app/components/fees-table.tsx'
import { toTimelineItems, type TimelineItem } from '#app/components/timeline-item.ts'
import type { Language } from '#app/language.ts'
import { toRequestedItems, type RequestedItem } from '#app/routes/dossiers.$id/requested-items.ts'
import { getServices } from '#app/services.server.ts'
import type { ClockLine, DossierView, LetterLine } from '#app/services/dossiers.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Channel, Outcome } from '#runtime/dossier/dossier.ts'
import type { AnsweredSection } from '#runtime/form-view/answers-view.tsx'
import type { FileNotes } from '#runtime/form-view/file-notes.tsx'
import type { DossierId } from '#runtime/ids.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type DossierData = {
  id: string
  agency: string
  code: string
  title: Text
  procedure: string
  status: number
  step: Text
  channel: Channel
  filedAt: string
  closedAt?: string
  outcome?: Outcome
  holder?: DossierView['holder']
  clocks: Array<Pick<ClockLine, 'key' | 'title' | 'of' | 'remaining' | 'explanation'> & { state: { dueAt?: string } }>
  request?: { round: number; items: RequestedItem[]; comment: string; requestedAt: string }
  timeline: TimelineItem[]
  letters: Array<Pick<LetterLine, 'hash' | 'title' | 'number' | 'at' | 'purpose'>>
  fees: FeeLine[]
  answers: AnsweredSection[]
  notes: FileNotes
  canWithdraw: boolean
  canAnswer: boolean
}

/** A dossier as its applicant sees it; 404 for everybody else. */
export async function loadDossier(actor: Actor, id: DossierId, language: Language): Promise<DossierData> {
  const { files } = await getServices()
  const view = await findOwn(actor, id)
  const { dossier, loaded, step, openSupplement: request } = view
  return {
    ...{ id: dossier.id, agency: loaded.definition.agency.key, code: dossier.code, procedure: dossier.procedure, title: loaded.definition.title },
    ...{ status: dossier.status, step: step.title, channel: dossier.channel, holder: view.holder },
    ...{ filedAt: dossier.filedAt, closedAt: dossier.closedAt, outcome: dossier.outcome },
    clocks: view.clocks.map(({ key, title, of, remaining, explanation, state }) => ({ key, title, of, remaining, explanation, state: { dueAt: state.dueAt } })),
    request: request && { round: request.round, comment: request.comment, requestedAt: request.requestedAt, items: toRequestedItems(view, request.items, language) },
    timeline: toTimelineItems(view.timeline),
    letters: view.letters.map(({ hash, title, number, at, purpose }) => ({ hash, title, number, at, purpose })),
    fees: dossier.fees.map(({ key, title, amount, moment, paid }) => ({ key, title, amount, moment, paid: paid && { at: paid.at, receipt: paid.receipt } })),
    answers: toFiledSections(view.form, view.answers, language, view.unasked),
    notes: await files.notes(view.answers, { dossier: dossier.id }),
    canWithdraw: isOffered(view, 'withdraw'),
    canAnswer: isOffered(view, 'answer-supplement'),
  }
}

/** The view of a dossier the actor filed; throws 404 for any other, also for officers who may see it at the desk. */
export async function findOwn(actor: Actor, id: DossierId): Promise<DossierView> {
  const { dossiers } = await getServices()
  const view = await dossiers.view(actor, id)
  if (view?.as !== 'applicant') throw new Response(null, { status: 404 })
  return view
}

export const isOffered = ({ actions }: DossierView, command: 'withdraw' | 'answer-supplement'): boolean =>
  actions.some((action) => action.kind === 'transition' && action.command === command && action.available)
