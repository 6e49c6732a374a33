import { requireApplicant } from '#app/auth/session.server.ts'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { toLanguage } from '#app/language.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { CopyPreview } from '#app/routes/drafts.$id.copy/copy-preview.tsx'
import { CopySources } from '#app/routes/drafts.$id.copy/copy-sources.tsx'
import { loadCopy, takeOver, type CopyRefusal } from '#app/routes/drafts.$id.copy/copy.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  return loadCopy(actor, requireDraftId(params.id), { from: new URL(request.url).searchParams.get('from'), language: toLanguage(request) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  return takeOver(actor, requireDraftId(params.id), await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ draft }) => draft.copyTitle)

/** Taking answers over from an earlier dossier: choose it, see what it has, take what is wanted. */
export default function Copy() {
  const { id, sources, from, preview } = useLoaderData<typeof loader>()
  const refused = useActionData<CopyRefusal>()
  const { draft } = useMessages()
  return (
    <div className="review">
      <p className="crumbs">
        <a href={`/drafts/${id}`}>{draft.tasks}</a>
      </p>
      <h1>{draft.copyTitle}</h1>
      <hr className="rule" />
      <ProblemNotice text={refused && draft[refused.problem]} />
      <p>{preview ? draft.copyLead : draft.copyWhich}</p>
      {preview && from ? <CopyPreview from={from} preview={preview} /> : <CopySources draft={id} sources={sources} />}
    </div>
  )
}
