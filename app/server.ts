import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { apiHandler } from '#app/api/api-handler.server.ts'
import { publicOrigin } from '#app/config.server.ts'
import { isSameOrigin } from '#app/doors/same-origin.ts'
import { apiHeaders, pagePolicy, siteHeaders } from '#app/doors/security-headers.ts'
import { send } from '#app/http/answer.server.ts'
import { markRequest } from '#app/http/client-facts.server.ts'
import { drain } from '#app/http/drain.server.ts'
import { failureAnswer } from '#app/http/failure-answer.ts'
import { operations } from '#app/http/operations.server.ts'
import { routePattern } from '#app/http/route-pattern.ts'
import { answerValidator } from '#app/http/validators.server.ts'
import { answerTheme } from '#app/http/themes.server.ts'
import { ReceivedHeaders } from '#app/http/web-request.ts'
import type { Runtime } from '#app/services.server.ts'
import { isUploadPath, uploadHandler } from '#app/uploads/uploads.server.ts'

/** Answers what is no page: the site itself is handed in, built or served by Vite. */
export type Site = (request: IncomingMessage, response: ServerResponse, nonce: string) => void | Promise<void>

/** The HTTP server: one door for pages, API, validators and health, so that headers and refusals are the same for all. */
export function newServer(runtime: Runtime, site: Site): Server {
  const { core, services } = runtime
  const { config, log } = core
  const { answer, observe } = operations(services.health, config)
  const api = apiHandler(runtime)
  const upload = uploadHandler(runtime)
  const ownOrigin = publicOrigin(config)

  const isSecure = ownOrigin.startsWith('https:')
  const [headersOfApi, headersOfSite] = [apiHeaders(isSecure), siteHeaders(isSecure)]

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = toPathname(request.url)
    if (pathname?.startsWith('/api/v1/')) {
      response.setHeaders(headersOfApi)
      return send(response, await api(request, pathname))
    }
    const nonce = randomUUID()
    response.setHeader('Content-Security-Policy', pagePolicy(nonce)).setHeaders(headersOfSite)
    const headers = new ReceivedHeaders(request.headers)
    if (pathname === undefined) return send(response, failureAnswer(400, headers))
    if (!isSameOrigin({ method: request.method ?? 'GET', headers, url: ownOrigin }, ownOrigin)) return send(response, failureAnswer(403, headers))
    if (isUploadPath(pathname)) return upload(request, response)
    const own = (await answer(pathname, headers)) ?? (await answerValidator(services.procedures, pathname)) ?? (await answerTheme(services.themes, pathname))
    if (own) return send(response, own)
    await site(request, response, nonce)
  }

  return createServer({ headersTimeout: 20_000, requestTimeout: 300_000, maxHeaderSize: 32 * 1024 }, (request, response) => {
    const started = performance.now()
    const id = markRequest(request, config.TRUST_PROXY)
    response.setHeader('X-Request-Id', id)
    response.once('finish', () => {
      drain(request)
      const ms = performance.now() - started
      const route = routePattern(request.url ?? '/')
      observe(route, response.statusCode, ms / 1000)
      log.debug({ id, method: request.method, route, status: response.statusCode, ms: Math.round(ms) }, 'answered')
    })
    serve(request, response).catch((error: unknown) => {
      log.error({ id, err: error }, 'a request failed')
      send(response, failureAnswer(500, new ReceivedHeaders(request.headers), id))
    })
  })
}

/** A path that every reader of addresses leaves as it is: nothing escaped, no dots. */
const plainPath = /^(\/(?:[\w-]+\/)*[\w-]*)(?:\?|$)/

/** The path a request asks for; undefined for what is no path of this site, is no text, or holds a NUL that no text may hold. */
function toPathname(url = '/'): string | undefined {
  const plain = plainPath.exec(url)?.[1]
  if (plain !== undefined && !url.includes('%00')) return plain
  const isOwn = url.startsWith('/') && !url.startsWith('//') && !/%00/.test(url)
  const pathname = isOwn ? URL.parse(url, 'http://host')?.pathname : undefined
  return pathname !== undefined && isDecodable(pathname) ? pathname : undefined
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}
