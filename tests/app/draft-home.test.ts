import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answeredPage, fillDraft, startByHand, submit } from '../support/draft-walk.ts'
import { fillForm, nativeForm, textsOf } from '../support/native-form.ts'
import { permitText } from '../support/product.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'
import { returnCodeOf, toReturnCode } from '#app/services/drafts/return-code.server.ts'

let site: RunningSite
let hoa: SitePerson
let stranger: SitePerson

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant('Nguyễn Thị Hòa')
  stranger = await site.applicant('Trần Văn Khác')
})
afterAll(() => site.stop())

const idIn = (address: string): string => address.split('/')[2] ?? ''
const homeOf = async (who: SitePerson, id: string): Promise<string> => (await who.get(`/drafts/${id}`)).text
const stateIn = (home: string, section: string): string => new RegExp(`id="state:${section}">([^<]*)<`).exec(home)?.[1] ?? ''

describe('the home of a draft', () => {
  test('tells each page: not started, in progress, with problems, complete', async () => {
    const address = await startByHand(hoa, 'P1')
    const id = idIn(address)
    const fresh = await homeOf(hoa, id)
    expect(stateIn(fresh, 'representative')).toBe('Chưa khai')

    const half = nativeForm((await hoa.get(address)).text, 'page')
    fillForm(half, [['root[ten_vi]', 'CÔNG TY CỔ PHẦN BƯU CHÍNH']])
    await submit(site, hoa, half, 'save')
    expect(stateIn(await homeOf(hoa, id), 'organisation')).toBe('Đang khai')

    const wrong = nativeForm((await hoa.get(address)).text, 'page')
    fillForm(wrong, [['root[email]', 'không phải thư']])
    await submit(site, hoa, wrong, 'save')
    const faulty = await homeOf(hoa, id)
    expect(stateIn(faulty, 'organisation')).toMatch(/^\d+ nội dung cần sửa$/)
    expect(faulty).toContain(`href="/drafts/${id}/organisation?check"`)

    await submit(site, hoa, await answeredPage(site, hoa, 'P1', address), 'save')
    expect(stateIn(await homeOf(hoa, id), 'organisation')).toBe('Đã đủ')
  })
})

describe('coming back', () => {
  test('the code leads its owner home, however it is typed', async () => {
    const id = idIn(await startByHand(hoa, 'P1'))
    const code = returnCodeOf(id)
    expect(await homeOf(hoa, id)).toContain(code)
    for (const typed of [code, code.toLowerCase(), code.replace('-', ' '), ` ${code} `]) {
      expect((await hoa.get(`/return?code=${encodeURIComponent(typed)}`)).location).toBe(`/drafts/${id}`)
    }
  })

  test('the code of somebody else leads nowhere, as a made-up one does', async () => {
    const code = returnCodeOf(idIn(await startByHand(hoa, 'P1')))
    for (const tried of [code, 'AAAA-AAAA', '%%%', '’ OR 1=1', 'x'.repeat(4000)]) {
      const { status, location, text } = await stranger.get(`/return?code=${encodeURIComponent(tried)}`)
      expect([status, location]).toEqual([200, undefined])
      expect(text).toContain('không có bản khai nào mang mã')
    }
  })

  test('who is not signed in is asked to, and comes back to the code', async () => {
    const { headers } = await fetch(`${site.url}/return?code=K7PX-93MD`, { redirect: 'manual' })
    expect(headers.get('Location')).toBe('/sign-in?next=%2Freturn%3Fcode%3DK7PX-93MD')
  })

  test('the way back is mailed to the one who asks, a few times an hour', async () => {
    const id = idIn(await startByHand(hoa, 'P1'))
    const press = async () => (await hoa.post(`/drafts/${id}`, [['_do', 'mail-return']])).text
    expect(await press()).toContain('Đã gửi đường dẫn và mã')
    for (let asked = 0; asked < 8; asked += 1) await press()
    expect(await press()).toContain('quá nhiều thư')
    expect((await stranger.post(`/drafts/${id}`, [['_do', 'mail-return']])).status).toBe(404)
    expect((await hoa.post(`/drafts/${id}`, [['_do', 'burn']])).status).toBe(400)
  })

  test('a code is made of letters nobody mistakes', () => {
    expect(returnCodeOf('0190-any')).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(toReturnCode(' k7px 93md')).toBe('K7PX-93MD')
  })
})

describe('how long it takes', () => {
  test('the guide estimates, and tells what was measured once there is enough', async () => {
    expect((await hoa.get('/procedures/postal-licence-grant')).text).toContain('Ước tính từ tờ khai')
    const review = await fillDraft(site, hoa, 'P1')
    await hoa.post(review, textsOf(nativeForm((await hoa.get(review)).text)))
    const { filling, kysely } = site.runtime.core.database
    expect((await filling.filedSeconds('postal-licence-grant', 5)).length).toBeLessThanOrEqual(1)
    const times = Array.from({ length: 12 }, (_, filed) => ({ procedure: 'postal-licence-amend', active_seconds: 600 + filed * 30, filed_on: '2026-02-10' }))
    await kysely.insertInto('filing_times').values(times).execute()
    expect((await hoa.get('/procedures/postal-licence-amend')).text).toMatch(/Đo trên 1[23] hồ sơ đã nộp/)
  })
})

test('a procedure that takes nothing online says where to file, and starts no draft', async () => {
  const definition = { ...JSON.parse(permitText), channels: ['counter', 'post'] }
  const published = await site.runtime.services.procedures.publish({ kind: 'system', name: 'test' }, JSON.stringify(definition))
  expect(published.result).toBe('published')
  const guide = await hoa.get(`/procedures/${definition.key}?lang=en`)
  expect(guide.text).toContain('<title>Grant of a market stall permit – Một Cửa</title>')
  expect(guide.text).toContain('Ways to file: At the one-stop counter; By public post.')
  expect(guide.text).not.toContain('/start"')
  const refused = await hoa.post(`/procedures/${definition.key}/start`, [['_do', 'new']])
  expect(refused.text).toContain('Thủ tục không nhận hồ sơ theo cách nộp này.')
})
