import { currentConfig, publicOrigin } from '#app/config.server.ts'
import { chunksOf, readBytes } from '#app/doors/read-bytes.server.ts'
import { takeLimit, type LimitName } from '#app/doors/limits.server.ts'
import { isSameOrigin } from '#app/doors/same-origin.ts'
import type { PageRequest } from '#app/page-request.ts'
import { parseStrictJson } from '#schemas/strict-json.ts'

/** The door of actions that take JSON from our own scripts: same site, not too often, within limits, one reading only. */
export async function guardJson(request: PageRequest, limit: LimitName): Promise<unknown> {
  const config = currentConfig()
  if (!isSameOrigin(request, publicOrigin(config))) throw new Response(null, { status: 403 })
  await takeLimit(request, limit)
  if (!/^application\/json\b/.test(request.headers.get('Content-Type') ?? '')) throw new Response(null, { status: 415 })
  const most = config.LIMIT_BODY_MB * 1024 * 1024
  const bytes = await readBytes(chunksOf(request.body), most)
  if (!bytes) throw new Response(null, { status: 413 })
  const parsed = parseStrictJson(decoded(bytes), { bytes: most })
  if (!parsed.ok) throw new Response(null, { status: 400 })
  return parsed.value
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Response(null, { status: 400 })
  }
}
