import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestHandler, type ServerBuild } from '#app/framework.server.ts'
import { acceptedEncoding } from '#app/http/accepted-encoding.ts'
import { Drawings, toDrawing, type Drawing } from '#app/http/drawings.ts'
import { pageMatcher, type MatchedPage } from '#app/http/page-matcher.ts'
import { branchOf, doesAsk, siteOf, type PageRoute } from '#app/http/page-site.ts'
import { outcomeOf, withReplays, type Replays } from '#app/http/replays.ts'
import { toPageRequest, toWebRequest } from '#app/http/web-request.ts'
import type { PageRequest } from '#app/page-request.ts'

/** Answers a page that is steady; of one that is not to be drawn tells what its loaders came to, if they were run at all. */
export type SteadyPages = (request: IncomingMessage, response: ServerResponse) => Promise<'answered' | Replays | undefined>

/**
 * A page is drawn from its address and from what its loaders read, and from nothing else. One that says so (`handle.steady`)
 * is read anew for every request, with the rights of whoever asks, but drawn, by the framework as ever, only when it shows
 * what none of the pages kept does. A browser that has it already is told so.
 */
export function steadyPages(build: ServerBuild, publicOrigin: string): SteadyPages {
  const match = pageMatcher(build.routes)
  const draw = drawer(build)
  const drawings = new Drawings()
  return async (request, response) => {
    const found = isPlainGet(request) ? match(pathOf(request)) : undefined
    const branch = found ? branchOf(found.route, build.routes) : []
    if (!found || !doesAsk(branch, 'steady')) return undefined
    const asked = toPageRequest(request, publicOrigin)
    const read = await readAll(branch, asked, found)
    if (!isShown(read)) return read
    const key = contentKey(request, read)
    const kept = drawings.find(key)
    if (kept) return sendDrawing(request, response, kept)
    const drawn = await draw(branch, toWebRequest(asked), read)
    if (drawn.status !== 200 || drawn.headers.has('Set-Cookie')) return read
    const drawing = toDrawing(await drawn.text())
    drawings.keep(key, drawing)
    return sendDrawing(request, response, drawing)
  }
}

type Draw = (branch: readonly PageRoute[], request: Request, replays: Replays) => Promise<Response>

/** Draws by the framework, which has nothing but the page and its parents, and reads nothing itself. */
function drawer(build: ServerBuild): Draw {
  const made = new Map<string, ReturnType<typeof requestHandler>>()
  const replaying = withReplays(build)
  return (branch, request, replays) => {
    const id = branch.at(-1)?.id ?? ''
    const handler = made.get(id) ?? requestHandler(siteOf(branch, replaying), 'production')
    made.set(id, handler)
    return handler(request, { replays })
  }
}

/** The whole page and no data of it: the framework asks for those by names of its own. */
const isPlainGet = ({ method, url = '' }: IncomingMessage): boolean => method === 'GET' && !/[?&](?:_data|index)\b/.test(url)

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? ''

async function readAll(branch: readonly PageRoute[], request: PageRequest, { params }: MatchedPage): Promise<Replays> {
  const read = branch.map(async ({ module: { loader } }) => (loader ? [[loader, await outcomeOf(() => loader({ request, params, context: {} }))] as const] : []))
  return new Map((await Promise.all(read)).flat())
}

/** Whether all of it is there to be shown; a refusal or a redirect is for the framework to answer. */
const isShown = (read: Replays): boolean => [...read.values()].every(({ value, isThrown }) => !isThrown && !(value instanceof Response))

const contentKey = ({ url }: IncomingMessage, read: Replays): string => JSON.stringify([url, ...[...read.values()].map(({ value }) => value)])

async function sendDrawing({ headers }: IncomingMessage, response: ServerResponse, { tag, packed }: Drawing): Promise<'answered'> {
  const common = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding' }
  if (headers['if-none-match'] === tag) {
    response.writeHead(304, common).end()
    return 'answered'
  }
  const encoding = acceptedEncoding(headers)
  const body = await packed(encoding)
  const packing = encoding === 'identity' ? {} : { 'Content-Encoding': encoding }
  response.writeHead(200, { ...common, ...packing, 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(body.length) }).end(body)
  return 'answered'
}
