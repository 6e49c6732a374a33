import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submit } from '../support/draft-walk.ts'
import { fileSample } from '../support/filed-sample.ts'
import { fillForm, nativeForm, textsOf } from '../support/native-form.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import { takeStep } from '../support/take-step.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let hoa: SitePerson
let stranger: SitePerson
let counter: SitePerson
let specialist: SitePerson

beforeAll(async () => {
  site = await startSite()
  hoa = await site.applicant('Nguyễn Thị Hòa')
  stranger = await site.applicant('Trần Văn Khác')
  counter = await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
  specialist = await site.officer('Phạm Văn Khánh', [{ role: 'specialist', unit: 'post-telecom-division' }])
})
afterAll(() => site.stop())

async function accepted() {
  const filed = await fileSample(site, hoa, 'P1')
  await takeStep(site, counter, filed.id, 'accept')
  return filed
}

describe('a dossier', () => {
  test('answers 404 to anybody but the person who filed it', async () => {
    const { id } = await accepted()
    const [, letter = ''] = /href="(\/letters\/[^"]+)"/.exec((await hoa.get(`/dossiers/${id}`)).text) ?? []
    const [, file = ''] = /href="(\/files\/[^"]+)"/.exec((await hoa.get(`/dossiers/${id}`)).text) ?? []
    for (const path of [`/dossiers/${id}`, `/dossiers/${id}/withdraw`, `/dossiers/${id}/supplement`, letter, file.replaceAll('&amp;', '&')]) {
      expect((await stranger.get(path)).status).toBe(404)
    }
    expect((await stranger.post(`/dossiers/${id}/supplement`, [])).text).not.toContain('/drafts/')
    expect((await counter.get(`/dossiers/${id}`)).status).toBe(403)
  })

  test('shows where it stands, why the date is what it is, and its receipt as PDF', async () => {
    const { id, code } = await accepted()
    const { text } = await hoa.get(`/dossiers/${id}`)
    expect(text.includes(code)).toBe(true)
    expect(text).toMatch(/Vì sao là ngày này\?.*<li>/s)
    expect(text).toMatch(/Phí, lệ phí.*10\.750\.000 đồng.*Chưa nộp/s)
    const letter = await hoa.get(/href="(\/letters\/[^"]+)"/.exec(text)?.[1] ?? '')
    expect(letter.headers.get('Content-Type')).toBe('application/pdf')
    expect(letter.text.startsWith('%PDF-')).toBe(true)
    const file = await hoa.get((/href="(\/files\/[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&'))
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="giay-to.pdf"/)
  })

  test('reads in English', async () => {
    const { id } = await accepted()
    const { text } = await hoa.get(`/dossiers/${id}?lang=en`)
    expect(text).toMatch(/<html lang="en">.*Grant of a postal licence.*Where it stands.*Why this date\?/s)
  })
})

describe('a paper', () => {
  test.each(['Ab_1-xyz9', ' Ab_1-xyz9 ', 'https://motcua.example/check/Ab_1-xyz9', 'motcua.example/check/Ab_1-xyz9/'])('is looked up by %j, typed from beside its QR code', async (typed) => {
    expect((await stranger.get(`/check?code=${encodeURIComponent(typed)}`)).location).toBe('/check/Ab_1-xyz9')
  })

  test.each(['', ' ', '/'])('is not looked up by %j', async (typed) => {
    const { status, text } = await stranger.get(`/check?code=${encodeURIComponent(typed)}`)
    expect(status).toBe(200)
    expect(text).toContain('name="code"')
  })
})

test('a page that cannot be shown says why in its title, in either language', async () => {
  expect((await stranger.get('/nowhere')).text).toContain('<title>Không tìm thấy trang – Một Cửa</title>')
  expect((await stranger.get('/nowhere?lang=en')).text).toContain('<title>Page not found – Một Cửa</title>')
  expect((await hoa.get('/drafts/none/organisation?lang=en')).text).toContain('<title>Page not found – Một Cửa</title>')
  expect((await hoa.get('/admin?lang=en')).text).toContain('<title>You may not do this – Một Cửa</title>')
})

describe('a supplement', () => {
  test('is asked for, answered through the pages of the form, and sent once', async () => {
    const { id } = await accepted()
    await takeStep(site, specialist, id, 'request-supplement', { comment: 'Bảng giá chưa ghi đơn vị tính.', grounds: ['content-unclear'], items: [{ at: 'bang_gia_cuoc', reason: 'Thiếu đơn vị tính' }] })
    expect((await hoa.get('/my')).text).toMatch(/Bổ sung hồ sơ/)
    const page = await hoa.get(`/dossiers/${id}`)
    expect(page.text).toMatch(/Bảng giá cước dịch vụ bưu chính<\/strong>.*Thiếu đơn vị tính/s)

    const { location = '' } = await hoa.post(`/dossiers/${id}/supplement`, [])
    const asked = await hoa.get(location)
    expect(location).toMatch(/\/papers$/)
    expect(asked.text).toMatch(/class="asked"><button[^>]*value="go:papers"/)
    const form = nativeForm((await hoa.get(location.replace('/papers', '/organisation'))).text, 'page')
    fillForm(form, [['root[ten_viet_tat]', 'SÔNG LÔ POST']])
    const kept = await submit(site, hoa, form, 'review')
    expect(kept.location).toMatch(/\/review$/)
    const review = await hoa.get(kept.location ?? '')
    expect(review.text).toContain('Gửi bổ sung')

    const controls = textsOf(nativeForm(review.text))
    const [first, second] = [await hoa.post(kept.location ?? '', controls), await hoa.post(kept.location ?? '', controls)]
    expect(first.location).toBe(`/dossiers/${id}?filed=${location.split('/')[2]}`)
    expect(second.location).toBe(first.location)
    const after = (await hoa.get(`/dossiers/${id}`)).text
    expect(after).toContain('SÔNG LÔ POST')
    expect(after).not.toContain('Trả lời yêu cầu bổ sung')
  })

  test('cannot be started when nobody asks', async () => {
    const { id } = await accepted()
    const { status, text } = await hoa.post(`/dossiers/${id}/supplement`, [])
    expect(status).toBe(200)
    expect(text).toContain('role="alert"')
  })
})

describe('withdrawing', () => {
  test('asks first, then closes the dossier with the reason', async () => {
    const { id } = await fileSample(site, hoa, 'P1')
    const asked = await hoa.get(`/dossiers/${id}/withdraw`)
    expect(asked.text).toContain('Rút hồ sơ?')
    const form = nativeForm(asked.text)
    fillForm(form, [['comment', 'Nộp nhầm thủ tục']])
    expect((await hoa.post(`/dossiers/${id}/withdraw`, textsOf(form))).location).toBe(`/dossiers/${id}`)
    const { text } = await hoa.get(`/dossiers/${id}`)
    expect(text).toMatch(/Đã rút hồ sơ/)
    expect(text).toContain('Nộp nhầm thủ tục')
    expect((await hoa.get(`/dossiers/${id}/withdraw`)).text).toContain('Hiện không rút được hồ sơ này')
  })

  test('of a page that is old is refused, and what was typed comes back', async () => {
    const { id } = await fileSample(site, hoa, 'P1')
    const asked = await hoa.get(`/dossiers/${id}/withdraw`)
    await takeStep(site, counter, id, 'accept')
    const form = nativeForm(asked.text)
    fillForm(form, [['comment', 'Đổi ý']])
    const { status, text } = await hoa.post(`/dossiers/${id}/withdraw`, textsOf(form))
    expect(status).toBe(409)
    expect(text).toMatch(/role="alert".*Đổi ý/s)
  })
})
