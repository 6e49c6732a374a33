import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '#runtime/ids.ts'
import { act, finding, openDossier } from '../support/desk-acts.ts'
import { answerSupplement, fileSample } from '../support/filed-sample.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let applicant: SitePerson
let counter: SitePerson
let colleague: SitePerson
let specialist: SitePerson

beforeAll(async () => {
  site = await startSite()
  applicant = await site.applicant('Nguyễn Thị Hòa')
  counter = await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
  colleague = await site.officer('Vũ Đức Long', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
  specialist = await site.officer('Phạm Văn Khánh', [{ role: 'specialist', unit: 'post-telecom-division' }])
})
afterAll(() => site.stop())

/** Moves that officers made, from the stored events. */
async function decisionsOf(id: DossierId): Promise<string[]> {
  const events = await site.runtime.core.database.dossiers.events(id)
  return events.flatMap(({ event }) => (event.type === 'transition-taken' && event.command !== 'file' ? [event.transition] : []))
}

describe('who may see a dossier', () => {
  test('an officer of no unit it ever concerns gets 404', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    const stranger = await site.officer('Người lạ', [{ role: 'specialist', unit: 'one-stop-centre' }])
    expect((await stranger.get(`/desk/dossiers/${id}`)).status).toBe(404)
    expect((await stranger.post(`/desk/dossiers/${id}`, [['_do', 'claim']])).status).toBe(404)
  })

  test('an applicant has no desk, a visitor is asked to sign in', async () => {
    expect((await applicant.get('/desk')).status).toBe(403)
    const visitor = await fetch(new URL('/desk', site.url), { redirect: 'manual' })
    expect([visitor.status, visitor.headers.get('Location')]).toEqual([302, '/sign-in?next=%2Fdesk'])
  })

  test('a post from another site is refused', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    const answer = await fetch(new URL(`/desk/dossiers/${id}`, site.url), { method: 'POST', body: new URLSearchParams({ _do: 'claim' }), headers: { Cookie: counter.cookie, Origin: 'https://example.test' } })
    expect(answer.status).toBe(403)
  })
})

describe('a stale page', () => {
  test('is told who did what meanwhile, nothing is done and the comment is kept', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    const old = await openDossier(counter, id)
    await act(counter, id, 'take:accept')
    const late = await old.press('take:refuse-intake', [['comment:refuse-intake', 'Không đúng thẩm quyền của Sở.'], ['ground:refuse-intake', 'wrong-competence']])

    expect(late.status).toBe(409)
    expect(late.text).toMatch(/Lê Thị Oanh: Tiếp nhận hồ sơ lúc \d\d:\d\d/)
    expect(late.text).toContain('Không đúng thẩm quyền của Sở.')
    expect(await decisionsOf(id)).toEqual(['accept'])
  })

  test('shows the comment of an action that is still open in its box', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    const old = await openDossier(counter, id)
    await act(counter, id, 'release')
    await act(counter, id, 'claim')
    const late = await old.press('take:accept', [['comment:accept', 'Đủ thành phần.']])
    expect(late.status).toBe(409)
    expect(late.text).toMatch(/<textarea[^>]*name="comment:accept"[^>]*>Đủ thành phần\./)
  })
})

describe('a decision', () => {
  test('pressed twice is one decision', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    const open = await openDossier(counter, id)
    const answers = await Promise.all([open.press('take:accept'), open.press('take:accept')])
    expect(answers.map(({ status }) => status)).toEqual([302, 302])
    expect(new Set(answers.map(({ location }) => /done=(\w+)/.exec(location ?? '')?.[1]))).toEqual(new Set(['before', 'now']))
    expect(await decisionsOf(id)).toEqual(['accept'])
  })

  test('without the findings it needs is refused beside the field, and what was typed is kept', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    await act(counter, id, 'take:accept')
    await act(specialist, id, 'claim')
    const refused = await (await openDossier(specialist, id)).press('take:propose', [['root[ket_luan]', 'dat'], ['comment:propose', 'Đề nghị cấp.']])
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('href="#root.y_kien"')
    expect(refused.text).toContain('Đề nghị cấp.')
    expect(refused.text).toMatch(/value="dat"[^>]*checked|checked[^>]*value="dat"/)
    expect((await act(specialist, id, 'take:propose', finding)).location).toContain('done=now')
  })

  test('the Enter key decides nothing', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    const stayed = await (await openDossier(counter, id)).press('continue', [['comment:accept', 'Đang gõ']])
    expect([stayed.status, stayed.text.includes('Đang gõ')]).toEqual([200, true])
    expect(await decisionsOf(id)).toEqual([])
  })

  test('somebody else holds: the claim says who', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    const [mine, theirs] = [await openDossier(counter, id), await openDossier(colleague, id)]
    expect((await mine.press('claim')).status).toBe(302)
    const late = await theirs.press('claim')
    expect(late.status).toBe(409)
    expect(late.text).toContain('Lê Thị Oanh')
    expect((await colleague.get(`/desk/dossiers/${id}`)).text).toContain('Hồ sơ đang do Lê Thị Oanh xử lý.')
  })
})

describe('a supplement request', () => {
  const item = (move: string, index: number, at: string, reason: string): Array<readonly [string, string]> => [
    [`item:${move}:${index}:at`, at],
    [`item:${move}:${index}:reason`, reason],
  ]

  test('grows and shrinks by named buttons, refuses half an item, then goes out', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    const move = 'request-completion'
    const open = await openDossier(counter, id)
    const first = item(move, 0, 'bang_gia_cuoc', 'Bảng giá chưa ký tên, đóng dấu.')

    const grown = await open.press(`item-add:${move}`, [...first, [`comment:${move}`, 'Đề nghị hoàn thiện.']])
    expect(grown.text).toContain(`name="item:${move}:1:at"`)
    expect(grown.text).toContain('Bảng giá chưa ký tên, đóng dấu.')
    const shrunk = await open.press(`item-remove:${move}:0`, [...first, ...item(move, 1, 'dien_thoai', 'Thiếu số máy bàn.')])
    expect(shrunk.text).toContain('Thiếu số máy bàn.')
    expect(shrunk.text).not.toContain('Bảng giá chưa ký tên')

    const none = await open.press(`take:${move}`, [[`comment:${move}`, 'Đề nghị hoàn thiện.']])
    expect([none.status, none.text.includes('Hãy nêu ít nhất một nội dung')]).toEqual([422, true])
    const half = await open.press(`take:${move}`, [...item(move, 0, 'bang_gia_cuoc', ''), [`comment:${move}`, 'Đề nghị hoàn thiện.']])
    expect([half.status, half.text.includes('ghi lý do cho từng nội dung')]).toEqual([422, true])

    const sent = await open.press(`take:${move}`, [...first, [`comment:${move}`, 'Đề nghị hoàn thiện.']])
    expect(sent.status).toBe(302)
    const after = await counter.get(`/desk/dossiers/${id}`)
    expect(after.text).toContain('Bảng giá chưa ký tên, đóng dấu.')
    expect(after.text).toContain('tạm dừng')
  })
})

describe('after a supplement', () => {
  test('the officer sees what changed, when, and what it was before', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    const move = 'request-completion'
    await act(counter, id, 'claim')
    await act(counter, id, `take:${move}`, [[`item:${move}:0:at`, 'lh_ho_ten'], [`item:${move}:0:reason`, 'Ghi đủ họ và tên.'], [`comment:${move}`, 'Đề nghị hoàn thiện.']])
    await answerSupplement(site, applicant, id, { lh_ho_ten: 'Trần Văn Minh Khang' })
    const { text } = await counter.get(`/desk/dossiers/${id}`)
    expect(text).toContain('Thay đổi so với bản nộp trước')
    expect(text).toMatch(/<del>Trần Văn Minh<\/del>[\s\S]*<ins>Trần Văn Minh Khang<\/ins>/)
    expect(text).toMatch(/Sửa ngày \d\d\/\d\d\/\d{4}/)
    expect(text.match(/<del>/g)).toHaveLength(1)
  })
})

describe('beside the decision', () => {
  test('a payment of the wrong amount is refused with the right one, then recorded', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    await act(counter, id, 'take:accept')
    await act(specialist, id, 'claim')
    const open = await openDossier(specialist, id)
    const button = /value="(pay:[^"]+)"/.exec(open.page.text)?.[1] ?? ''
    const fee = button.slice('pay:'.length)
    expect((await open.press(button, [[`amount:${fee}`, 'mười triệu']])).text).toContain('ghi số tiền bằng chữ số')
    expect((await open.press(button, [[`amount:${fee}`, '1']])).text).toContain('10.750.000')
    await act(specialist, id, button, [[`amount:${fee}`, '10.750.000'], [`receipt:${fee}`, 'BL-0007']])
    expect((await specialist.get(`/desk/dossiers/${id}`)).text).toContain('BL-0007')
  })

  test('an extension needs a real and later date', async () => {
    const { id } = await fileSample(site, applicant, 'P1')
    await act(counter, id, 'claim')
    const open = await openDossier(counter, id)
    const clock = /value="extend:([^"]+)"/.exec(open.page.text)?.[1] ?? ''
    const press = (until: string) => open.press(`extend:${clock}`, [[`until:${clock}`, until], [`reason:${clock}`, 'Chờ xác minh']])
    expect((await press('2026-02-30')).status).toBe(422)
    expect((await press('2020-01-02')).text).toContain('phải sau ngày hẹn trả')
    const year = new Date().getFullYear() + 1
    expect((await press(`${year}-12-01`)).status).toBe(302)
    expect((await counter.get(`/desk/dossiers/${id}`)).text).toContain(`01/12/${year}`)
  })
})
