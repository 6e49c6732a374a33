import type { IncomingMessage } from 'node:http'

/** A request without its body, as pages read it; `origin` is where the site is known to be, whatever host a client names. */
export function toWebRequest({ url = '/', method = 'GET', headers }: IncomingMessage, origin: string): Request {
  return new Request(origin + url, { method, headers: headersOf(headers) })
}

function headersOf(headers: IncomingMessage['headers']): Headers {
  const copy = new Headers()
  for (const [name, values = []] of Object.entries(headers)) {
    for (const value of [values].flat()) copy.append(name, value)
  }
  return copy
}
