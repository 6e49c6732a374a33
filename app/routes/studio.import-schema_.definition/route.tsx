import { requireRole } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { textOf } from '#app/form-text.ts'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { exportDefinition, importDefinition } from '#builder/publish/export.ts'

/** Nothing is to be read here: who comes by address is led to the import. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  return redirect('/studio/import-schema')
}

/** Gives the definition an import has made back as a file. */
export async function action({ request }: ActionFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  const read = importDefinition(textOf(await guardPost(request), 'definition'))
  if (!read.ok) throw new Response(null, { status: 400 })
  return new Response(exportDefinition(read.definition), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${read.definition.key}.json"` },
  })
}
