import { optionalActor } from '#app/auth/session.server.ts'
import { currentConfig, publicOrigin } from '#app/config.server.ts'
import { isSameOrigin } from '#app/doors/same-origin.ts'
import { takeLimit, type LimitName } from '#app/doors/limits.server.ts'
import { readForm } from '#app/doors/read-form.server.ts'
import type { PageRequest } from '#app/page-request.ts'

/**
 * The door of every action: refuses what another site sends (403) and what comes too often (429), then reads the form.
 * Files of a multipart post are on disk already and measured; text is NFC and free of NUL and lone surrogates (400).
 * `ofVisitors`: what becomes of files of somebody who is not, or no longer, signed in.
 */
export async function guardPost(request: PageRequest, limit: LimitName = 'post', ofVisitors: 'refuse' | 'drop' = 'refuse'): Promise<FormData> {
  if (!isSameOrigin(request, publicOrigin(currentConfig()))) throw new Response(null, { status: 403 })
  await takeLimit(request, limit)
  const actor = await optionalActor(request)
  return readForm(request, { files: actor.kind === 'visitor' ? ofVisitors : 'take' })
}
