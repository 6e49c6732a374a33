import { requireRole } from '#app/auth/session.server.ts'
import { takeLimit } from '#app/doors/limits.server.ts'
import { forPeople } from '#app/http/for-people.server.ts'
import { requireStudioDraftId } from '#app/ids.ts'
import { previewLetter } from '#app/routes/studio.drafts.$id_.letters.$letter/preview.server.ts'

/** A letter of a draft with made-up facts, for its authors: as a picture, or with `?as=pdf` as PDF. */
export const loader = forPeople(async ({ request, params }) => {
  const actor = await requireRole(request, 'author', 'administrator')
  await takeLimit(request, 'studio')
  const as = new URL(request.url).searchParams.get('as') === 'pdf' ? 'pdf' : 'picture'
  return previewLetter(actor, { id: requireStudioDraftId(params.id), letter: params.letter ?? '', as })
})
