import { formLimits, FormRefused } from '#app/doors/form-limits.ts'
import { readMultipart } from '#app/doors/read-multipart.server.ts'
import { readUrlEncoded } from '#app/doors/read-url-encoded.server.ts'
import { currentConfig } from '#app/config.server.ts'
import type { PageRequest } from '#app/page-request.ts'

/**
 * Reads a native post; throws a Response (400, 413, 415) with the reason in `X-Refused`, which the page shows, when it is none of ours. Files
 * are taken from people who are signed in only: nobody else has a form with files, and each takes room on the disk.
 */
export async function readForm(request: PageRequest, { files }: { files: 'take' | 'refuse' | 'drop' }): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  const { LIMIT_BODY_MB, LIMIT_FILE_MB, DATA_DIR } = currentConfig()
  const limits = { bodyBytes: LIMIT_BODY_MB * 1024 * 1024, fileBytes: LIMIT_FILE_MB * 1024 * 1024, files: { take: formLimits.files, refuse: 0, drop: 'drop' as const }[files], folder: `${DATA_DIR}/staging` }
  try {
    if (type.startsWith('multipart/form-data')) return await readMultipart(request, limits)
    if (type.startsWith('application/x-www-form-urlencoded')) return await readUrlEncoded(request, limits.bodyBytes)
    if (request.body === null) return new FormData()
    throw new FormRefused('not-a-form')
  } catch (error) {
    if (error instanceof FormRefused) throw refusedForm(error)
    throw error
  }
}

function refusedForm({ fault }: FormRefused): Response {
  const status = fault === 'too-large' ? 413 : fault === 'not-a-form' ? 415 : 400
  return new Response(fault, { status, headers: { 'X-Refused': fault } })
}
