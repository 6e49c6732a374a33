import { requireRole } from '#app/auth/session.server.ts'
import { json, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireStudioDraftId } from '#app/ids.ts'
import { sharedWith } from '#app/routes/studio.drafts.$id_.shared/shared.server.ts'

/** What other procedures share with a draft: people, registers, articles, blocks of questions. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return json({ others: await sharedWith(actor, requireStudioDraftId(params.id)) })
}
