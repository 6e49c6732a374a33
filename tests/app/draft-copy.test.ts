import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDraft, startByHand, submit } from '../support/draft-walk.ts'
import { fileSample } from '../support/filed-sample.ts'
import { fillForm, nativeForm, textsOf } from '../support/native-form.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let hoa: SitePerson
let stranger: SitePerson
let filed: string

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant('Nguyễn Thị Hòa')
  stranger = await site.applicant('Lê Thị Lạ')
  filed = (await fileSample(site, hoa, 'P1')).id
})
afterAll(() => site.stop())

const idIn = (address: string): string => address.split('/')[2] ?? ''
const answersOf = async (id: string) => (await site.runtime.core.database.drafts.find(id as DraftId))?.answers ?? {}

describe('taking answers over', () => {
  test('the dossier of somebody else is not there, nor does a stranger see the draft', async () => {
    const own = idIn(await startByHand(stranger, 'P1'))
    expect((await stranger.get(`/drafts/${own}/copy?from=${filed}`)).status).toBe(404)
    expect((await stranger.post(`/drafts/${own}/copy`, [['from', filed], ['_revision', '1'], ['take', 'phuong_thuc']])).status).toBe(404)
    expect((await stranger.get(`/drafts/${own}/copy`)).text).toContain('Chưa có hồ sơ đã nộp nào')
    expect((await hoa.get(`/drafts/${own}/copy`)).status).toBe(404)
  })

  test('shows what there is, takes what is ticked, never files or declarations, and marks it', async () => {
    const id = idIn(await startByHand(hoa, 'P5'))
    const before = await answersOf(id)
    const preview = (await hoa.get(`/drafts/${id}/copy?from=${filed}`)).text
    expect(preview).toContain('Tệp đính kèm, cam kết và chữ ký không được lấy sang')
    expect(preview).not.toContain('value="cam_ket"')
    expect(preview).not.toContain('value="papers"')
    expect(before['phuong_thuc']).toBeUndefined()

    const form = textsOf(nativeForm(preview.slice(preview.indexOf('<main'))))
    const answer = await hoa.post(`/drafts/${id}/copy`, [...form.filter(([name]) => name !== 'take'), ['take', 'phuong_thuc'], ['take', 'cam_ket'], ['take', 'papers'], ['take', '__proto__']])
    expect(answer.location).toBe(`/drafts/${id}`)
    const after = await answersOf(id)
    expect(after['phuong_thuc']).toBeDefined()
    expect([after['cam_ket'], after['papers']]).toEqual([before['cam_ket'], before['papers']])
    const service = (await hoa.get(`/drafts/${id}/activity`)).text
    expect(service).toMatch(/Đã điền sẵn từ hồ sơ H60\.13-/)
  })

  test('nothing ticked, or a draft changed meanwhile, takes nothing', async () => {
    const address = await startByHand(hoa, 'P5')
    const id = idIn(address)
    expect((await hoa.post(`/drafts/${id}/copy?from=${filed}`, [['from', filed], ['_revision', '1']])).text).toContain('Hãy đánh dấu ít nhất một nội dung')
    const elsewhere = nativeForm((await hoa.get(`/drafts/${id}/organisation`)).text, 'page')
    fillForm(elsewhere, [['root[ten_vi]', 'TÊN Ở NƠI KHÁC']])
    await submit(site, hoa, elsewhere, 'save')
    const late = await hoa.post(`/drafts/${id}/copy?from=${filed}`, [['from', filed], ['_revision', '1'], ['take', 'phuong_thuc']])
    expect(late.text).toContain('vừa được sửa ở nơi khác')
    expect((await answersOf(id))['phuong_thuc']).toBeUndefined()
  })
})

describe('pages that the account fills in', () => {
  test('are passed over and named, until something on them is changed', async () => {
    const started = await startByHand(hoa, 'P1')
    expect(started).toMatch(/service$/)
    const first = (await hoa.get(started)).text
    expect(first).toMatch(/bỏ qua.*organisation">Tổ chức, doanh nghiệp.*representative">Người đại diện/s)
    expect((await hoa.get(`/drafts/${idIn(started)}`)).text.split('Đã có từ tài khoản')).toHaveLength(3)

    const page = started.replace(/[^/]+$/, 'organisation')
    const form = nativeForm((await hoa.get(page)).text, 'page')
    fillForm(form, [['root[ten_vi]', 'TÊN KHÁC']])
    expect((await submit(site, hoa, form, 'continue')).location).toMatch(/service/)
    expect((await hoa.get(started)).text).not.toContain('/organisation">Tổ chức')
  })

  test('are shown when something on them is missing', async () => {
    const person = await site.applicant('Vàng Mí Nhỏ')
    await fileSample(site, person, 'P5')
    const { people } = site.runtime.core
    await people.revise(person.actor.accountId, ({ profile: { 'organisation.capital': _capital, ...profile } }) => ({ profile }))
    expect(await startByHand(person, 'P1')).toMatch(/organisation$/)
  })
})

describe('what is known', () => {
  test('is told to be filled in, until it is changed', async () => {
    const started = await startByHand(hoa, 'P1')
    const address = started.replace(/[^/]+$/, 'organisation')
    const page = (await hoa.get(address)).text
    expect(page).toMatch(/id="root\.ten_vi:p">Đã điền sẵn từ tài khoản của bạn/)
    const form = nativeForm(page, 'page')
    fillForm(form, [['root[ten_vi]', 'TÊN KHÁC']])
    await submit(site, hoa, form, 'save')
    const changed = (await hoa.get(address)).text
    expect(changed).not.toContain('id="root.ten_vi:p"')
    expect(changed).toContain('id="root.dien_thoai:p"')
  })

  test.each([
    ['kept as it is when that is wanted', false],
    ['brought up to date when that is wanted', true],
  ])('is %s', async (_title, remember) => {
    const person = await site.applicant('Phạm Thị Đổi')
    await fileSample(site, person, 'P1')
    const review = await fillDraft(site, person, 'P1')
    const page = review.replace('review', 'organisation')
    const changed = nativeForm((await person.get(page)).text, 'page')
    fillForm(changed, [['root[ten_vi]', 'CÔNG TY ĐỔI TÊN']])
    await submit(site, person, changed, 'save')
    const shown = (await person.get(review)).text
    expect(shown).toContain('Thông tin khác với tài khoản')
    expect(shown).toMatch(/<ins>CÔNG TY ĐỔI TÊN<\/ins>/)
    const posted = textsOf(nativeForm(shown)).filter(([name]) => name !== 'remember')
    const answer = await person.post(review, remember ? [...posted, ['remember', 'yes']] : posted)
    expect(answer.location).toMatch(new RegExp(`\\?filed=${review.split('/')[2]}$`))
    const stored = await site.runtime.core.people.find(person.actor.accountId)
    expect(stored?.profile['organisation.name'] === 'CÔNG TY ĐỔI TÊN').toBe(remember)
  })
})
