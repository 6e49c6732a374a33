import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { lineTo, type Line } from '../../support/cut-line.ts'
import { startByHand, submit } from '../../support/draft-walk.ts'
import { diesWithoutNetwork, keptOnDevice, opensPage, openWindow, storedAnswers, writerIn, type Writer } from '../../support/draft-writer.ts'
import { fillForm, nativeForm } from '../../support/native-form.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

/** Words that a page could not send, met again on the review page of the same device. */
let site: RunningSite
let line: Line
let browser: Browser
let hoa: SitePerson
let path: string

beforeAll(async () => {
  site = await startSite()
  line = await lineTo(site.url)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  line.close()
  await site.stop()
})
beforeEach(async () => {
  hoa = await site.applicant('Nguyễn Thị Hòa')
  path = await startByHand(hoa, 'P1')
})
afterEach(async () => {
  await Promise.all(browser.contexts().map(async (context) => context.close()))
})

/** Types into a page that cannot be saved, and leaves it; the window is another one then. */
async function leavesWords(words: string): Promise<Writer> {
  const writer = await openWindow(browser, { url: line.url, cookie: hoa.cookie })
  await opensPage(writer, `${line.url}${path}`)
  await diesWithoutNetwork(line, writer, words)
  return writerIn(writer.context)
}

const review = (): string => `${line.url}${path.replace(/[^/]+$/, 'review')}`

test('are sent, and read on the page', async () => {
  const { page } = await leavesWords('TÊN CÒN TRÊN MÁY')
  await page.goto(review())
  await page.locator('main').getByText('TÊN CÒN TRÊN MÁY').waitFor()
  expect(await page.locator('#unsent').isHidden()).toBe(true)
  expect(await storedAnswers(site.runtime, path)).toMatchObject({ ten_vi: 'TÊN CÒN TRÊN MÁY' })
  expect(await keptOnDevice(page)).toEqual([])
})

test('that cannot be sent are told with their page, and filing waits for a second press', async () => {
  const { page } = await leavesWords('TÊN Ở MÁY NÀY')
  const elsewhere = nativeForm((await hoa.get(path)).text, 'page')
  fillForm(elsewhere, [['root[ten_vi]', 'TÊN Ở MÁY KHÁC']])
  await submit(site, hoa, elsewhere, 'save')

  await page.goto(review())
  const notice = page.locator('#unsent')
  await notice.waitFor()
  expect(await notice.locator('li:not([hidden])').allTextContents()).toEqual(['Tổ chức, doanh nghiệp'])
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
  expect(await notice.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
  await page.getByText('Hồ sơ chưa nộp được').waitFor()

  await page.locator('#unsent').getByRole('link', { name: 'Tổ chức, doanh nghiệp' }).click()
  await page.getByRole('button', { name: 'So sánh và chọn' }).waitFor()
  expect((await keptOnDevice(page)).join('')).toContain('TÊN Ở MÁY NÀY')
})
