import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { PageHeaders, PageRequest } from '#app/page-request.ts'

/** A request as pages read it; `origin` is where the site is known to be, whatever host a client names. */
export function toPageRequest({ url = '/', method = 'GET', headers }: IncomingMessage, origin: string, received?: Buffer): PageRequest {
  return { url: origin + url, method, headers: new ReceivedHeaders(headers), body: null, received }
}

/** The same, without its body, for the framework. */
export const toWebRequest = ({ url, method, headers }: PageRequest): Request => new Request(url, { method, headers: [...headers.entries()] })

/** Headers where Node has put them. */
export class ReceivedHeaders implements PageHeaders {
  readonly #received: IncomingHttpHeaders

  constructor(received: IncomingHttpHeaders) {
    this.#received = received
  }

  get(name: string): string | null {
    const value = this.#received[name.toLowerCase()]
    if (typeof value === 'string') return value
    return Array.isArray(value) ? value.join(', ') : null
  }

  *entries(): Generator<[string, string]> {
    for (const [name, value = ''] of Object.entries(this.#received)) for (const one of [value].flat()) yield [name, one]
  }
}
