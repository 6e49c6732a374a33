import { json } from '#app/framework.server.ts'
import { toPagePost } from '#app/routes/drafts.$id.$section/page-post.ts'
import { isStorageFull } from '#app/http/storage-full.ts'
import { getServices } from '#app/services.server.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { KeptAnswer } from '#runtime/form-live/kept-page.ts'

type Posted = { id: DraftId; section: string; form: FormData }

/**
 * Saves a page and tells what the next save is to be based on; 409 when the person must choose between two versions. A
 * save that comes after filing is no fault of anybody: the answer says that the draft is gone.
 */
export async function keepPage(actor: Actor, { id, section, form }: Posted): Promise<Response> {
  const { drafts } = await getServices()
  form.delete('_do')
  const outcome = await drafts.savePage(actor, toPagePost(id, section, form)).catch((error: unknown) => {
    if (isStorageFull(error)) throw new Response(null, { status: 507 })
    throw error
  })
  switch (outcome.result) {
    case 'not-found':
      return json<KeptAnswer>({ result: 'gone' })
    case 'stale':
      return new Response(null, { status: 409 })
    case 'saved': {
      const { draft, base, taken } = outcome
      return json<KeptAnswer>({ result: 'kept', page: { revision: draft.revision, savedAt: draft.savedAt, base, taken } })
    }
  }
}
