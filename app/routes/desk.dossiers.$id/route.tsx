import { requireOfficer } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { toLanguage } from '#app/language.ts'
import { ActionPanel } from '#app/components/desk/action-panel.tsx'
import { actOnDossier } from '#app/routes/desk.dossiers.$id/act.server.ts'
import { DossierBody } from '#app/routes/desk.dossiers.$id/dossier-body.tsx'
import { DossierHeader } from '#app/routes/desk.dossiers.$id/dossier-header.tsx'
import { DossierNeighbours } from '#app/routes/desk.dossiers.$id/dossier-neighbours.tsx'
import { loadDossier } from '#app/routes/desk.dossiers.$id/dossier.server.ts'
import { OutcomeNotice } from '#app/routes/desk.dossiers.$id/outcome-notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadDossier(await requireOfficer(request), params.id, { url: new URL(request.url), language: toLanguage(request) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireOfficer(request)
  return actOnDossier(actor, params.id, { form: await guardPost(request), url: new URL(request.url), language: toLanguage(request) })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.head.code ?? ''} – Một Cửa` }]

export default function DeskDossierPage() {
  const dossier = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <DossierNeighbours list={dossier.list} />
      <DossierHeader head={dossier.head} clocks={dossier.clocks} />
      <OutcomeNotice done={dossier.done} reply={reply} moves={dossier.panel.moves} />
      <div className="dossier-page">
        <ActionPanel dossier={dossier} reply={reply} />
        <DossierBody dossier={dossier} />
      </div>
    </>
  )
}
