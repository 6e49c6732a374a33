import type { OfficerActor } from '#app/auth/session.server.ts'
import { redirect } from '#app/framework.server.ts'
import { textOf } from '#app/form-text.ts'
import type { ProcedureChange, VersionListing } from '#app/services/procedures.ts'
import type { ProcedureUse } from '#app/services/studio-publication.ts'
import { getServices } from '#app/services.server.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Text } from '#schemas/generated/procedure.ts'

type Named = { key: string; title: Text }
export type ProcedureData = { key: string; hash: string; title: Text; open: boolean; supersededBy?: Named; others: Named[]; uses: ProcedureUse[]; versions: VersionListing[]; findings: Finding[] }

/** A procedure with its versions, who uses it, and what the checks say of the latest one today. */
export async function loadProcedure(actor: OfficerActor, key: string): Promise<ProcedureData> {
  const { procedures, studio, studioPublication } = await getServices()
  const found = await procedures.latest(key)
  if (!found) throw new Response(null, { status: 404 })
  const { hash, definition } = found.loaded.version
  const [versions, text, uses, all] = await Promise.all([procedures.versions(key), procedures.exportText(hash), studioPublication.usesOf(actor, key), namedProcedures()])
  const { findings } = await studio.check(text ?? '')
  const supersededBy = all.find((other) => other.key === found.supersededBy)
  return { key, hash, title: definition.title, open: found.open, others: all.filter((other) => other.key !== key), uses: uses ?? [], versions, findings, ...(supersededBy && { supersededBy }) }
}

async function namedProcedures(): Promise<Named[]> {
  const { procedures } = await getServices()
  const listings = await procedures.list()
  return Promise.all(listings.map(async ({ procedure, current }) => ({ key: procedure, title: (await procedures.version(current))?.definition.title ?? { vi: procedure } })))
}

/** Opens or closes a procedure, lets another take its place, or takes back that a version is to come; returns only with why not. */
export async function changeProcedure(actor: OfficerActor, key: string, form: FormData): Promise<{ problem: 'circle' | 'not-found' }> {
  const outcome = await change(actor, key, form)
  if (outcome.result === 'done') throw redirect(`/studio/procedures/${encodeURIComponent(key)}`)
  if (outcome.code === 'not-permitted') throw new Response(null, { status: 403 })
  return { problem: outcome.code }
}

async function change(actor: OfficerActor, key: string, form: FormData): Promise<ProcedureChange> {
  const { procedures } = await getServices()
  switch (textOf(form, '_do')) {
    case 'open':
      return procedures.setOpen(actor, key, true)
    case 'close':
      return procedures.setOpen(actor, key, false)
    case 'supersede':
      return procedures.supersede(actor, key, textOf(form, 'by'))
    case 'stand-again':
      return procedures.supersede(actor, key, undefined)
    case 'cancel':
      return procedures.cancelComing(actor, key, textOf(form, 'version'))
    default:
      throw new Response(null, { status: 400 })
  }
}
