import type { IncomingMessage, ServerResponse } from 'node:http'
import { receiveBytes } from '#app/doors/receive-bytes.server.ts'
import type { ServerBuild } from '#app/framework.server.ts'
import { pageMatcher } from '#app/http/page-matcher.ts'
import { outcomeOf, type Outcome, type Replays } from '#app/http/replays.ts'
import { toPageRequest } from '#app/http/web-request.ts'
import { rememberTexts } from '#runtime/remembered-texts.ts'

/** Answers a post by the redirect its action ends in; otherwise tells what the action came to, if it was run at all. */
export type RedirectingPosts = (request: IncomingMessage, response: ServerResponse) => Promise<'answered' | Replays | undefined>

/** A form without files and without a long text; larger ones are streamed. */
const mostBytes = 64 * 1024

/**
 * Most posts end in a redirect, which needs no page: the action is called by itself, behind the same doors, and only
 * what is to be shown goes through the framework, which is then given the outcome.
 */
export function redirectingPosts(build: ServerBuild, publicOrigin: string): RedirectingPosts {
  const match = pageMatcher(build.routes)
  return async (request, response) => {
    const found = isSmallForm(request) ? match(request.url ?? '') : undefined
    const action = found?.route.module.action
    if (!found || !action) return undefined
    const body = await receiveBytes(request, mostBytes)
    if (!body) throw new Error('a body longer than announced')
    const asked = toPageRequest(request, publicOrigin, body)
    const outcome = await outcomeOf(() => action({ request: asked, params: found.params, context: {} }))
    const redirect = redirectIn(outcome)
    if (!redirect) return new Map([[action, outcome]])
    for (const [name, value] of redirect.headers) response.appendHeader(name, value)
    response.writeHead(redirect.status, { 'Content-Length': '0' }).end()
    return 'answered'
  }
}

function isSmallForm({ method, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'] ?? Number.NaN)
  return method === 'POST' && length <= mostBytes && headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true && isFromItself(headers)
}

/** The framework asks as well that a post names the host it is sent to; what does not is left to it. */
function isFromItself({ origin, host, 'x-forwarded-host': forwarded }: IncomingMessage['headers']): boolean {
  return forwarded === undefined && (origin === undefined || hostOf(origin) === host)
}

const hostOf = rememberTexts((origin) => URL.parse(origin)?.host ?? null)

/** A redirect within this site and nothing else. */
function redirectIn({ value: response }: Outcome): Response | undefined {
  if (!(response instanceof Response) || ![301, 302, 303, 307, 308].includes(response.status)) return undefined
  return /^\/(?!\/)/.test(response.headers.get('Location') ?? '') && response.body === null ? response : undefined
}
