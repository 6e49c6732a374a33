import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { clientAddressHeader } from '#app/doors/client-address.ts'

/**
 * Puts the address of the client and the number of the request where later code reads them, in place of whatever a
 * client sent under these names. `trusted` is how many proxies stand in front.
 */
export function markRequest(request: IncomingMessage, trusted: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim())
  const address = trusted > 0 ? forwarded.at(-trusted) : undefined
  request.headers[clientAddressHeader] = address || (request.socket.remoteAddress ?? 'unknown')
  const id = randomUUID()
  request.headers['x-request-id'] = id
  return id
}
