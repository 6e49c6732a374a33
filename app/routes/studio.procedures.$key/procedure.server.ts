import type { OfficerActor } from '#app/auth/session.server.ts'
import { redirect } from '#app/framework.server.ts'
import { textOf } from '#app/form-text.ts'
import type { VersionListing } from '#app/services/procedures.ts'
import { getServices } from '#app/services.server.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Text } from '#schemas/generated/procedure.ts'

type ProcedureData = { key: string; hash: string; title: Text; open: boolean; versions: VersionListing[]; findings: Finding[] }

/** A procedure with its versions, and what the checks say of the latest one today. */
export async function loadProcedure(key: string): Promise<ProcedureData> {
  const { procedures, studio } = await getServices()
  const found = await procedures.latest(key)
  if (!found) throw new Response(null, { status: 404 })
  const { hash, definition } = found.loaded.version
  const [versions, text] = await Promise.all([procedures.versions(key), procedures.exportText(hash)])
  const { findings } = await studio.check(text ?? '')
  return { key, hash, title: definition.title, open: found.open, versions, findings }
}

/** Closes a procedure to new dossiers, or opens it again. */
export async function openOrClose(actor: OfficerActor, key: string, form: FormData): Promise<Response> {
  const { procedures } = await getServices()
  const outcome = await procedures.setOpen(actor, key, textOf(form, 'open') === 'yes')
  if (outcome.result === 'refused') throw new Response(null, { status: outcome.code === 'not-found' ? 404 : 403 })
  return redirect(`/studio/procedures/${encodeURIComponent(key)}`)
}
