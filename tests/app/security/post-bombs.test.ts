import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startByHand } from '../../support/draft-walk.ts'
import { measured, mostBytes, mostMs } from '../../support/measured.ts'
import { controlsOf, type SitePerson } from '../../support/site-person.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'

let site: RunningSite
let hoa: SitePerson
let address: string
let hidden: Array<[string, string]>

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant('Nguyễn Thị Hòa')
  address = await startByHand(hoa, 'P1')
  hidden = [...controlsOf(await hoa.get(address))].filter(([name]) => name.startsWith('_') && name !== '_do')
})
afterAll(() => site.stop())

const send = async (body: BodyInit, type: string | undefined, path = address): Promise<{ status: number; text: string }> => {
  const response = await fetch(new URL(path, site.url), { method: 'POST', body, redirect: 'manual', headers: { Cookie: hoa.cookie, Origin: site.url, ...(type && { 'Content-Type': type }) } })
  return { status: response.status, text: await response.text() }
}
const encoded = 'application/x-www-form-urlencoded'
const boundary = 'multipart/form-data; boundary=xyz'
const part = (name: string, value: string, more = ''): string => `--xyz\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const pairs = (entries: Array<[string, string]>): string => new URLSearchParams([...hidden, ...entries, ['_do', 'save']]).toString()

describe('a post that is a bomb is refused with its status', () => {
  const bombs: Array<[what: string, body: () => string, type: string, status: number]> = [
    ['100 000 names', () => Array.from({ length: 100_000 }, (_, at) => `k${at}=1`).join('&'), encoded, 400],
    ['100 000 times nothing', () => '&'.repeat(100_000), encoded, 400],
    ['a text of 3 MB', () => `root[a]=${'x'.repeat(3_000_000)}`, encoded, 413],
    ['an escape that is no UTF-8', () => 'root[a]=%ff', encoded, 400],
    ['NUL', () => 'root[a]=%00', encoded, 400],
    ['half a character', () => 'root[a]=%ED%A0%80', encoded, 400],
    ['JSON', () => '{"root":{}}', 'application/json', 415],
    ['text', () => 'root[a]=1', 'text/plain', 415],
    ['XML', () => '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'application/xml', 415],
    ['multipart without a boundary', () => part('a', 'b'), 'multipart/form-data', 415],
    ['multipart cut short', () => part('a', 'b'), boundary, 400],
    ['multipart that is something else', () => 'hello', boundary, 400],
    ['multipart with 6 000 parts', () => `${part('a', 'b').repeat(6000)}--xyz--`, boundary, 400],
    ['multipart with a name of 10 kB', () => `${part('a'.repeat(10_000), 'b')}--xyz--`, boundary, 302],
    ['multipart with 8 MB of texts', () => `${part('a', 'b'.repeat(200_000)).repeat(40)}--xyz--`, boundary, 413],
    ['multipart with 25 files', () => `${part('upload:/papers/x', '%PDF-', '; filename="a.pdf"').repeat(25)}--xyz--`, boundary, 400],
    ['multipart with a huge header', () => `--xyz\r\nX: ${'y'.repeat(200_000)}\r\n\r\n--xyz--`, boundary, 400],
  ]
  test.each(bombs)('%s', async (_what, make, type, status) => {
    const body = make()
    const { value, ms, bytes } = await measured(() => send(body, type))
    expect(value.status).toBe(status)
    if (status >= 400) expect(value.text).toMatch(/<code>[a-z0-9-]+<\/code>/)
    expect(value.text).not.toMatch(/\bat \/.*:\d+/)
    expect(ms).toBeLessThan(mostMs)
    expect(bytes).toBeLessThan(mostBytes)
  })

  test('files of somebody who is not signed in', async () => {
    const form = new FormData()
    form.append('email', new Blob(['x'.repeat(1_000_000)]), 'a.pdf')
    const response = await fetch(`${site.url}/sign-in`, { method: 'POST', body: form, headers: { Origin: site.url } })
    expect(response.status).toBe(400)
  })
})

describe('a post that means nothing changes nothing', () => {
  const strange: Array<[what: string, entries: () => Array<[string, string]>]> = [
    ['brackets 200 deep', () => [[`root${'[a]'.repeat(160)}`, '1']]],
    ['brackets that never close', () => [[`root${'['.repeat(400)}`, '1']]],
    ['rows a million apart', () => [['root[dich_vu][999999999][x]', '1'], ['root[dich_vu][-1][x]', '1'], ['root[dich_vu][1e9][x]', '1']]],
    ['rows by the thousand', () => Array.from({ length: 4000 }, (_, at) => [`root[dich_vu][${at}][x]`, '1'])],
    ['the prototype', () => [['root[__proto__][polluted]', 'yes'], ['__proto__[polluted]', 'yes'], ['root[constructor][prototype][polluted]', 'yes'], ['root[toString]', 'x']]],
    ['the same name 4 000 times', () => Array.from({ length: 4000 }, () => ['root[ten_doanh_nghiep]', 'x'])],
    ['an object where a text is', () => [['root[ten_doanh_nghiep][a][b]', 'x']]],
    ['a text where rows are', () => [['root[dich_vu]', 'x'], ['root[papers]', 'x']]],
    ['a file that was never uploaded', () => [['root[papers][don][0][file]', 'a'.repeat(64)], ['root[papers][don][0][name]', '../../etc/passwd']]],
    ['buttons that are none', () => [['_do', 'remove:/__proto__/0'], ['_do', 'add:/constructor'], ['_do', `go:${'x'.repeat(400)}`]]],
    ['a number of hidden things', () => [['_revision', '-1'], ['_revision', 'NaN'], ['_section', '../../admin']]],
  ]
  test.each(strange)('%s', async (_what, entries) => {
    const body = pairs(entries())
    const { value, ms, bytes } = await measured(() => send(body, encoded))
    expect([200, 302, 400, 404, 409, 422]).toContain(value.status)
    expect(value.text).not.toMatch(/\bat \/.*:\d+|etc\/passwd.{0,20}root:/)
    expect(ms).toBeLessThan(mostMs)
    expect(bytes).toBeLessThan(mostBytes)
    expect({}).not.toHaveProperty('polluted')
    expect((await hoa.get(address)).status).toBe(200)
  })

  test.each(['remove:/__proto__/0', 'add:/constructor', 'add:/papers/x', 'up:/papers/-1', 'down:/dich_vu/99999', 'remove-file:/papers/__proto__/0', 'look-up:/toString', 'upload:/../../x', `go:${'x'.repeat(400)}`, 'go:__proto__', 'nonsense', 'add:/' + 'a/'.repeat(100)])('the button %s', async (act) => {
    const { status } = await send(new URLSearchParams([...hidden, ['_do', act]]).toString(), encoded)
    expect([200, 302, 400, 404, 409, 422]).toContain(status)
    expect((await hoa.get(address)).status).toBe(200)
  })
})

describe('a file', () => {
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  const upload = async (name: string, content: string | Uint8Array<ArrayBuffer> = pdf): Promise<string> => {
    const papers = address.replace(/\/[^/]+$/, '/papers')
    const page = await hoa.get(papers)
    const [, control = ''] = /name="(upload:\/papers\/[^"]+)"/.exec(page.text) ?? []
    const form = new FormData()
    for (const [key, value] of controlsOf(page)) if (key.startsWith('_') && key !== '_do') form.append(key, value)
    form.append('_do', control)
    form.append(control, new Blob([content], { type: 'application/pdf' }), name)
    await send(form, undefined, papers)
    return (await hoa.get(papers)).text
  }
  const linkIn = (text: string): string => ([...text.matchAll(/href="(\/files\/[^"]+)"/g)].at(-1)?.[1] ?? '').replaceAll('&amp;', '&')

  test.each(['../../../etc/passwd', '..\\..\\x.pdf', 'a"; filename="b.html', 'a\u202Efdp.exe', '<img src=x onerror=alert(1)>.pdf', 'x'.repeat(400), '.htaccess', 'a;b=c.pdf', "a'*b.pdf", 'a%0d%0aSet-Cookie: x=1.pdf'])('named %o is handed out under a harmless name', async (name) => {
    const text = await upload(name, `${pdf}${Math.random()}`)
    expect(text).not.toMatch(/<img src=x/)
    const answer = await hoa.get(linkIn(text))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[^"\\\r\n/]+"; filename\*=UTF-8''[\w.%~!$&+^`|#-]+$/)
    expect(decodeURIComponent(answer.headers.get('Content-Disposition')?.split("''")[1] ?? '')).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['a script', '#!/bin/sh\nrm -rf /'],
  ])('that is %s is not taken, whatever it is called', async (_what, content) => {
    const before = linkIn((await hoa.get(address.replace(/\/[^/]+$/, '/papers'))).text)
    expect(linkIn(await upload('don.pdf', content))).toBe(before)
  })
})
