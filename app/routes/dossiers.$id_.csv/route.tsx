import { requireApplicant } from '#app/auth/session.server.ts'
import { downloadHeaders } from '#app/files/download-headers.ts'
import { forPeople } from '#app/http/for-people.server.ts'
import { requireDossierId } from '#app/ids.ts'
import { toLanguage } from '#app/language.ts'
import { getServices } from '#app/services.server.ts'
import { filedCells, filedColumns, toCsv } from '#runtime/forms/filed-table.ts'

/** The answers of a dossier as they stand, as a table of two lines: the questions, and what was said. */
export const loader = forPeople(async ({ request, params }) => {
  const actor = await requireApplicant(request)
  const { dossiers } = await getServices()
  const view = await dossiers.view(actor, requireDossierId(params.id))
  if (!view) throw new Response(null, { status: 404 })
  const language = toLanguage(request)
  const columns = filedColumns(view.form, language)
  const bytes = Buffer.from(toCsv([columns.map(({ title }) => title), filedCells(view.form, columns, view, language)]))
  return new Response(bytes, { headers: downloadHeaders({ name: `${view.dossier.code.replaceAll('/', '-')}.csv`, type: 'text/csv; charset=utf-8', size: bytes.length }) })
})
