import { requireRole } from '#app/auth/session.server.ts'
import { forPeople } from '#app/http/for-people.server.ts'
import { getServices } from '#app/services.server.ts'

/** The definition of a version as a file: canonical JSON, the same bytes its address is made of. */
export const loader = forPeople(async ({ request, params }) => {
  await requireRole(request, 'author', 'administrator')
  const { procedures } = await getServices()
  const text = await procedures.exportText(params.hash ?? '')
  if (text === undefined) throw new Response(null, { status: 404 })
  return new Response(text, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="procedure-${(params.hash ?? '').slice(0, 12)}.json"` },
  })
})
