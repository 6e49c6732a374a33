import { randomUUID } from 'node:crypto'
import type { OfficerActor } from '#app/auth/session.server.ts'
import { toTimelineItems, type TimelineItem } from '#app/components/timeline-item.ts'
import { parseQueue, toQueueQuery } from '#app/components/desk/queue-address.ts'
import { toPanel, type PanelData } from '#app/components/desk/panel-data.ts'
import { toReading, type Reading } from '#app/components/desk/reading.ts'
import { toStepForm, type StepFormData } from '#app/components/desk/step-form-data.ts'
import type { Language } from '#app/language.ts'
import { requireDossierId } from '#app/ids.ts'
import { getServices } from '#app/services.server.ts'
import type { ClockLine, DossierView, LetterLine } from '#app/services/dossiers.ts'
import type { Fee } from '#runtime/dossier/dossier.ts'
import type { WhyLine } from '#app/components/why-list.tsx'
import type { FileNotes } from '#runtime/form-view/file-notes.tsx'
import type { Text } from '#schemas/generated/procedure.ts'

export type DeskDossier = {
  head: DossierHead
  panel: PanelData
  stepForm?: StepFormData
  reading: Reading
  notes: FileNotes
  clocks: Array<Pick<ClockLine, 'key' | 'title' | 'remaining' | 'explanation'> & { state: { dueAt?: string } }>
  letters: Array<Pick<LetterLine, 'hash' | 'title' | 'number' | 'at'>>
  fees: Fee[]
  timeline: TimelineItem[]
  why: WhyLine[]
  records: Array<{ register: string; title: Text; number: string; act: 'create' | 'amend' | 'renew' | 'reissue' | 'revoke' }>
  list: { query: string; previous?: string; next?: string }
  done?: 'now' | 'before'
}

export type DossierHead = {
  id: string
  code: string
  procedure: Text
  versionNumber: number
  applicant: { name: string; email: string; phone?: string }
  channel: 'online' | 'counter' | 'post'
  step: Text
  guidance?: Text
  status: number
  holder?: DossierView['holder']
  assignee?: string
  filedAt: string
  closedAt?: string
  outcome?: DossierView['dossier']['outcome']
}

/** A dossier the officer may see, or 404: whether it exists is not told. */
export async function requireDossier(actor: OfficerActor, param: string | undefined): Promise<DossierView> {
  const { dossiers } = await getServices()
  const view = await dossiers.view(actor, requireDossierId(param))
  if (!view) throw new Response(null, { status: 404 })
  return view
}

export async function loadDossier(actor: OfficerActor, param: string | undefined, page: { url: URL; language: Language }): Promise<DeskDossier> {
  const { searchParams } = page.url
  const view = await requireDossier(actor, param)
  const { dossiers, files } = await getServices()
  const request = parseQueue(searchParams)
  const neighbours = await dossiers.neighbours(actor, request, view.dossier.id)
  const done = searchParams.get('done')
  return {
    head: toHead(view),
    panel: toPanel(view, randomUUID),
    stepForm: toStepForm(view, { language: page.language }),
    reading: toReading(view, page.language),
    notes: await files.notes(view.answers, { dossier: view.dossier.id }),
    clocks: view.clocks.map(({ key, title, remaining, explanation, state }) => ({ key, title, remaining, explanation, state: { dueAt: state.dueAt } })),
    letters: view.letters.map(({ hash, title, number, at }) => ({ hash, title, number, at })),
    fees: view.dossier.fees,
    timeline: toTimelineItems(view.timeline),
    why: view.why,
    records: view.dossier.records.map((record) => ({ ...record, title: registerTitle(view, record.register) })),
    list: { query: toQueueQuery(request, { after: request.after }), ...neighbours },
    done: done === 'now' || done === 'before' ? done : undefined,
  }
}

function toHead({ dossier, loaded, step, holder }: DossierView): DossierHead {
  const { id, code, applicant, channel, status, assignee, filedAt, closedAt, outcome } = dossier
  return {
    id,
    code,
    channel,
    status,
    filedAt,
    closedAt,
    outcome,
    holder,
    procedure: loaded.definition.title,
    versionNumber: loaded.version.number,
    applicant: { name: applicant.name, email: applicant.email, phone: applicant.phone },
    step: step.title,
    guidance: step.guidance,
    assignee: assignee?.name,
  }
}

const registerTitle = ({ loaded }: DossierView, register: string): Text => loaded.definition.registers?.find(({ key }) => key === register)?.title ?? { vi: register }
