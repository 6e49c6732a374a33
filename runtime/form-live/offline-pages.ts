/**
 * A service worker for the pages of drafts and nothing else. While there is a network it only keeps what goes by: the
 * last look of each page of a form, and the files pages are made of. Without one, a page that was seen is shown again,
 * and what was typed comes back from the device; a page that was never seen says so in plain words. All of it goes
 * when the person signs out, and what somebody else left goes when a page of theirs is
 * opened. A session that has ended takes the pages with it, and leaves the words.
 */
import { filesCache, mostFiles, mostPages, pagesCache } from './offline-caches.ts'

/** What the browser hands a worker; its own types are not those of a page. */
type Extended = Event & { waitUntil(work: Promise<unknown>): void }
type Asked = Extended & { request: Request; respondWith(answer: Promise<Response>): void }

declare const skipWaiting: () => Promise<void>
declare const clients: { claim(): Promise<void> }

const isExtended = (event: Event): event is Extended => 'waitUntil' in event
const isAsked = (event: Event): event is Asked => 'request' in event && 'respondWith' in event

addEventListener('fetch', (event: Event) => {
  if (!isAsked(event)) return
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.mode === 'navigate' && /^\/drafts\/[^/]+\/[^/]+$/.test(pathname)) event.respondWith(request.method === 'GET' ? page(event, pathname) : posted(request, pathname))
  else if (request.method === 'GET' && /^\/(?:assets|validators|themes)\//.test(pathname)) event.respondWith(file(event))
})

for (const name of ['install', 'activate']) addEventListener(name, (event: Event) => isExtended(event) && event.waitUntil(takeOver()))

/** Pages that are open already are served by this worker at once. */
async function takeOver(): Promise<void> {
  await skipWaiting()
  await clients.claim().catch(() => undefined)
}

async function page(event: Asked, pathname: string): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    const isPage = answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html')
    if (isPage) event.waitUntil(keep(pagesCache, pathname, answer.clone(), mostPages))
    if (answer.type === 'opaqueredirect') event.waitUntil(dropWhenSignedOut(pathname))
    return answer
  } catch {
    return (await seen(pagesCache, pathname)) ?? notSeen(pathname)
  }
}

/** A navigation does not say where it is led; the page asked for once more does. */
async function dropWhenSignedOut(pathname: string): Promise<void> {
  const { url } = await fetch(pathname, { headers: { Accept: 'text/html' } })
  if (new URL(url).pathname === '/sign-in') await caches.delete(pagesCache)
}

/** A post that finds no network leads back to the page it came from, whose words are on the device. */
async function posted(request: Request, pathname: string): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    return Response.redirect(`${pathname}?offline`, 303)
  }
}

/** Their names are hashes of what is in them. */
async function file(event: Asked): Promise<Response> {
  const { pathname } = new URL(event.request.url)
  const known = await seen(filesCache, pathname)
  if (known) return known
  const answer = await fetch(event.request)
  if (answer.ok) event.waitUntil(keep(filesCache, pathname, answer.clone(), mostFiles))
  return answer
}

async function seen(cache: string, pathname: string): Promise<Response | undefined> {
  return caches.match(pathname, { cacheName: cache })
}

/** What was kept longest ago goes first. Only open pages begin a cache: what is still under way at sign-out brings none back. */
async function keep(name: string, pathname: string, answer: Response, most: number): Promise<void> {
  if (!(await caches.has(name))) return
  const cache = await caches.open(name)
  await cache.delete(pathname)
  await cache.put(pathname, answer)
  const kept = await cache.keys()
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map(async (one) => cache.delete(one)))
}

function notSeen(pathname: string): Response {
  const text = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Không có mạng</title>
<main><h1>Không có mạng</h1><p>Trang này chưa từng mở trên thiết bị nên chưa xem được lúc này. Nội dung bạn đã nhập ở các trang khác vẫn được giữ trên thiết bị và sẽ được gửi khi có mạng.</p>
<p lang="en">You are offline, and this page was not opened on this device before. What you typed on other pages is kept here and is sent when you are online.</p>
<p><a href="${pathname}">Thử lại · Try again</a></p></main></html>`
  return new Response(text, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" } })
}
