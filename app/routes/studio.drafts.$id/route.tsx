import { requireRole } from '#app/auth/session.server.ts'
import { StudioClient } from '#app/components/studio/studio-client.tsx'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireStudioDraftId } from '#app/ids.ts'
import { inLanguage } from '#app/language.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadStudioDraft } from '#app/routes/studio.drafts.$id/studio-draft.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return loadStudioDraft(actor, requireStudioDraftId(params.id))
}

export const handle = { hydrate: true }

/** The draft lives in the browser from here on; going from page to page asks nothing of the server. */
export const shouldRevalidate = () => false

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, ({ studio }, language) => (data ? inLanguage(data.opened.definition.title, language) : studio.title))

export default function StudioDraft() {
  return <StudioClient {...useLoaderData<typeof loader>()} />
}
