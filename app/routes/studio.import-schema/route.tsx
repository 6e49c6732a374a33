import { requireRole } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { importForeignSchema } from '#app/routes/studio.import-schema/import-schema.server.ts'
import { ImportReportView } from '#app/routes/studio.import-schema/import-report.tsx'
import { OutcomeNotice } from '#app/routes/studio.import-schema/outcome-notice.tsx'
import { SchemaForm } from '#app/routes/studio.import-schema/schema-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  return importForeignSchema(await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ schemaImport }) => schemaImport.title)

export default function ImportSchema() {
  const outcome = useActionData<typeof action>()
  const { schemaImport, studio } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/studio">{studio.title}</a>
      </p>
      <h1>{schemaImport.title}</h1>
      <p className="prose">{schemaImport.lead}</p>
      {outcome && <OutcomeNotice outcome={outcome} />}
      {outcome?.result === 'imported' && <ImportReportView {...outcome} />}
      <SchemaForm given={outcome?.given} />
    </>
  )
}
