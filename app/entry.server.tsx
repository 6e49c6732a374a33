import { renderToString } from 'react-dom/server'
import { isRouteErrorResponse } from '#app/framework.ts'
import { RemixServer, type AppLoadContext, type EntryContext } from '#app/framework.server.ts'
import { getRuntime } from '#app/services.server.ts'

/**
 * Pages are whole documents: nothing streams, so the status is final before the first byte. They name who is signed in,
 * so nobody between keeps them, and the browser asks again before it shows one twice.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Response {
  const markup = renderToString(<RemixServer context={context} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  return new Response(`<!doctype html>${withNonce(markup, loadContext.nonce)}`, { status, headers })
}

/** What crashed goes into the log under the number of its request; a page that is not there or not allowed did not crash. */
export async function handleError(error: unknown, { request }: { request: Request }): Promise<void> {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const { core } = await getRuntime()
  core.log.error({ id: request.headers.get('X-Request-Id'), err: error }, 'a page failed')
}

/** Inline scripts exist only on hydrated pages; React leaves the nonce out of the markup it compares. */
function withNonce(markup: string, nonce: unknown): string {
  return typeof nonce === 'string' ? markup.replaceAll('nonce="{nonce}"', `nonce="${nonce}"`) : markup
}
