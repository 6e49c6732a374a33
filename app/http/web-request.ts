import type { IncomingMessage } from 'node:http'

/** A request without its body, as pages read it; `origin` is where the site is known to be, whatever host a client names. */
export function toWebRequest({ url = '/', method = 'GET', headers }: IncomingMessage, origin: string): Request {
  return new Request(origin + url, { method, headers: pairsOf(headers) })
}

function pairsOf(headers: IncomingMessage['headers']): Array<[string, string]> {
  const pairs: Array<[string, string]> = []
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') pairs.push([name, value])
    else for (const one of value ?? []) pairs.push([name, one])
  }
  return pairs
}
