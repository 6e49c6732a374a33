import type { IncomingMessage } from 'node:http'

/** A request as pages read it; `origin` is where the site is known to be, whatever host a client names. */
export function toWebRequest({ url = '/', method = 'GET', headers }: IncomingMessage, origin: string, body?: Uint8Array<ArrayBuffer>): Request {
  return new Request(origin + url, { method, headers: headersOf(headers), ...(body && { body }) })
}

function headersOf(headers: IncomingMessage['headers']): Headers {
  const copy = new Headers()
  for (const [name, values = []] of Object.entries(headers)) {
    for (const value of [values].flat()) copy.append(name, value)
  }
  return copy
}
