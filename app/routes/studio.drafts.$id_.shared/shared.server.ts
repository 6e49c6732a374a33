import type { OfficerActor } from '#app/auth/session.server.ts'
import { getServices } from '#app/services.server.ts'
import { toShared, type SharedProcedure } from '#builder/library/shared-procedure.ts'
import type { StudioDraftId } from '#runtime/ids.ts'

/** So many open drafts are looked through for what they share. */
const mostDrafts = 40

/** Every published procedure, and the drafts of others: what is saved there can be used before it is published. */
export async function sharedWith(actor: OfficerActor, id: StudioDraftId): Promise<SharedProcedure[]> {
  const { procedures, studioDrafts } = await getServices()
  const own = await studioDrafts.open(actor, id)
  if (!own) throw new Response(null, { status: 404 })
  const published = (await procedures.list()).filter(({ procedure }) => procedure !== own.definition.key)
  const versions = await Promise.all(published.map(({ current }) => procedures.version(current)))
  const drafts = (await studioDrafts.list(actor)).filter((draft) => draft.id !== id).slice(0, mostDrafts)
  const opened = await Promise.all(drafts.map((draft) => studioDrafts.open(actor, draft.id)))
  return [
    ...versions.flatMap((version) => (version ? [toShared(version.definition, { isDraft: false, address: `/studio/procedures/${version.definition.key}` })] : [])),
    ...opened.flatMap((draft) => (draft ? [toShared(draft.definition, { isDraft: true, address: `/studio/drafts/${draft.id}?page=form` })] : [])),
  ]
}
