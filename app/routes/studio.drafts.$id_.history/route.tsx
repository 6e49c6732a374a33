import { requireRole } from '#app/auth/session.server.ts'
import { json, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireStudioDraftId } from '#app/ids.ts'
import { draftHistory } from '#app/routes/studio.drafts.$id_.history/history.server.ts'

/** Who changed what and when, newest first, before `?before=`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return json(await draftHistory(actor, requireStudioDraftId(params.id), new URL(request.url).searchParams.get('before')))
}
