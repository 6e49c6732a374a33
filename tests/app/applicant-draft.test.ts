import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answeredPage, fillDraft, startByHand, submit } from '../support/draft-walk.ts'
import { fillForm, nativeForm, textsOf } from '../support/native-form.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

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

describe('a draft', () => {
  test('is asked for after signing in', async () => {
    const answer = await fetch(`${site.url}/procedures/postal-licence-grant/start`, { method: 'POST', body: new URLSearchParams(), redirect: 'manual', headers: { Origin: site.url } })
    expect(answer.headers.get('Location')).toBe('/sign-in?next=%2Fprocedures%2Fpostal-licence-grant%2Fstart')
  })

  test('does not exist for anybody else', async () => {
    const address = await startByHand(hoa, 'P1')
    const draft = `/drafts/${idIn(address)}`
    const form = nativeForm((await hoa.get(address)).text, 'page')
    for (const path of [address, draft, `${draft}/review`, `${draft}/discard`]) expect((await stranger.get(path)).status).toBe(404)
    expect((await submit(site, stranger, form, 'continue')).status).toBe(404)
    await stranger.post(`${draft}/discard`, [])
    expect((await hoa.get(address)).status).toBe(200)
  })

  test('has no page of another name, nor one of a made-up id', async () => {
    const address = await startByHand(hoa, 'P1')
    expect((await hoa.get(`/drafts/${idIn(address)}/nowhere`)).status).toBe(404)
    expect((await hoa.get('/drafts/nothing/organisation')).status).toBe(404)
  })

  test('stays on a page with what is wrong, and keeps what was typed', async () => {
    const address = await startByHand(hoa, 'P1')
    const form = nativeForm((await hoa.get(address)).text, 'page')
    fillForm(form, [['root[ten_vi]', 'CÔNG TY <THỬ>'], ['root[email]', 'không phải thư']])
    const { status, text } = await submit(site, hoa, form, 'continue')
    expect(status).toBe(200)
    expect(text).toMatch(/id="errors"(?![^>]*hidden)/)
    expect(text).toContain('href="#root.email"')
    expect(text).toContain('value="CÔNG TY &lt;THỬ&gt;"')
    expect(text).toContain('value="không phải thư"')
  })

  test('is kept when the person puts it aside, and goes on where it was left', async () => {
    const address = await startByHand(hoa, 'P1')
    const answered = await submit(site, hoa, await answeredPage(site, hoa, 'P1', address), 'continue')
    expect(answered.location).toMatch(/representative$/)
    const aside = await submit(site, hoa, nativeForm((await hoa.get(answered.location ?? '')).text, 'page'), 'save')
    expect(aside.location).toBe(`/drafts/${idIn(address)}`)
    expect((await hoa.get('/my')).text).toContain(`/drafts/${idIn(address)}`)
    const home = await hoa.get(`/drafts/${idIn(address)}`)
    expect(home.text).toMatch(new RegExp(`button primary" href="${answered.location?.replace('#top', '')}`))
  })

  test('shows questions that begin to apply before it goes on', async () => {
    const address = (await startByHand(hoa, 'P1')).replace(/[^/]+$/, 'service')
    const form = await answeredPage(site, hoa, 'P1', address)
    fillForm(form, [['root[phuong_thuc]', 'hop_tac']])
    const { location, text } = await submit(site, hoa, form, 'continue')
    expect(location).toBeUndefined()
    expect(text).toMatch(/Có thêm câu hỏi.*href="#root.doi_tac"/s)
    expect(text).toMatch(/id="errors"[^>]*hidden/)
  })
})

describe('a draft that was changed in another window', () => {
  test('loses nothing: both versions are shown, and the person chooses', async () => {
    const address = await startByHand(hoa, 'P1')
    const old = nativeForm((await hoa.get(address)).text, 'page')
    const other = nativeForm((await hoa.get(address)).text, 'page')
    fillForm(other, [['root[ten_vi]', 'TÊN Ở CỬA SỔ KHÁC']])
    await submit(site, hoa, other, 'save')

    fillForm(old, [['root[ten_vi]', 'TÊN VỪA NHẬP']])
    const stale = await submit(site, hoa, old, 'continue')
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('TÊN Ở CỬA SỔ KHÁC')
    expect(stale.text).toContain('TÊN VỪA NHẬP')
    expect((await hoa.get(address)).text).toContain('TÊN Ở CỬA SỔ KHÁC')

    await submit(site, hoa, nativeForm(stale.text), 'keep-mine')
    expect((await hoa.get(address)).text).toContain('TÊN VỪA NHẬP')
  })
})

describe('discarding', () => {
  test('asks once, then the draft is gone', async () => {
    const address = await startByHand(hoa, 'P1')
    const asked = await hoa.get(`/drafts/${idIn(address)}/discard`)
    expect(asked.text).toContain('Xóa bản khai này?')
    expect((await hoa.get(address)).status).toBe(200)
    expect((await hoa.post(`/drafts/${idIn(address)}/discard`, [])).location).toBe(`/my?discarded=${idIn(address)}`)
    expect((await hoa.get(address)).status).toBe(404)
  })
})

describe('the review page', () => {
  test('lists what is wrong with links, and files nothing', async () => {
    const review = (await startByHand(hoa, 'P1')).replace(/[^/]+$/, 'review')
    const page = await hoa.get(review)
    expect(page.text).toContain('representative?check#root.')
    const answer = await hoa.post(review, textsOf(nativeForm(page.text)))
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Hồ sơ chưa nộp được')
  })

  test('files once, however often it is pressed', async () => {
    const review = await fillDraft(site, hoa, 'P1')
    const form = nativeForm((await hoa.get(review)).text)
    const pressed = await Promise.all([1, 2, 3].map(() => hoa.post(review, textsOf(form))))
    const again = await hoa.post(review, textsOf(form))
    const places = new Set([...pressed, again].map(({ location }) => location))
    expect(places.size).toBe(1)
    const [place = ''] = places
    const receipt = await hoa.get(place)
    expect(receipt.text).toContain('Đã nộp hồ sơ')
    const [code = ''] = /H60\.13-\d{6}-\d{4}/.exec(receipt.text) ?? []
    expect((await hoa.get('/my')).text.split(`class="num">${code}<`)).toHaveLength(2)
    expect((await hoa.get(review)).status).toBe(404)
  })
})
