import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileSample } from '../../support/filed-sample.ts'
import { postalKeys } from '../../support/postal-samples.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'
import { takeStep } from '../../support/take-step.ts'

let site: RunningSite
let hoa: SitePerson
let links: { file: string; letter: string; dossier: string }

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant('Nguyễn Thị Hòa')
  const { id } = await fileSample(site, hoa, 'P1')
  await takeStep(site, await site.officer('Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }]), id, 'accept')
  const { text } = await hoa.get(`/dossiers/${id}`)
  const link = (to: string): string => (new RegExp(`href="(/${to}/[^"]+)"`).exec(text)?.[1] ?? '').replaceAll('&amp;', '&')
  links = { file: link('files'), letter: link('letters'), dossier: `/dossiers/${id}` }
})
afterAll(() => site.stop())

/** Sends bytes as they are, which no proper client would. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let got = ''
    const { hostname, port } = new URL(site.url)
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    socket.setEncoding('latin1').setTimeout(5000, () => socket.destroy())
    socket.on('data', (chunk: string) => (got += chunk)).on('close', () => resolve(got)).on('error', reject)
  })
const ask = (target: string, more = '', host = '127.0.0.1'): Promise<string> => raw(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`)
const inside = /\bat .*:\d+:\d+|node_modules|\/app\/|\.ts\b|SQLITE|Error:/

describe('every answer', () => {
  const kinds: Array<[what: string, path: () => string]> = [
    ['a page', () => '/'],
    ['a page of a person', () => links.dossier],
    ['a file', () => links.file],
    ['a letter', () => links.letter],
    ['a redirect', () => '/language?to=en'],
    ['a page that is not there', () => '/nowhere'],
    ['an asset that is not there', () => '/assets/none.js'],
    ['health', () => '/healthz'],
    ['the API', () => '/api/v1/procedures'],
    ['the description of the API', () => '/api/v1/openapi.json'],
    ['a validator that is not there', () => `/validators/${'0'.repeat(64)}.js`],
  ]

  test.each(kinds)('%s carries the headers, once each', async (_what, path) => {
    const { headers, text } = await hoa.get(path())
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('Referrer-Policy')).toMatch(/^(same-origin|no-referrer)$/)
    expect(headers.get('X-Powered-By')).toBeNull()
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(text.slice(0, 20_000)).not.toMatch(/unsafe-inline|\bat \/.*:\d+:\d+/)
  })

  test('about a person is kept by nobody between', async () => {
    for (const path of ['/', '/my', links.dossier, links.file, links.letter, '/account']) {
      expect((await hoa.get(path)).headers.get('Cache-Control')).toMatch(/^private, no-(cache|store)$/)
    }
    expect((await hoa.get('/api/v1/procedures')).headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('has no inline script without the nonce, no inline style, no handler', async () => {
    for (const path of ['/', '/my', links.dossier, '/account', '/sign-in']) {
      const { text, headers } = await hoa.get(path)
      const nonce = /'nonce-([^']+)'/.exec(headers.get('Content-Security-Policy') ?? '')?.[1]
      for (const [, attributes = '', body = ''] of text.matchAll(/<script\b([^>]*)>([^<]*)/g)) {
        if (body !== '' && !attributes.includes('application/json')) expect(attributes).toContain(`nonce="${nonce}"`)
      }
      expect(text).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:/)
    }
  })

  test('sets cookies no script reads and no other site sends', async () => {
    const session = await site.runtime.core.auth.startSession(hoa.actor.accountId, new Request(site.url))
    for (const cookie of session.getSetCookie()) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i)
    expect((await hoa.get('/language?to=en')).headers.get('Set-Cookie')).toMatch(/HttpOnly/)
  })
})

describe('what no browser asks', () => {
  test.each([
    ['two slashes', '//evil.example/x'],
    ['two slashes and the API', '//x/api/v1/procedures'],
    ['another host', 'http://evil.example/'],
    ['nothing', '*'],
    ['a NUL', '/procedures/%00'],
    ['a NUL in a question', '/check?code=%00'],
    ['no UTF-8', '/procedures/%ff%fe'],
    ['half an escape', '/procedures/%E0%A4%A'],
    ['half an escape of an asset', '/assets/%E0%A4%A'],
    ['the folder above', '/assets/../../package.json'],
    ['the folder above, escaped', '/assets/%2e%2e/%2e%2e/package.json'],
    ['the folder above, escaped twice', '/assets/%252e%252e/package.json'],
    ['the folder above, backwards', '/assets/..%5c..%5cpackage.json'],
    ['a hidden file', '/.env'],
    ['a very long path', `/${'x'.repeat(20_000)}`],
    ['a huge question', `/?q=${'x'.repeat(20_000)}`],
    ['a data request for no route', '/?_data=routes%2Fnothing'],
    ['a data request for the root', '/?_data=root&x=__proto__'],
    ['a hash that is a path', '/files/..%2F..%2Fmotcua.db?draft=x'],
    ['the manifest', '/__manifest?p=/admin&version=1'],
  ])('%s is answered without a crash', async (_what, target) => {
    const answer = await ask(target)
    expect(answer).toMatch(/^HTTP\/1\.1 (200|30[12]|40\d|414|431) /)
    expect(answer).not.toMatch(/"devDependencies"|AUTH_SECRET/)
    expect(answer.slice(answer.indexOf('\r\n\r\n'), 8000)).not.toMatch(inside)
  })

  test.each(['evil.example', 'x:99999', '[', 'a b', '127.0.0.1:abc', ''])('with the host %o gives nothing away and leads nowhere', async (host) => {
    const answer = await ask('/my', '', host)
    expect(answer.slice(answer.indexOf('\r\n\r\n'))).not.toMatch(inside)
    expect(answer).not.toMatch(/^Location: (?!\/(?!\/))/im)
  })

  test('a method nobody knows, a body on a GET, a header that is no header', async () => {
    expect(await raw('TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 4\d\d/)
    expect(await raw('GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
    expect(await ask('/', `Cookie: motcua.session_token=${'%'.repeat(3000)}\r\n`)).toMatch(/^HTTP\/1\.1 200/)
    expect(await ask('/', 'Cookie: lang=\x00\r\n')).toMatch(/^HTTP\/1\.1 400/)
  })
})

describe('an address to go on to', () => {
  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '/%0d%0aSet-Cookie:a=b/../..//evil', '/x\r\nSet-Cookie: a=b', ' //evil.example', '/.//evil.example', '/./\\evil', '/..//evil.example'])('never leaves the site: %o', async (back) => {
    const { location = '', headers } = await hoa.get(`/language?to=en&back=${encodeURIComponent(back)}`)
    expect(new URL(location, site.url).origin).toBe(site.url)
    expect(headers.getSetCookie().join()).not.toContain('a=b')
    const { text } = await hoa.get(`/sign-in?next=${encodeURIComponent(back)}`)
    const [, next = '/'] = /name="next" value="([^"]*)"/.exec(text) ?? []
    expect(new URL(next, site.url).origin).toBe(site.url)
  })
})

test('what a browser learns of a procedure is what is published', async () => {
  const { text } = await hoa.get(`/procedures/${postalKeys.P1}`)
  expect(text).toContain('<h1')
})
