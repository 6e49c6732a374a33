import { describe, expect, test } from 'vitest'
import { mayReadMetrics } from '#app/http/metrics-door.ts'
import { routePattern } from '#app/http/route-pattern.ts'
import { withProduct } from '../../support/product.ts'

const given = withProduct()
const get = (path: string, init?: RequestInit) => fetch(given.product.url + path, init)

describe('the server', () => {
  test('refuses a post of another site before any page sees it', async () => {
    expect((await get('/sign-in', { method: 'POST', headers: { Origin: 'https://evil.example' } })).status).toBe(403)
    expect((await get('/sign-in', { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
    expect((await get('/sign-in', { method: 'POST' })).status).toBe(403)
    expect((await get('/sign-in', { method: 'POST', headers: { Origin: given.product.url } })).status).toBe(404)
  })

  test('answers with a policy that allows nothing unsafe, a new nonce each time', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const policy = first.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/default-src 'none'; script-src 'self' 'nonce-[\w-]{20,}'/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(second.headers.get('Content-Security-Policy')).not.toBe(policy)
    expect(first.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(first.headers.get('X-Frame-Options')).toBe('DENY')
    expect(first.headers.get('X-Powered-By')).toBeNull()
  })

  test('says whether it is alive, can serve, and how it is', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ok', checks: { database: 'ok', files: 'ok' } })
    const metrics = await (await get('/metrics')).text()
    expect(metrics).toContain('http_request_seconds_bucket')
    expect(metrics).toContain('jobs{state="waiting"} 0')
  })

  test('keeps its metrics from whoever comes through a proxy', async () => {
    for (const headers of [new Headers({ 'X-Forwarded-For': '203.0.113.9' }), new Headers({ Forwarded: 'for=203.0.113.9' })]) {
      expect((await get('/metrics', { headers })).status).toBe(403)
    }
  })

  test('answers what is no address with a page for people, and a problem for programs', async () => {
    const page = await get('/%', { headers: { Accept: 'text/html', Cookie: 'lang=en' } })
    expect([page.status, page.headers.get('Content-Type')]).toEqual([400, 'text/html; charset=utf-8'])
    expect(await page.text()).toMatch(/<html lang="en">.*href="\/plain.css".*href="\/"/)
    const vi = await get('/x/%ff', { headers: { Accept: 'text/html' } })
    expect(await vi.text()).toContain('<html lang="vi">')
    const problem = await get('/%zz')
    expect([problem.status, problem.headers.get('Content-Type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
    expect(await problem.json()).toMatchObject({ status: 400, code: 'bad-request' })
  })

  test('serves the validator of a form for ever, and no other', async () => {
    const [listing] = await given.product.runtime.services.procedures.list()
    const loaded = await given.product.runtime.services.procedures.version(listing?.current ?? '')
    const hash = loaded?.version.compiled.forms[loaded.filingForm.key]?.validatorHash
    const answer = await get(`/validators/${hash}.js`)
    expect(answer.headers.get('Cache-Control')).toContain('immutable')
    expect(await answer.text()).toContain('export')
    expect((await get(`/validators/${'0'.repeat(64)}.js`)).status).toBe(404)
  })

  test('takes no address and no request number from the client', async () => {
    const { headers } = await get('/healthz', { headers: { 'X-Request-Id': 'mine', 'X-Motcua-Client': '1.2.3.4', 'X-Forwarded-For': '1.2.3.4' } })
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test('a token opens the metrics, and nothing else does once it is set', () => {
  const headers = (more: Record<string, string>) => new Headers({ 'x-motcua-client': '127.0.0.1', ...more })
  expect(mayReadMetrics(headers({}), 'secret')).toBe(false)
  expect(mayReadMetrics(headers({ Authorization: 'Bearer secre' }), 'secret')).toBe(false)
  expect(mayReadMetrics(headers({ Authorization: 'Bearer secret', 'X-Forwarded-For': '203.0.113.9' }), 'secret')).toBe(true)
  expect(mayReadMetrics(headers({}), '')).toBe(true)
  expect(mayReadMetrics(new Headers({ 'x-motcua-client': '192.0.2.1' }), '')).toBe(false)
})

test('logs and metrics name no dossier and nobody', () => {
  expect(routePattern('/check/abc123?x=nguyen')).toBe('/check/:x')
  expect(routePattern('/desk/dossiers/7d0c/')).toBe('/desk/dossiers/:x/')
  expect(routePattern('/nguyen-van-a')).toBe('/:x')
})
