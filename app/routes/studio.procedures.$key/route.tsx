import { requireRole } from '#app/auth/session.server.ts'
import { FindingsTable } from '#app/components/studio/findings-table.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { changeProcedure, loadProcedure } from '#app/routes/studio.procedures.$key/procedure.server.ts'
import { ProcedureState } from '#app/routes/studio.procedures.$key/procedure-state.tsx'
import { UsesList } from '#app/routes/studio.procedures.$key/uses-list.tsx'
import { VersionTable } from '#app/routes/studio.procedures.$key/version-table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return loadProcedure(actor, params.key ?? '')
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return changeProcedure(actor, params.key ?? '', await guardPost(request))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, ({ studio }, language) => (data ? inLanguage(data.title, language) : studio.title))

export default function ProcedureHome() {
  const procedure = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const language = useLanguage()
  const { studio, move } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/studio">{studio.title}</a>
      </p>
      <h1>{inLanguage(procedure.title, language)}</h1>
      <ProblemNotice text={refused && studio.changeProblems[refused.problem]} />
      <p className="row">
        <span className={`badge ${procedure.open ? 'ok' : 'warn'}`}>{procedure.open ? studio.open : studio.closed}</span>
        <a href={`/procedures/${procedure.key}`}>{studio.guide}</a>
        <a href={`/studio/versions/${procedure.hash}`}>{studio.preview}</a>
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
      <h2>{studio.versions}</h2>
      <VersionTable versions={procedure.versions} />
      <UsesList uses={procedure.uses} />
      <ProcedureState procedure={procedure} />
      <h2>{studio.findings}</h2>
      <FindingsTable findings={procedure.findings} />
    </>
  )
}
