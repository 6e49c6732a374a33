import { optionalActor, requireApplicant } from '#app/auth/session.server.ts'
import { ErrorPage, toIncident, toStatus } from '#app/components/error-page.tsx'
import { toErrorTexts } from '#app/components/error-texts.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { inLanguage, toLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { DraftForm } from '#app/routes/drafts.$id.$section/draft-form.tsx'
import { loadDraftPage } from '#app/routes/drafts.$id.$section/draft-page.server.ts'
import { postPage, postSignedOut } from '#app/routes/drafts.$id.$section/post-page.server.ts'
import { searchesIn } from '#app/routes/drafts.$id.$section/searches.ts'
import { UnsavedPage } from '#app/routes/drafts.$id.$section/unsaved-page.tsx'
import { isUnsavedPost } from '#app/routes/drafts.$id.$section/unsaved-post.ts'
import { StaleChoicePage } from '#app/routes/drafts.$id.$section/stale-choice-page.tsx'

/** Loads the sheets of a form only: see `Stylesheets`. */
export const handle = { isForm: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  const { searchParams } = new URL(request.url)
  const at = searchParams.get('at')
  const changed = searchParams.get('changed')?.split(',') ?? []
  const wanted = { isChecked: searchParams.has('check'), isChosen: searchParams.has('chosen'), changed, ...(at !== null && { at: Number(at) }), searches: searchesIn(searchParams) }
  return loadDraftPage(actor, { id: requireDraftId(params.id), sectionKey: params.section ?? '', language: toLanguage(request), ...wanted })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await guardPost(request, 'post', 'drop')
  const actor = await optionalActor(request)
  return actor.kind === 'visitor' ? postSignedOut(request, params, form) : postPage(request, params, form, await requireApplicant(request))
}

export const meta: MetaFunction<typeof loader> = ({ data, error, matches }) =>
  pageTitle(matches, ({ shell }, language) => (data ? `${inLanguage(data.section.title, language)} – ${inLanguage(data.title, language)}` : toErrorTexts(toStatus(error), shell.errors)[0]))

/** One page of a form: complete without script, taken over by `form-live` where there is any. */
export default function DraftPage() {
  const page = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const language = useLanguage()
  if (outcome?.result === 'stale') return <StaleChoicePage page={page} choice={outcome.choice} />
  return (
    <>
      <p className="crumbs">
        <a href={`/drafts/${page.id}`}>{inLanguage(page.title, language)}</a>
      </p>
      <DraftForm page={page} outcome={outcome} />
    </>
  )
}

/** A post that could not be saved has a page of its own; everything else is told where all pages fail. */
export function ErrorBoundary() {
  const error = useRouteError()
  const messages = useMessages()
  const unsaved: unknown = isRouteErrorResponse(error) ? error.data : undefined
  if (isUnsavedPost(unsaved)) return <UnsavedPage unsaved={unsaved} />
  return <ErrorPage status={toStatus(error)} messages={messages} incident={toIncident(error)} />
}
