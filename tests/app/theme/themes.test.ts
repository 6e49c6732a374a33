import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

let site: RunningSite
let administrator: SitePerson
let author: SitePerson
let agency: string

beforeAll(async () => {
  site = await startSite()
  administrator = await site.officer('Quản trị', [{ role: 'administrator', unit: 'department' }])
  author = await site.officer('Tác giả', [{ role: 'author', unit: 'department' }])
  agency = (await site.runtime.services.themes.agencies())[0]?.key ?? ''
})
afterAll(() => site.stop())

async function save(who: SitePerson, controls: Record<string, string>, logo?: Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ _do: 'save', agency, name: 'Sở Thử', ...controls })) body.append(name, value)
  if (logo) body.append('logo', new Blob([logo]), 'logo.png')
  const answer = await fetch(`${site.url}/admin/themes`, { method: 'POST', body, redirect: 'manual', headers: { Cookie: who.cookie, Origin: site.url } })
  return { status: answer.status, text: await answer.text() }
}
const guide = async (): Promise<string> => (await fetch(`${site.url}/procedures/postal-licence-grant`)).text()
const sheetIn = (page: string): string | undefined => /href="(\/themes\/[0-9a-f]{20}\.css)"/.exec(page)?.[1]

describe('a look', () => {
  test('is set by administrators alone', async () => {
    expect((await save(author, { brand: '#0b3d6b' })).status).toBe(403)
    expect(sheetIn(await guide())).toBeUndefined()
  })

  test.each([
    [{ brand: '#ffd400' }, 'Màu này quá nhạt'],
    [{ brand: 'red' }, 'Nhập màu gồm dấu #'],
    [{ brand: '#0b3d6b', name: ' ' }, 'Nhập tên hiển thị'],
    [{ brand: '#0b3d6b', agency: 'not-there' }, 'Chọn một cơ quan'],
  ])('%j is refused with what to do', async (controls, said) => {
    const { status, text } = await save(administrator, controls)
    expect(status).toBe(422)
    expect(text).toContain(said)
  })

  test('takes no drawing that could ask for other files, nor what is no picture', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')
    for (const bytes of [svg, new TextEncoder().encode('\x89PNG nothing')]) expect((await save(administrator, { brand: '#0b3d6b' }, bytes)).text).toContain('không phải ảnh')
  })

  test('shows on the pages of its agency, as files that never change, and not elsewhere', async () => {
    const logo = new Uint8Array(await sharp({ create: { width: 400, height: 300, channels: 3, background: '#0b3d6b' } }).jpeg().toBuffer())
    expect((await save(administrator, { brand: '#0B3D6B' }, logo)).status).toBe(200)
    const page = await guide()
    const sheet = sheetIn(page) ?? ''
    const answer = await fetch(site.url + sheet)
    expect(answer.headers.get('Cache-Control')).toContain('immutable')
    expect(await answer.text()).toContain('--brand: #0b3d6b')
    expect(page).toContain('Sở Thử')
    const picture = await fetch(site.url + (/src="(\/themes\/[0-9a-f]{20}\.png)"/.exec(page)?.[1] ?? ''))
    expect(picture.headers.get('Content-Type')).toBe('image/png')
    expect((await sharp(await picture.arrayBuffer()).metadata()).format).toBe('png')
    expect(sheetIn(await (await fetch(site.url)).text())).toBeUndefined()

    await save(administrator, { brand: '#123456' })
    expect(sheetIn(await guide())).not.toBe(sheet)
    expect(await guide()).toMatch(/src="\/themes\/[0-9a-f]{20}\.png"/)
    expect((await fetch(site.url + sheet)).status).toBe(404)
  })

  test('of the whole portal is worn where no agency has one, and can be removed', async () => {
    await save(administrator, { agency: '', brand: '#1d5c35', name: 'Cổng tỉnh' })
    const home = await (await fetch(site.url)).text()
    expect(home).toContain('Cổng tỉnh')
    await save(administrator, { agency: '', _do: 'remove' })
    expect(sheetIn(await (await fetch(site.url)).text())).toBeUndefined()
  })
})
