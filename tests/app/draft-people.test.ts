import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fillDraft, startByHand, submit } from '../support/draft-walk.ts'
import { fillForm, nativeForm, textsOf } from '../support/native-form.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'
import { returnCodeOf } from '#app/services/drafts/return-code.server.ts'

let mailbox: Mailbox
let site: RunningSite
let hoa: SitePerson
let minh: SitePerson
let stranger: SitePerson

beforeAll(async () => {
  mailbox = await openMailbox()
  site = await startSite({ SMTP_URL: mailbox.url })
  hoa = await site.applicant('Nguyễn Thị Hòa')
  stranger = await site.applicant('Lê Thị Lạ')
})
beforeEach(async () => {
  minh = await site.applicant('Trần Văn Minh')
})
afterAll(async () => {
  await site.stop()
  await mailbox.close()
})

const idIn = (address: string): string => address.split('/')[2] ?? ''
const emailOf = async ({ actor }: SitePerson): Promise<string> => (await site.runtime.core.people.find(actor.accountId))?.email ?? ''

/** Invites by hand and answers the link that came by mail. */
async function invite(id: string, guest: SitePerson, may: 'edit' | 'read'): Promise<string> {
  const email = await emailOf(guest)
  const answer = await hoa.post(`/drafts/${id}`, [['_do', 'invite'], ['email', ` ${email.toUpperCase()} `], ['may', may]])
  expect(answer.text).toContain('Đã gửi lời mời')
  return mailbox.linkTo(email, '/join')
}
const joins = (guest: SitePerson, link: string) => guest.post('/join', [['token', link.split('token=')[1] ?? '']])

describe('inviting', () => {
  test.each([
    ['không phải địa chỉ', 'Nhập địa chỉ e-mail đúng dạng'],
    ['a@b.vn\nBcc: x@y.vn', 'Nhập địa chỉ e-mail đúng dạng'],
    ['', 'Nhập địa chỉ e-mail đúng dạng'],
    ['m\u0430i@congty.vn', 'Nhập địa chỉ e-mail đúng dạng'],
  ])('%j is refused and kept for mending', async (email, said) => {
    const id = idIn(await startByHand(hoa, 'P1'))
    const answer = await hoa.post(`/drafts/${id}`, [['_do', 'invite'], ['email', email], ['may', 'edit']])
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
  })

  test('oneself is not invited', async () => {
    const id = idIn(await startByHand(hoa, 'P1'))
    const answer = await hoa.post(`/drafts/${id}`, [['_do', 'invite'], ['email', await emailOf(hoa)], ['may', 'edit']])
    expect(answer.text).toContain('địa chỉ của chính bạn')
  })

  test('whoever has the link but not the address stays out', async () => {
    const id = idIn(await startByHand(hoa, 'P1'))
    const link = await invite(id, minh, 'edit')
    expect((await joins(stranger, link)).text).toContain('một địa chỉ e-mail khác')
    expect((await stranger.get(`/drafts/${id}`)).status).toBe(404)
    expect((await minh.get(`/drafts/${id}`)).status).toBe(404)
  })

  test('taken back before anybody joined, it lets nobody in', async () => {
    const id = idIn(await startByHand(hoa, 'P1'))
    const link = await invite(id, minh, 'edit')
    await hoa.post(`/drafts/${id}`, [['_do', `remove:${await emailOf(minh)}`]])
    expect((await joins(minh, link)).text).toContain('Lời mời đã được dùng')
    expect((await minh.get(`/drafts/${id}`)).status).toBe(404)
  })
})

describe('somebody who may fill in', () => {
  test('joins by the link once, finds the draft, saves pages, and cannot file, invite or discard', async () => {
    const review = await fillDraft(site, hoa, 'P1')
    const id = idIn(review)
    const link = await invite(id, minh, 'edit')
    expect((await joins(minh, link)).location).toBe(`/drafts/${id}`)
    expect((await joins(minh, link)).text).toContain('Lời mời đã được dùng')

    expect((await minh.get('/my')).text).toContain('Bản khai của Nguyễn Thị Hòa')
    expect((await minh.get(`/return?code=${returnCodeOf(id)}`)).location).toBe(`/drafts/${id}`)
    const form = nativeForm((await minh.get(`/drafts/${id}/organisation`)).text, 'page')
    fillForm(form, [['root[ten_viet_tat]', 'MINH SỬA']])
    expect((await submit(site, minh, form, 'save')).location).toBe(`/drafts/${id}`)
    expect((await hoa.get(`/drafts/${id}/organisation`)).text).toContain('MINH SỬA')

    const page = (await minh.get(`/drafts/${id}/review`)).text
    expect(page).toContain('Chỉ Nguyễn Thị Hòa nộp được hồ sơ này')
    const posted = textsOf(nativeForm((await hoa.get(`/drafts/${id}/review`)).text))
    expect((await minh.post(`/drafts/${id}/review`, posted)).location).toBeUndefined()
    expect((await minh.get(`/drafts/${id}/discard`)).status).toBe(404)
    await minh.post(`/drafts/${id}/discard`, [])
    expect((await minh.post(`/drafts/${id}`, [['_do', 'invite'], ['email', 'a@b.vn'], ['may', 'edit']])).status).toBe(404)
    expect((await minh.post(`/drafts/${id}`, [['_do', `remove:${await emailOf(minh)}`]])).status).toBe(404)
    expect((await hoa.get(`/drafts/${id}`)).status).toBe(200)
  })

  test('is told who else is at the page, and so is the owner', async () => {
    const address = await startByHand(hoa, 'P1')
    const id = idIn(address)
    await joins(minh, await invite(id, minh, 'edit'))
    await hoa.get(address)
    expect((await minh.get(address)).text).toContain('Nguyễn Thị Hòa vừa mở trang này')
    expect((await hoa.get(address)).text).toContain('Trần Văn Minh vừa mở trang này')
    expect((await hoa.get(address.replace(/[^/]+$/, 'representative'))).text).not.toContain('vừa mở trang này')
    const home = (await hoa.get(`/drafts/${id}`)).text
    expect(home).toContain('Trần Văn Minh')
    expect(home).toContain('làm việc lần cuối')
  })

  test('two who save at once lose nothing: the later is shown both', async () => {
    const address = await startByHand(hoa, 'P1')
    await joins(minh, await invite(idIn(address), minh, 'edit'))
    const [mine, theirs] = [nativeForm((await hoa.get(address)).text, 'page'), nativeForm((await minh.get(address)).text, 'page')]
    fillForm(mine, [['root[ten_vi]', 'TÊN CỦA HÒA']])
    fillForm(theirs, [['root[ten_vi]', 'TÊN CỦA MINH']])
    await submit(site, hoa, mine, 'save')
    const late = await submit(site, minh, theirs, 'save')
    expect(late.status).toBe(409)
    expect(late.text).toMatch(/TÊN CỦA HÒA[\s\S]*TÊN CỦA MINH|TÊN CỦA MINH[\s\S]*TÊN CỦA HÒA/)
  })
})

describe('somebody who may read', () => {
  test('sees the answers and saves nothing', async () => {
    const address = await startByHand(hoa, 'P1')
    const id = idIn(address)
    await joins(minh, await invite(id, minh, 'read'))
    expect((await minh.get(address)).location).toBe(`/drafts/${id}/review`)
    expect((await minh.get(`/drafts/${id}/review`)).text).not.toContain(`href="/drafts/${id}/organisation"`)
    const form = nativeForm((await hoa.get(address)).text, 'page')
    expect((await submit(site, minh, form, 'save')).status).toBe(404)
  })

  test('leaves when he wants, and is out', async () => {
    const id = idIn(await startByHand(hoa, 'P1'))
    await joins(minh, await invite(id, minh, 'read'))
    expect((await minh.post(`/drafts/${id}`, [['_do', 'leave']])).location).toBe('/my')
    expect((await minh.get(`/drafts/${id}`)).status).toBe(404)
    expect((await hoa.post(`/drafts/${id}`, [['_do', 'leave']])).status).toBe(404)
  })

  test('is out when the owner takes him off, and an old link lets nobody back', async () => {
    const id = idIn(await startByHand(hoa, 'P1'))
    const link = await invite(id, minh, 'read')
    expect((await hoa.post(`/drafts/${id}`, [['_do', `remove:${await emailOf(minh)}`]])).text).toContain('Đã gỡ')
    expect((await joins(minh, link)).text).toContain('Lời mời đã được dùng')
    expect((await minh.get(`/drafts/${id}`)).status).toBe(404)
  })
})
