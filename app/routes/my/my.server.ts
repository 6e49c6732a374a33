import { getServices } from '#app/services.server.ts'
import type { DraftLine } from '#app/services/drafts.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Remaining } from '#runtime/deadlines/remaining.ts'
import type { ListedDossier, Outcome } from '#runtime/dossier/dossier.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type MyDossier = {
  id: string
  code: string
  title: Text
  step: Text
  status: number
  filedAt: string
  dueAt?: string
  remaining?: Remaining
  outcome?: Outcome
  /** What the person has to do now. */
  todo?: 'supplement' | 'see-result'
}
export type MyDraft = { id: string; title: Text; savedAt: string; filled: number; sections: number; dossierId?: string; sharedBy?: string }
export type MyData = { dossiers: MyDossier[]; drafts: MyDraft[]; next?: string; isFirst: boolean }

const pageSize = 20

/** Everything that is the person's own: drafts, and dossiers newest first. */
export async function loadMine(actor: Actor, after: string | undefined): Promise<MyData> {
  const { dossiers, drafts } = await getServices()
  const [{ rows, next, remaining }, lines] = await Promise.all([dossiers.ofApplicant(actor, { after, limit: pageSize }), drafts.list(actor)])
  return {
    dossiers: await Promise.all(rows.map((row) => toLine(row, remaining.get(row.id)))),
    drafts: after === undefined ? lines.map(toDraft) : [],
    next,
    isFirst: after === undefined,
  }
}

async function toLine(row: ListedDossier, remaining: Remaining | undefined): Promise<MyDossier> {
  const { procedures } = await getServices()
  const definition = (await procedures.version(row.version))?.definition
  const step = definition?.steps.find(({ key }) => key === row.step)
  const { id, code, status, filedAt, dueAt, outcome } = row
  return {
    ...{ id, code, status, filedAt, dueAt, outcome, remaining },
    title: definition?.title ?? { vi: row.procedure },
    step: step?.title ?? { vi: row.step },
    todo: step?.kind === 'applicant' ? 'supplement' : outcome === 'granted' ? 'see-result' : undefined,
  }
}

const toDraft = ({ draft, procedureTitle, filled, sections, sharedBy }: DraftLine): MyDraft => ({
  ...{ id: draft.id, savedAt: draft.savedAt, dossierId: draft.dossierId, title: procedureTitle },
  ...{ filled, sections, sharedBy },
})
