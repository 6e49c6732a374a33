import type { IncomingMessage } from 'node:http'

/** How long the rest of a refused body is read, so that its sender comes to reading the answer. */
const readOnForMs = 2000

/** Reads what is left of a body that was answered before its end, and keeps none of it; then the connection is cut. */
export function drain(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return
  request.removeAllListeners('data')
  request.on('data', () => {})
  request.resume()
  const late = setTimeout(() => request.destroy(), readOnForMs)
  request.once('close', () => clearTimeout(late))
}
