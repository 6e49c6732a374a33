import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { fileSample } from '../../support/filed-sample.ts'
import { postalKeys } from '../../support/postal-samples.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

let site: RunningSite
let browser: Browser
let author: SitePerson

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  author = await site.officer('Vũ Thị Tác Giả', [{ role: 'author', unit: 'department' }])
  await fileSample(site, await site.applicant('Nguyễn Thị Hòa'), 'P1')
  const { procedures } = site.runtime.services
  const definition = (await procedures.current(postalKeys.P1))?.definition
  if (!definition) throw new Error('the sample is not published')
  await procedures.publish(author.actor, JSON.stringify({ ...definition, title: { ...definition.title, vi: `${definition.title.vi} (mới)` } }))
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function open(width: number, language: 'vi' | 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false })
  await context.setExtraHTTPHeaders({ Cookie: `${author.cookie}; lang=${language}` })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${site.url}/studio/procedures/${postalKeys.P1}/move`)
  return page
}

const faultsOf = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

test('a dossier is tried, moved and taken back without script, with nothing for axe to find', async () => {
  const page = await open(1280, 'vi')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Chạy thử' }).click()
  expect(await page.locator('main tbody tr').count()).toBe(1)
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('button', { name: 'Chuyển 1 hồ sơ' }).click()
  expect(await page.locator('main [role=status]').textContent()).toContain('Đã xong 1 hồ sơ')
  await page.getByRole('button', { name: 'Đưa các hồ sơ đã chuyển trở lại' }).click()
  expect(await page.locator('main [role=status]').textContent()).toContain('Đã xong 1 hồ sơ')
})

test('it is read on a phone, in English', async () => {
  const page = await open(360, 'en')
  await page.getByRole('button', { name: 'Dry run' }).click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await faultsOf(page)).toEqual([])
})
