import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EntryContext, ServerBuild } from '#app/framework.server.ts'
import { pageHandlers } from '#app/http/page-handlers.server.ts'

const page = (id: string, path: string | undefined, parentId: string | undefined = 'root', module: object = {}) => ({ id, path, parentId, module: { default: () => null, ...module } })
const routes = [
  { ...page('root', ''), parentId: undefined },
  page('desk', 'desk', 'root', { loader: async ({ params }: { params: object }) => params }),
  page('dossier', 'desk/dossiers/:id', 'root', { loader: async ({ params }: { params: object }) => params }),
  page('admin', 'admin', 'root', { loader: async () => 'of the parent' }),
  page('people', 'people', 'admin'),
  page('studio', 'studio', 'root', { handle: { hydrate: true } }),
  page('gone', 'gone', 'root', {
    loader: async () => {
      throw new Response(null, { status: 404 })
    },
  }),
]

/** A site whose pages tell what they were drawn with. */
const tell = (_request: Request, status: number, headers: Headers, { manifest, staticHandlerContext }: EntryContext): Response =>
  new Response(JSON.stringify({ known: Object.keys(manifest.routes), data: staticHandlerContext.loaderData }), { status, headers })
const byId = Object.fromEntries(routes.map((route) => [route.id, route]))
const build = { entry: { module: { default: tell, handleError: () => undefined } }, routes: byId, assets: { routes: byId, entry: { module: '', imports: [] }, url: '', version: '' }, basename: '/', publicPath: '/', assetsBuildDirectory: '', isSpaMode: false, future: {} } as unknown as ServerBuild

describe('a page is drawn', () => {
  let server: Server | undefined
  let url = ''
  beforeAll(async () => {
    const app = express().use(pageHandlers(build))
    const listening = createServer((request, response) => app(request, Object.assign(response, { locals: {} })))
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  })
  afterAll(() => server?.close())

  const get = async (path: string) => {
    const response = await fetch(url + path)
    return { status: response.status, ...(await response.json()) }
  }

  test.each([
    ['/desk', ['root', 'desk'], { desk: {} }],
    ['/desk?view=unit', ['root', 'desk'], { desk: {} }],
    ['/desk/dossiers/1-a', ['root', 'dossier'], { dossier: { id: '1-a' } }],
    ['/admin/people', ['root', 'admin', 'people'], { admin: 'of the parent' }],
  ])('with itself and its parents alone: %s', async (path, known, data) => {
    const seen = await get(path)
    expect(seen.status).toBe(200)
    expect(seen.known.toSorted()).toEqual(known.toSorted())
    expect(seen.data).toMatchObject(data)
  })

  test.each([
    ['that lives on in the browser', '/studio', 200],
    ['whose address the framework has to read', '/desk/dossiers/1%2Da', 200],
    ['that is not there', '/nowhere', 404],
  ])('with the whole site when it is one %s', async (_which, path, status) => {
    const seen = await get(path)
    expect([seen.status, seen.known]).toEqual([status, routes.map(({ id }) => id)])
  })

  test('as not found when its own loader says so', async () => {
    expect((await get('/gone')).status).toBe(404)
  })
})
