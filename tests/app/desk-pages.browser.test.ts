import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { act } from '../support/desk-acts.ts'
import { fileSample } from '../support/filed-sample.ts'
import { fillFields } from '../support/fill-page.ts'
import { gallery, galleryAnswers } from '../support/gallery-answers.ts'
import { launchBrowser } from '../support/browser.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let browser: Browser
const people: Record<string, SitePerson> = {}
let dossier = ''

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  const applicant = await site.applicant('Nguyễn Thị Hòa')
  people['administrator'] = await site.officer('Trần Quản Trị', [{ role: 'administrator', unit: 'he-thong' }])
  const counter = await site.officer('Lê Thị Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }])
  const specialist = await site.officer('Phạm Văn Khánh', [{ role: 'specialist', unit: 'post-telecom-division' }])
  Object.assign(people, { counter, specialist })
  dossier = (await fileSample(site, applicant, 'P1')).id
  await fileSample(site, applicant, 'P5')
  await act(counter, dossier, 'claim')
  await act(counter, dossier, 'take:accept')
  await act(specialist, dossier, 'claim')
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const pages: Array<[who: string, path: string]> = [
  ['counter', '/desk?view=unit'],
  ['counter', '/desk?view=waiting'],
  ['counter', '/desk?view=all&procedure=postal-licence-grant'],
  ['specialist', '/desk/dossiers/:id?view=mine'],
  ['administrator', '/desk/dossiers/:id'],
  ['administrator', '/admin'],
  ['administrator', '/admin/people'],
  ['administrator', '/admin/people/new'],
  ['administrator', '/admin/roles'],
  ['administrator', '/admin/calendars'],
  ['administrator', '/admin/calendars/vietnam'],
  ['administrator', '/admin/registers'],
  ['administrator', '/admin/registers/postal-licence'],
]

describe.each([
  ['vi', 1280],
  ['en', 1024],
  ['vi', 360],
] as const)('in %s at %i px', (language, width) => {
  test.each(pages)('%s: %s is accessible, fits and logs no error', async (who, path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await context.setExtraHTTPHeaders({ Cookie: `${people[who]?.cookie ?? ''}; lang=${language}` })

    const answer = await page.goto(site.url + path.replace(':id', dossier))
    expect(answer?.status()).toBe(200)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('an officer answers from a list of thousands and by rows in rows', () => {
  const asked = gallery.form.sections.flatMap(({ fields }) => fields).filter(({ key }) => ['vung', 'tuyen_chinh', 'tuyen_phu', 'mang_luoi'].includes(key))
  const stored: Answers[] = []

  beforeAll(async () => {
    const definition = JSON.parse(readFileSync('schemas/procedures/postal-licence-grant.json', 'utf8'))
    definition.lists = gallery.lists
    definition.steps.find(({ key }: { key: string }) => key === 'appraisal').form.sections[0].fields.push(...asked)
    const published = await publishDefinition(site.runtime.core, site.runtime.casework.versions, { actor: { kind: 'system', name: 'test' }, text: JSON.stringify(definition) })
    if (published.result !== 'published') throw new Error(JSON.stringify(published))
  })

  test.each([[true], [false]])('with script: %s', async (javaScriptEnabled) => {
    const { counter, specialist } = people
    if (!counter || !specialist) throw new Error('nobody is there')
    const { id } = await fileSample(site, await site.applicant('Công ty mới'), 'P1')
    await act(counter, id, 'claim')
    await act(counter, id, 'take:accept')
    await act(specialist, id, 'claim')

    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
    await context.addCookies(specialist.cookie.split('; ').map((each) => ({ name: each.split('=')[0] ?? '', value: each.slice(each.indexOf('=') + 1), url: site.url })))
    const page = await context.newPage()
    await page.goto(`${site.url}/desk/dossiers/${id}`)
    await fillFields(page, asked, galleryAnswers)
    await page.locator('input[name="root[ket_luan]"][value="dat"]').check()
    await page.locator('textarea[name="root[y_kien]"]').fill('Hồ sơ đầy đủ, hợp lệ.')
    const propose = page.locator('button[value="take:propose"]')
    await page.locator('details', { has: propose }).locator('summary').click()
    await propose.click()
    await page.waitForURL(/done=now/)
    const view = await site.runtime.services.dossiers.view(specialist.actor, id)
    const [given] = view?.officerAnswers ?? []
    stored.push(given?.answers ?? {})
    expect(given?.answers).toMatchObject({ vung: 'B', tuyen_chinh: 'B07', tuyen_phu: 'N12', mang_luoi: [{ xa: 'Tân Trào', diem: [{ xe: [{ bien_so: '22C-123.45' }, {}] }, {}] }, { diem: [{ xe: [{}] }] }] })
    await context.close()
  }, 90_000)

  test('the same is stored either way', () => {
    expect(stored).toHaveLength(2)
    expect(stored[0]).toEqual(stored[1])
  })
})
