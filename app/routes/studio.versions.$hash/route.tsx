import { requireRole } from '#app/auth/session.server.ts'
import { FormPreview } from '#app/components/studio/form-preview.tsx'
import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { areasOfPage } from '#app/routes/drafts.$id.$section/areas-of-page.ts'
import { getRuntime } from '#app/services.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  const { services, casework } = await getRuntime()
  const loaded = await services.procedures.version(params.hash ?? '')
  if (!loaded) throw new Response(null, { status: 404 })
  const { key, title, form, papers, optionLists } = loaded.definition
  return { key, title, hash: loaded.version.hash, number: loaded.version.number, form, papers, optionLists, areas: areasOfPage(casework.areas, {}) }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ studio }) => studio.previewTitle)

export default function VersionPreview() {
  const { key, title, hash, number, areas, ...procedure } = useLoaderData<typeof loader>()
  const { studio } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/studio">{studio.title}</a> › <a href={`/studio/procedures/${key}`}>{inLanguage(title, useLanguage())}</a>
      </p>
      <h1>
        {studio.previewTitle} · {studio.version} {number}
      </h1>
      <p>
        <a href={`/studio/versions/${hash}/definition`}>{studio.download}</a>
      </p>
      <div className="prose">
        <FormPreview procedure={procedure} areas={areas} />
      </div>
    </>
  )
}
