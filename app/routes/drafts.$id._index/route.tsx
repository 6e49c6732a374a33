import { requireApplicant } from '#app/auth/session.server.ts'
import { redirect, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { getServices } from '#app/services.server.ts'

/** Goes on where the person left: the first page that is not complete, or the review. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  const { drafts } = await getServices()
  const view = await drafts.find(actor, requireDraftId(params.id))
  if (!view) throw new Response(null, { status: 404 })
  const open = view.sections.find(({ applies, state }) => applies && state !== 'complete')
  return redirect(`/drafts/${view.draft.id}/${open?.key ?? 'review'}`)
}
