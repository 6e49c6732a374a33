import { requireRole } from '#app/auth/session.server.ts'
import { FindingsTable } from '#app/components/studio/findings-table.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { loadProcedure, openOrClose } from '#app/routes/studio.procedures.$key/procedure.server.ts'
import { VersionTable } from '#app/routes/studio.procedures.$key/version-table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  return loadProcedure(params.key ?? '')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return openOrClose(actor, params.key ?? '', await guardPost(request))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title.vi ?? ''} – Xưởng thủ tục` }]

export default function ProcedureHome() {
  const procedure = useLoaderData<typeof loader>()
  const language = useLanguage()
  const { studio, move } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/studio">{studio.title}</a>
      </p>
      <h1>{inLanguage(procedure.title, language)}</h1>
      <p className="row">
        <span className={`badge ${procedure.open ? 'ok' : 'warn'}`}>{procedure.open ? studio.open : studio.closed}</span>
        <a href={`/procedures/${procedure.key}`}>{studio.guide}</a>
        <a href={`/studio/versions/${procedure.hash}`}>{studio.preview}</a>
        <a href="/studio/import">{studio.import}</a>
        <a href={`/studio/procedures/${procedure.key}/move`}>{move.title}</a>
      </p>
      <form method="post" action="/studio/new" encType="multipart/form-data">
        <input type="hidden" name="version" value={procedure.hash} />
        <p className="row">
          <button className="button primary" name="_do" value="edit">
            {studio.edit}
          </button>
        </p>
      </form>
      <form method="post">
        <input type="hidden" name="open" value={procedure.open ? 'no' : 'yes'} />
        <p className="row">
          <button className="button" type="submit">
            {procedure.open ? studio.close : studio.reopen}
          </button>
          <span className="small muted">{procedure.open && studio.closeHint}</span>
        </p>
      </form>
      <h2>{studio.versions}</h2>
      <VersionTable versions={procedure.versions} />
      <h2>{studio.findings}</h2>
      <FindingsTable findings={procedure.findings} />
    </>
  )
}
