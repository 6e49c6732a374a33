import type { RequestListener } from 'node:http'
import type { Site } from '#app/server.ts'

/** Hands the nonce of this answer to Express, where the pages find it. */
export function withNonce(app: RequestListener): Site {
  return (request, response, nonce) => app(request, Object.assign(response, { locals: { nonce } }))
}
