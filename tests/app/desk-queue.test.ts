import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../support/desk-acts.ts'
import { fileSample } from '../support/filed-sample.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import { controlsOf, type SitePerson } from '../support/site-person.ts'

let site: RunningSite
let counter: SitePerson
let specialist: SitePerson
let first: { id: string; code: string }
let second: { id: string; code: string }

beforeAll(async () => {
  site = await startSite()
  const applicant = await site.applicant('Nguyễn Thị Hòa')
  counter = await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
  specialist = await site.officer('Phạm Văn Khánh', [{ role: 'specialist', unit: 'post-telecom-division' }])
  first = await fileSample(site, applicant, 'P1')
  second = await fileSample(site, applicant, 'P5')
})
afterAll(() => site.stop())

describe('queue', () => {
  test('an empty list says where work is waiting', async () => {
    const { text } = await counter.get('/desk')
    expect(text).toContain('Bạn chưa nhận hồ sơ nào')
    expect(text).toMatch(/href="\/desk\?view=unit"[^>]*>[^<]*Bộ phận của tôi/)
  })

  test('a filter that matches nothing can be cleared', async () => {
    const { text } = await counter.get('/desk?view=unit&q=khong-co-ai')
    expect(text).toContain('Không có hồ sơ nào khớp với bộ lọc')
    expect(text).toContain('href="/desk?view=unit&amp;sort=due"'.replace('&amp;sort=due', ''))
  })

  test('shows the filed dossier as a link that keeps the list', async () => {
    const { text } = await counter.get('/desk?view=unit&sort=newest')
    expect(text).toContain(`href="/desk/dossiers/${first.id}?view=unit&amp;sort=newest"`)
    expect(text).toContain(first.code)
    expect(text).toContain('Cấp giấy phép bưu chính')
    expect(text).toMatch(/còn \d+ (giờ|ngày làm việc)/)
  })

  test('keeps the list when the language is changed', async () => {
    const { text } = await counter.get('/desk?view=unit&q=buu+chinh&lang=vi')
    const [, href = ''] = /href="(\/language[^"]*)"/.exec(text) ?? []
    const { location } = await counter.get(href.replaceAll('&amp;', '&'))
    expect(location).toBe('/desk?view=unit&q=buu+chinh')
  })

  test('finds without accents and filters by procedure and step', async () => {
    const found = await counter.get('/desk?view=unit&q=buu+chinh+song+lo')
    expect(found.text).toContain(first.code)
    const filtered = await counter.get('/desk?view=unit&procedure=postal-notice-confirm&step=intake')
    expect(filtered.text).toContain(second.code)
    expect(filtered.text).not.toContain(first.code)
  })

  test('offers the steps of the chosen procedure only', async () => {
    expect((await counter.get('/desk?view=unit')).text).not.toContain('name="step"')
    expect((await counter.get('/desk?view=unit&procedure=postal-licence-grant')).text).toMatch(/<select id="step"[\s\S]*Thẩm định/)
  })

  test('an address with nonsense in it is a list all the same', async () => {
    expect((await counter.get('/desk?view=x&sort=y&overdue=z&after=nonsense&procedure=none&step=none')).status).toBe(200)
  })

  test('a page that shows the same is not sent twice; what happened meanwhile is', async () => {
    const shown = await counter.get('/desk?view=unit')
    const tag = shown.headers.get('ETag') ?? ''
    const again = await counter.get('/desk?view=unit', { 'If-None-Match': tag })
    expect([again.status, again.text]).toEqual([304, ''])
    const third = await fileSample(site, await site.applicant('Trần Thị Mới'), 'P5')
    const after = await counter.get('/desk?view=unit', { 'If-None-Match': tag })
    expect(after.status).toBe(200)
    expect(after.text).toContain(third.code)
  })

  test('a dossier can be taken in the list, and is then mine', async () => {
    const page = await counter.get('/desk?view=unit')
    const form = page.text.slice(page.text.indexOf(`/desk/dossiers/${second.id}`))
    const commandId = controlsOf({ text: form.slice(form.indexOf('<form')) }).get('command:claim') ?? ''
    const taken = await counter.post(`/desk/dossiers/${second.id}?view=unit`, [['_do', 'claim'], ['command:claim', commandId]])
    expect(taken.location).toBe(`/desk/dossiers/${second.id}?view=unit&done=now`)
    expect((await counter.get('/desk')).text).toContain(second.code)
  })

  test('leads to the neighbours in the same list', async () => {
    const { text } = await counter.get(`/desk/dossiers/${first.id}?view=unit&sort=filed`)
    expect(text).toContain(`href="/desk/dossiers/${second.id}?view=unit&amp;sort=filed"`)
    expect(text).toContain('href="/desk?view=unit&amp;sort=filed"')
  })

  test('a dossier moves to the queue of its next holder', async () => {
    expect((await specialist.get('/desk?view=unit')).text).not.toContain(first.code)
    await act(counter, first.id, 'claim')
    await act(counter, first.id, 'take:accept')
    expect((await specialist.get('/desk?view=unit')).text).toContain(first.code)
    expect((await counter.get('/desk')).text).not.toContain(first.code)
  })
})
