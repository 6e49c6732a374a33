import { requireApplicant } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { keepPage } from '#app/routes/drafts.$id.$section_.keep/keep-page.server.ts'

/** Nothing is to be read here: who comes by address is led to the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireApplicant(request)
  return redirect(`/drafts/${requireDraftId(params.id)}/${encodeURIComponent(params.section ?? '')}`)
}

/** Where `form-live` saves a page while it is being typed: the same post as the page's buttons, a short answer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  const form = await guardPost(request, 'keep')
  return keepPage(actor, { id: requireDraftId(params.id), section: params.section ?? '', form })
}
