import { requireApplicant } from '#app/auth/session.server.ts'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { refusalText } from '#app/components/refusal-text.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { toLanguage } from '#app/language.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadDossier } from '#app/routes/dossiers.$id/dossier.server.ts'
import { OpenRequest } from '#app/routes/dossiers.$id/open-request.tsx'
import { getServices } from '#app/services.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireApplicant(request)
  return loadDossier(actor, requireDossierId(params.id), toLanguage(request))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  await guardPost(request)
  const { drafts } = await getServices()
  const id = requireDossierId(params.id)
  const outcome = await drafts.startSupplement(actor, id)
  if (outcome.result === 'refused' && outcome.refusal.code === 'not-found') throw new Response(null, { status: 404 })
  if (outcome.result === 'refused') return { refusal: outcome.refusal }
  const { request: asked } = await loadDossier(actor, id, toLanguage(request))
  const section = asked?.items.find((item) => item.section !== undefined)?.section ?? outcome.section
  return redirect(`/drafts/${outcome.draft.id}/${section}`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ applicant }) => applicant.supplement)

/** The open request by itself; where the answer could not be started, why. */
export default function Supplement() {
  const dossier = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href={`/dossiers/${dossier.id}`}>{dossier.code}</a>
      </p>
      <h1>{messages.applicant.supplement}</h1>
      <hr className="rule" />
      <ProblemNotice text={refused && refusalText(messages, refused.refusal)} />
      <OpenRequest dossier={dossier} />
    </>
  )
}
