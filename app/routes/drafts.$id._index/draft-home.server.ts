import { getServices } from '#app/services.server.ts'
import { isOpen } from '#app/services/drafts/draft-sections.ts'
import { returnCodeOf } from '#app/services/drafts/return-code.server.ts'
import type { DraftSection, DraftView, PersonOnDraft } from '#app/services/drafts.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type DraftHomeData = {
  id: string
  agency: string
  title: Text
  savedAt: string
  isSupplement: boolean
  code: string
  sections: DraftSection[]
  people: PersonOnDraft[]
  owner: string
  may: DraftView['may']
  /** The first page that is not complete, if any. */
  next?: DraftSection
}

/** What the home of a draft shows; 404 for somebody else's. */
export async function loadDraftHome(actor: Actor, id: DraftId): Promise<DraftHomeData> {
  const { drafts } = await getServices()
  const view = await drafts.find(actor, id)
  if (!view) throw new Response(null, { status: 404 })
  const { draft, loaded, sections } = view
  return {
    ...{ id: draft.id, agency: loaded.definition.agency.key, title: loaded.definition.title, savedAt: draft.savedAt, isSupplement: draft.dossierId !== undefined },
    ...{ people: await drafts.people(actor, id), owner: view.owner, may: view.may },
    ...{ code: returnCodeOf(draft.id), sections, next: sections.find(isOpen) },
  }
}
