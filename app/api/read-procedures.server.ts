import { refuse, type ApiCall } from '#app/api/api-call.server.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { ProcedureLine } from '#schemas/generated/api.ts'

const longLived = { 'Cache-Control': 'private, max-age=31536000, immutable' }

/** `GET /api/v1/procedures`. */
export async function listProcedures(call: ApiCall): Promise<Answer> {
  const { services, casework } = call.runtime
  const listings = await services.procedures.list()
  const lines = await Promise.all(listings.map(async ({ current, open }) => ({ loaded: await casework.versions.get(current), open })))
  return json(200, lines.flatMap(({ loaded, open }) => (loaded && call.holder.can('procedures:read', loaded.definition.key) ? [toLine(loaded, open)] : [])))
}

/** `GET /api/v1/procedures/{key}`. */
export async function readProcedure(call: ApiCall): Promise<Answer> {
  const [key = ''] = call.params
  const found = call.holder.can('procedures:read', key) ? await call.runtime.services.procedures.latest(key) : undefined
  if (!found) throw refuse(call, 'not-found')
  return json(200, toLine(found.loaded, found.open))
}

/** `GET /api/v1/versions/{hash}/definition`. */
export async function readDefinitionOf(call: ApiCall): Promise<Answer> {
  const loaded = await findVersion(call)
  return json(200, loaded.definition, longLived)
}

/** `GET /api/v1/versions/{hash}/forms/{form}/schema`: JSON Schema 2020-12 of the answers. */
export async function readFormSchema(call: ApiCall): Promise<Answer> {
  const { version } = await findVersion(call)
  const form = version.compiled.forms[call.params[1] ?? '']
  if (!form) throw refuse(call, 'not-found')
  return json(200, form.schema, { ...longLived, 'Content-Type': 'application/schema+json; charset=utf-8' })
}

async function findVersion(call: ApiCall): Promise<LoadedVersion> {
  const loaded = await call.runtime.casework.versions.get(call.params[0] ?? '')
  if (!loaded || !call.holder.can('procedures:read', loaded.definition.key)) throw refuse(call, 'not-found')
  return loaded
}

function toLine({ definition, version }: LoadedVersion, open: boolean): ProcedureLine {
  const { key, nationalCode, title, form } = definition
  return { key, nationalCode, title, version: version.hash, number: version.number, open, filingForm: form.key, forms: Object.keys(version.compiled.forms) }
}
