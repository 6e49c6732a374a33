import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../support/desk-acts.ts'
import { fileSample } from '../support/filed-sample.ts'
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
