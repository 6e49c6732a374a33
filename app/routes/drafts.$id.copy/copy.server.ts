import { textOf } from '#app/form-text.ts'
import { redirect } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import type { Language } from '#app/language.ts'
import { getServices } from '#app/services.server.ts'
import type { CopyPreview, CopySource } from '#app/services/drafts.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'

export type CopyData = { id: string; sources: CopySource[]; from?: string; preview?: CopyPreview }

export type CopyRefusal = { problem: 'copyNone' | 'copyStale' }

/** The earlier dossiers to take from, or what one of them has; 404 for a draft or dossier of somebody else. */
export async function loadCopy(actor: Actor, id: DraftId, { from, language }: { from: string | null; language: Language }): Promise<CopyData> {
  const { drafts } = await getServices()
  const preview = from === null ? undefined : await drafts.copyPreview(actor, id, { from: requireDossierId(from), language })
  const sources = from === null ? await drafts.copySources(actor, id) : []
  if (!sources || (from !== null && !preview)) throw new Response(null, { status: 404 })
  return { id, sources, from: from ?? undefined, preview }
}

/** Takes over what was ticked. A draft that was changed meanwhile is shown again with what it has now. */
export async function takeOver(actor: Actor, id: DraftId, form: FormData): Promise<Response | CopyRefusal> {
  const keys = form.getAll('take').filter((key) => typeof key === 'string')
  if (keys.length === 0) return { problem: 'copyNone' }
  const { drafts } = await getServices()
  const outcome = await drafts.copyEarlier(actor, { id, from: requireDossierId(textOf(form, 'from')), keys, expected: Number(textOf(form, '_revision')) })
  if (outcome === 'not-found') throw new Response(null, { status: 404 })
  return outcome === 'stale' ? { problem: 'copyStale' } : redirect(`/drafts/${id}`)
}
