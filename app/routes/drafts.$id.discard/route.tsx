import { requireApplicant } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { getServices } from '#app/services.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  const { drafts } = await getServices()
  const view = await drafts.find(actor, requireDraftId(params.id))
  if (!view?.may.file) throw new Response(null, { status: 404 })
  return { id: view.draft.id as string, title: view.loaded.definition.title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  await guardPost(request)
  const { drafts } = await getServices()
  await drafts.discard(actor, requireDraftId(params.id))
  return redirect(`/my?discarded=${params.id}`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ applicant }) => applicant.discardTitle)

/** Asks once before a draft is thrown away. */
export default function Discard() {
  const { id, title } = useLoaderData<typeof loader>()
  const { applicant } = useMessages()
  return (
    <div className="prose narrow">
      <p className="crumbs">{inLanguage(title, useLanguage())}</p>
      <h1>{applicant.discardTitle}</h1>
      <hr className="rule" />
      <p>{applicant.discardText}</p>
      <form method="post" className="row">
        <button className="button danger" type="submit">
          {applicant.discardButton}
        </button>
        <a className="button" href={`/drafts/${id}`}>
          {applicant.keepDraft}
        </a>
      </form>
    </div>
  )
}
