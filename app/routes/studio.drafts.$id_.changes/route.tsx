import { requireRole } from '#app/auth/session.server.ts'
import { guardJson } from '#app/doors/read-json.server.ts'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireStudioDraftId } from '#app/ids.ts'
import { requireDraftChange } from '#app/routes/studio.drafts.$id_.changes/change-check.server.ts'
import { missedChanges, saveDraftChange } from '#app/routes/studio.drafts.$id_.changes/save.server.ts'

/** What other authors changed after `?since=`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return json(await missedChanges(actor, requireStudioDraftId(params.id), Number(new URL(request.url).searchParams.get('since'))))
}

/** Takes one change of an editor, as JSON. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  const id = requireStudioDraftId(params.id)
  const { body, status } = await saveDraftChange(actor, id, requireDraftChange(await guardJson(request, 'studio')))
  return json(body, { status })
}
