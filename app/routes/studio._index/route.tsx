import { requireRole } from '#app/auth/session.server.ts'
import { When } from '#app/components/when.tsx'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { DraftTable } from '#app/routes/studio._index/draft-table.tsx'
import { loadDrafts, loadProcedures, type PublishedProcedure } from '#app/routes/studio._index/procedures.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  const [procedures, drafts] = await Promise.all([loadProcedures(), loadDrafts(actor)])
  return { procedures, drafts }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ shell }) => shell.studio)

export default function Studio() {
  const { procedures, drafts } = useLoaderData<typeof loader>()
  const { studio, schemaImport } = useMessages()
  return (
    <>
      <div className="row">
        <h1 className="grow">{studio.title}</h1>
        <a className="button" href="/studio/import-schema">
          {schemaImport.link}
        </a>
        <a className="button" href="/studio/import">
          {studio.import}
        </a>
        <a className="button primary" href="/studio/new">
          {studio.newDraft}
        </a>
      </div>
      <p className="prose muted">{studio.lead}</p>
      {drafts.length > 0 && <DraftTable drafts={drafts} />}
      {procedures.length === 0 ? <NoProcedures /> : <ProcedureTable procedures={procedures} />}
    </>
  )
}

function NoProcedures() {
  const { studio } = useMessages()
  return (
    <div className="empty">
      <h2>{studio.empty}</h2>
      <p>{studio.emptyHint}</p>
    </div>
  )
}

function ProcedureTable({ procedures }: { procedures: readonly PublishedProcedure[] }) {
  const { studio } = useMessages()
  return (
    <div className="scroll-x" role="region" aria-label={studio.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{studio.procedure}</th>
            <th scope="col">{studio.code}</th>
            <th scope="col">{studio.version}</th>
            <th scope="col">{studio.state}</th>
            <th scope="col">{studio.publishedAt}</th>
          </tr>
        </thead>
        <tbody>
          {procedures.map((procedure) => (
            <ProcedureRow key={procedure.key} procedure={procedure} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ProcedureRow({ procedure }: { procedure: PublishedProcedure }) {
  const language = useLanguage()
  const { studio } = useMessages()
  return (
    <tr>
      <td>
        <a href={`/studio/procedures/${procedure.key}`}>{inLanguage(procedure.title, language)}</a>
      </td>
      <td className="num">{procedure.nationalCode}</td>
      <td className="num">{procedure.number}</td>
      <td>
        <span className={`badge ${procedure.open ? 'ok' : 'warn'}`}>{procedure.open ? studio.open : studio.closed}</span>
      </td>
      <td>
        <When at={procedure.publishedAt} />
      </td>
    </tr>
  )
}
