import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileSample } from '../../support/filed-sample.ts'
import { postalKeys } from '../../support/postal-samples.ts'
import { addressOf, routeModules, type RouteModule } from '../../support/route-list.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

/** Loaders and pages anybody may ask. Whoever adds a route here says that it shows nothing of anybody. */
const publicPages = ['$', '_index', 'api._index', 'check.$code', 'check._index', 'forgot-password', 'home', 'language', 'link', 'procedures.$key', 'reset', 'return', 'sign-in', 'sign-out', 'sign-up', 'track', 'verify']
/** Actions anybody may post to: those that make one somebody, and the public look-up. */
const publicActions = ['forgot-password', 'link', 'procedures.$key_.start', 'reset', 'sign-in', 'sign-out', 'sign-up', 'track', 'verify']

const routes = routeModules()
const guard = /\brequire(?:Applicant|Officer|Role|Actor)\(/
const functionOf = ({ source }: RouteModule, name: string): string => source.slice(source.search(new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, 'm'))).split(/\n(?:\}|(?=export )|$)/)[0] ?? ''

describe('every route', () => {
  test.each(routes.filter(({ name, hasLoader }) => hasLoader && !publicPages.includes(name)))('$name asks who reads', (route) => {
    const loader = functionOf(route, 'loader')
    expect(guard.test(loader) || (/\bload[A-Z]\w*\(request\b/.test(loader) && guard.test(route.sources))).toBe(true)
  })

  test.each(routes.filter(({ hasAction }) => hasAction))('$name takes no post past the door', (route) => {
    const action = functionOf(route, 'action')
    expect(action).toMatch(/\bguard(?:Post|Json)\(request/)
    if (!publicActions.includes(route.name)) expect(action).toMatch(guard)
  })

  test('that is public is still there', () => {
    const names = routes.map(({ name }) => name)
    for (const name of [...publicPages, ...publicActions]) expect(names).toContain(name)
  })
})

describe('to a visitor', () => {
  let site: RunningSite
  let params: Record<string, string>
  let code: string
  let hoa: SitePerson

  beforeAll(async () => {
    site = await startSite()
    hoa = await site.applicant('Nguyễn Thị Hòa')
    const filed = await fileSample(site, hoa, 'P1')
    const started = await site.runtime.services.drafts.start(hoa.actor, postalKeys.P1)
    if (started.result === 'refused') throw new Error(started.refusal.code)
    const version = (await site.runtime.services.procedures.list())[0]?.current ?? ''
    code = filed.code
    params = { key: postalKeys.P1, code: 'AAAAAAAAAAAAAAAAAAAA', dossierId: filed.id, section: started.section, hash: version, register: 'giay-phep-buu-chinh', number: '1', letter: 'receipt' }
  })
  afterAll(() => site.stop())

  const idFor = async (name: string): Promise<string> => {
    if (!name.startsWith('drafts')) return name.startsWith('admin.people') ? '00000000-0000-4000-8000-000000000000' : (params['dossierId'] ?? '')
    return '00000000-0000-4000-8000-000000000001'
  }
  const pathOf = async (route: RouteModule): Promise<string> => addressOf(route, { ...params, id: await idFor(route.name) })
  const post = (path: string, method: string, headers: Record<string, string>) =>
    visit(path, { method, body: 'a=1', headers: { Cookie: hoa.cookie, 'Content-Type': 'application/x-www-form-urlencoded', ...headers } })
  const visit = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init })

  test.each(routes)('$name shows no page that is not public', async (route) => {
    const answer = await visit(await pathOf(route))
    const text = await answer.text()
    if (publicPages.includes(route.name)) return expect([200, 302, 404]).toContain(answer.status)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toMatch(/^\/sign-in\?next=/)
    expect(text).toBe('')
  })

  test('who asks for a file that is not there is answered by a page, in his language', async () => {
    for (const path of [`/files/${'0'.repeat(64)}?dossier=${params['dossierId']}`, '/files/x', `/letters/${params['dossierId']}/${'0'.repeat(64)}`, '/dossiers/x.csv']) {
      const answer = await visit(path, { headers: { Cookie: `${hoa.cookie}; lang=en`, Accept: 'text/html' } })
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(await answer.text()).toContain('Page not found')
    }
  })

  test.each(routes.filter(({ name }) => !publicPages.includes(name)))('$name gives no data to a program that asks for it alone', async (route) => {
    const path = await pathOf(route)
    for (const id of [route.id, `routes/${route.name}`]) {
      const answer = await visit(`${path}?_data=${encodeURIComponent(id)}`)
      const text = await answer.text()
      expect(text).not.toContain(code)
      expect(answer.status === 204 ? answer.headers.get('X-Remix-Redirect') : String(answer.status)).toMatch(/^\/sign-in\?next=|^302$|^40[0345]$/)
    }
  })

  test.each(routes.filter(({ name }) => !publicActions.includes(name)))('$name does nothing', async (route) => {
    const answer = await visit(await pathOf(route), { method: 'POST', body: new URLSearchParams({ _do: 'x' }), headers: { Origin: site.url } })
    expect([401, 403, 404, 405]).toContain(answer.status)
  })

  test.each(routes)('$name takes nothing from another site, whoever is signed in', async (route) => {
    const path = await pathOf(route)
    const foreign: Array<Record<string, string>> = [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { Origin: site.url, 'Sec-Fetch-Site': 'cross-site' }, { Origin: site.url, 'Sec-Fetch-Site': 'same-site' }, { Origin: `${site.url}.evil.example` }, {}]
    for (const headers of foreign) {
      expect((await post(path, 'POST', headers)).status).toBe(403)
    }
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is a post as well', async (method) => {
    expect((await post('/account', method, { Origin: 'https://evil.example' })).status).toBe(403)
  })
})
