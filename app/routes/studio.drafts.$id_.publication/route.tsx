import { requireRole } from '#app/auth/session.server.ts'
import { guardJson } from '#app/doors/read-json.server.ts'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireStudioDraftId } from '#app/ids.ts'
import { actOnPublication, compareDraft } from '#app/routes/studio.drafts.$id_.publication/publication.server.ts'

/** What the draft is compared with before it is published. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return json(await compareDraft(actor, requireStudioDraftId(params.id), { counts: new URL(request.url).searchParams.has('counts') }))
}

/** Publishes the draft as its author saw it, asks somebody else to, or decides on that. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  const { body, status } = await actOnPublication(actor, requireStudioDraftId(params.id), await guardJson(request, 'studio'))
  return json(body, { status })
}
