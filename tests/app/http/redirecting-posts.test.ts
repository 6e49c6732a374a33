import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActionFunctionArgs, ServerBuild } from '#app/framework.server.ts'
import { readUrlEncoded } from '#app/doors/read-url-encoded.server.ts'
import { pageMatcher } from '#app/http/page-matcher.ts'
import { redirectingPosts } from '#app/http/redirecting-posts.server.ts'
import { withReplays } from '#app/http/replays.ts'

type Routes = ServerBuild['routes']
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

const route = (id: string, path: string | undefined, action?: (args: ActionFunctionArgs) => Promise<unknown>, parentId = 'root') => ({ [id]: { id, path, parentId, module: { default: null, ...(action && { action }) } } })
const buildOf = (routes: Routes): ServerBuild => ({ routes: { root: { id: 'root', path: '', module: { default: null } }, ...routes } }) as unknown as ServerBuild

describe('a page is matched by its address', () => {
  const none = async (): Promise<unknown> => null
  const match = pageMatcher(buildOf({ ...route('_index', undefined, none), ...route('draft', 'drafts/:id'), ...route('section', 'drafts/:id/:section', none), ...route('review', 'drafts/:id/review', none), ...route('admin', 'admin'), ...route('home', undefined, none, 'admin'), ...route('new', 'people/new', none, 'admin') }).routes)
  test.each([
    ['/drafts/1-a/review', 'review', { id: '1-a' }],
    ['/drafts/1/REVIEW', 'review', { id: '1' }],
    ['/drafts/1/co_so', 'section', { id: '1', section: 'co_so' }],
    ['/admin/people/new', 'new', {}],
  ])('%s', (path, id, params) => {
    const found = match(path)
    expect(found?.route.id).toBe(id)
    expect(found?.params).toEqual(params)
  })

  test.each(['/admin', '/', '/drafts', '/drafts/1/review/', '/drafts//review', '/drafts/%31/review', '/drafts/1/review?index', '/drafts/1/review/x', '//drafts/1'])('%s is left to the framework', (path) => {
    expect(match(path)).toBeUndefined()
  })
})

describe('a post', () => {
  let [runs, server, url, outcomes]: [string[], Server | undefined, string, unknown[]] = [[], undefined, '', []]
  const actions = {
    go: async ({ request, params }: ActionFunctionArgs) => {
      const sent = await readUrlEncoded(request, 100)
      runs.push(`${params['id']} ${sent.getAll('a').map(String).join()}`)
      return new Response(null, { status: 302, headers: [['Location', '/there?a=1'], ['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2']] })
    },
    show: async () => (runs.push('show'), { shown: true }),
    refuse: async () => {
      throw new Response(null, { status: 409 })
    },
    leave: async () => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.example/' } }),
  }
  const build = buildOf({ ...route('go', 'go/:id', actions.go), ...route('show', 'show', actions.show), ...route('refuse', 'refuse', actions.refuse), ...route('leave', 'leave', actions.leave), ...route('look', 'look') })

  beforeEach(async () => {
    ;[runs, outcomes] = [[], []]
    const post = redirectingPosts(build, 'http://site.example')
    const listening = createServer((request, response) => {
      void post(request, response).then((outcome) => {
        if (outcome === 'answered') return
        outcomes.push(outcome)
        response.writeHead(200).end('page')
      })
    })
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  })
  afterEach(() => server?.close())
  const send = (path: string, init: RequestInit = {}) => fetch(url + path, { method: 'POST', headers: form, body: 'a=%C3%A9', redirect: 'manual', ...init })

  test('is answered by the redirect of its action, with every cookie', async () => {
    const answer = await send('/go/7')
    expect([answer.status, answer.headers.get('Location'), answer.headers.getSetCookie()]).toEqual([302, '/there?a=1', ['a=1', 'b=2']])
    expect(runs).toEqual(['7 é'])
  })

  test.each([
    ['show', { value: { shown: true }, isThrown: false }],
    ['refuse', { value: expect.objectContaining({ status: 409 }), isThrown: true }],
    ['leave', { value: expect.objectContaining({ status: 302 }), isThrown: false }],
  ])('that ends otherwise goes on with its outcome: %s', async (path, outcome) => {
    expect(await (await send(`/${path}`)).text()).toBe('page')
    expect(outcomes).toEqual([new Map([[actions[path as keyof typeof actions], outcome]])])
  })

  test.each<[string, string, RequestInit]>([
    ['with files', '/go/7', { headers: {}, body: new FormData() }],
    ['with a long text', '/go/7', { body: 'a'.repeat(65_537) }],
    ['from another host', '/go/7', { headers: { ...form, Origin: 'http://other.example' } }],
    ['of another method', '/go/7', { method: 'PUT' }],
    ['of data', '/go/7?_data=go', {}],
    ['without an action', '/look', {}],
  ])('%s is left to the framework unread', async (_what, path, init) => {
    expect(await (await send(path, init)).text()).toBe('page')
    expect([runs, outcomes]).toEqual([[], [undefined]])
  })

  test('is not acted on twice: the framework gets what it came to', async () => {
    const action = withReplays(build).routes['show']?.module.action
    const args = { request: new Request('http://site.example'), params: {} }
    expect(await action?.({ ...args, context: { replays: new Map([[actions.show, { value: 'before', isThrown: false }]]) } })).toBe('before')
    await expect(action?.({ ...args, context: { replays: new Map([[actions.show, { value: 'wrong', isThrown: true }]]) } })).rejects.toBe('wrong')
    expect(runs).toEqual([])
    expect(await action?.({ ...args, context: {} })).toEqual({ shown: true })
    expect(runs).toEqual(['show'])
  })
})
