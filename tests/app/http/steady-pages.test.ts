import { createServer, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EntryContext, ServerBuild } from '#app/framework.server.ts'
import { Drawings, toDrawing } from '#app/http/drawings.ts'
import { steadyPages } from '#app/http/steady-pages.server.ts'

let [shown, reads, draws]: [unknown, number, number] = [{ rows: ['a'] }, 0, 0]
const page = (id: string, path: string | undefined, parentId: string | undefined = 'root', module: object = {}) => ({ id, path, parentId, module: { default: () => null, ...module } })
const read = async (): Promise<unknown> => {
  reads += 1
  if (shown instanceof Response) throw shown
  return shown
}
const routes = [
  { ...page('root', '', undefined, { loader: async ({ request }: { request: Request }) => ({ cookie: request.headers.get('Cookie') }) }), parentId: undefined },
  page('desk', 'desk', 'root', { loader: read, handle: { steady: true } }),
  page('account', 'account', 'root', { loader: read }),
]
const draw = (request: Request, status: number, headers: Headers, { staticHandlerContext }: EntryContext): Response => {
  draws += 1
  const body = `${new URL(request.url).search} ${JSON.stringify(staticHandlerContext.loaderData)} ${'đồng '.repeat(100)}`
  return new Response(body, { status: shown === 'crash' ? 500 : status, headers })
}
const byId = Object.fromEntries(routes.map((route) => [route.id, route]))
const build = { entry: { module: { default: draw, handleError: () => undefined } }, routes: byId, assets: { routes: byId, entry: { module: '', imports: [] }, url: '', version: '' }, basename: '/', publicPath: '/', assetsBuildDirectory: '', isSpaMode: false, future: {} } as unknown as ServerBuild

type Seen = { status: number | undefined; headers: Record<string, unknown>; text: string; bytes: number }

describe('a steady page', () => {
  let server: Server | undefined
  let port = 0
  let left: unknown[] = []
  beforeAll(async () => {
    const pages = steadyPages(build, 'http://site.example')
    const listening = createServer((request, response) => {
      void pages(request, response).then((outcome) => {
        if (outcome === 'answered') return
        left.push(outcome)
        response.writeHead(200).end('by the framework')
      })
    })
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    port = (listening.address() as AddressInfo).port
  })
  afterAll(() => server?.close())
  beforeEach(() => {
    ;[shown, reads, draws, left] = [{ rows: [crypto.randomUUID()] }, 0, 0, []]
  })

  /** Node's own client: `fetch` unpacks what it gets and tells nothing of it. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Seen>((resolve, reject) => {
      ask({ port, path, headers, method }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          const packing = response.headers['content-encoding']
          const unpacked = packing === 'br' ? brotliDecompressSync(bytes) : packing === 'gzip' ? gunzipSync(bytes) : bytes
          resolve({ status: response.statusCode, headers: response.headers, text: unpacked.toString(), bytes: bytes.length })
        })
      }).on('error', reject).end()
    })

  test('is read for every request, and drawn no more once it was drawn twice for what it shows', async () => {
    const [first, second, third] = [await get('/desk'), await get('/desk'), await get('/desk')]
    expect(first.text).toContain(JSON.stringify(shown))
    expect([second.text, third.text]).toEqual([first.text, first.text])
    expect([reads, draws]).toEqual([3, 2])
  })

  test('is drawn anew when something else is shown, at another address, or to somebody else', async () => {
    const first = await get('/desk')
    shown = { rows: ['other'] }
    expect((await get('/desk')).text).toContain('"other"')
    expect((await get('/desk?view=all')).text).toMatch(/^\?view=all/)
    const foreign = await get('/desk', { Cookie: 'a=1' })
    expect(foreign.text).toContain('a=1')
    expect(new Set([first.text, foreign.text]).size).toBe(2)
    expect(draws).toBe(4)
  })

  test.each(['br', 'gzip'])('is packed the way the browser takes it: %s', async (encoding) => {
    const plain = await get('/desk')
    const packed = await get('/desk', { 'Accept-Encoding': encoding })
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding', 'cache-control': 'private, no-cache' })
    expect(packed.text).toBe(plain.text)
    expect(packed.bytes).toBeLessThan(plain.bytes / 2)
  })

  test('is not sent to who has it', async () => {
    const tag = String((await get('/desk')).headers['etag'])
    expect(await get('/desk', { 'If-None-Match': tag })).toMatchObject({ status: 304, text: '' })
    shown = { rows: ['changed'] }
    expect((await get('/desk', { 'If-None-Match': tag })).status).toBe(200)
  })

  test('that may not be seen goes on to the framework, which gets the refusal and reads nothing again', async () => {
    shown = new Response(null, { status: 302, headers: { Location: '/sign-in' } })
    expect((await get('/desk')).text).toBe('by the framework')
    expect([...(left[0] as Map<unknown, unknown>).values()]).toContainEqual({ value: shown, isThrown: true })
    expect([reads, draws]).toEqual([1, 0])
  })

  test('that fails to be drawn is not kept', async () => {
    shown = 'crash'
    expect((await get('/desk')).text).toBe('by the framework')
    expect((await get('/desk')).text).toBe('by the framework')
    expect(draws).toBe(2)
  })

  test.each([
    ['another page', '/account', 'GET'],
    ['a post', '/desk', 'POST'],
    ['a question without the answer', '/desk', 'HEAD'],
    ['data of a page', '/desk?view=unit&_data=desk', 'GET'],
    ['a page of an address the framework reads', '/desk?index', 'GET'],
    ['no page', '/nowhere', 'GET'],
  ])('%s is left to the framework unread', async (_what, path, method) => {
    await get(path, {}, method)
    expect(left).toEqual([undefined])
    expect(reads).toBe(0)
  })
})

describe('drawings kept', () => {
  const big = toDrawing('x'.repeat(3 * 1024 * 1024))
  const drawTwice = (drawings: Drawings, ...keys: string[]): void => {
    for (const key of keys.flatMap((one) => [one, one])) drawings.keep(key, big)
  }

  test('are those drawn twice, of them those asked for last, as many as there is room for', () => {
    const drawings = new Drawings()
    drawings.keep('once', big)
    drawTwice(drawings, 'a', 'b')
    expect([drawings.find('once'), drawings.find('a')]).toEqual([undefined, big])
    drawTwice(drawings, 'c')
    expect([drawings.find('b'), drawings.find('a'), drawings.find('c')]).toEqual([undefined, big, big])
  })

  test('one is counted once, however often it is kept', () => {
    const drawings = new Drawings()
    drawTwice(drawings, 'a', 'a', 'a', 'b')
    expect([drawings.find('a'), drawings.find('b')]).toEqual([big, big])
  })
})
