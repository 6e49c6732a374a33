import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { startByHand } from '../../support/draft-walk.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

let browser: Browser
let site: RunningSite
let hoa: SitePerson
const open: BrowserContext[] = []

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  hoa = await site.applicant('Nguyễn Thị Hòa')
})
afterEach(() => Promise.all(open.splice(0).map((context) => context.close())))
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function papersPage(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const address = (await startByHand(hoa, 'P1')).replace(/[^/]+$/, 'papers')
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  open.push(context)
  await context.addCookies(hoa.cookie.split('; ').map((each) => ({ name: each.split('=')[0] ?? '', value: each.slice(each.indexOf('=') + 1), url: site.url })))
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(new URL(address, site.url).href)
  if (options.javaScriptEnabled !== false) await page.locator('html.live').waitFor()
  return page
}

const inputs = (page: Page) => page.locator('input[type="file"]:not([capture])')

describe('with script', () => {
  test('several files go up at once, each under its question, without a turn of the page', async () => {
    const page = await papersPage()
    await page.evaluate(() => Object.assign(window, { same: true }))
    await inputs(page).nth(0).setInputFiles({ name: 'đơn đề nghị.pdf', mimeType: 'application/pdf', buffer: pdf })
    await inputs(page).nth(1).setInputFiles({ name: 'điều lệ.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([pdf, Buffer.from('%')]) })
    await page.getByRole('link', { name: 'đơn đề nghị.pdf' }).waitFor()
    await page.getByRole('link', { name: 'điều lệ.pdf' }).waitFor()
    expect(await page.evaluate(() => 'same' in window)).toBe(true)
    expect(await page.locator('.uploads li').count()).toBe(0)
    await page.reload()
    await page.getByRole('link', { name: 'điều lệ.pdf' }).waitFor()
  })

  test('a file that is not taken says why at its place', async () => {
    const page = await papersPage()
    await inputs(page).nth(0).setInputFiles({ name: 'trang.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') })
    await page.getByText('trang.pdf: không nhận ra loại tệp. Hãy lưu lại thành PDF hoặc ảnh rồi tải lên.').first().waitFor()
    await page.getByRole('button', { name: 'Huỷ tải trang.pdf' }).click()
    expect(await page.locator('.uploads li').count()).toBe(0)
  })

  test('a broken line is said, and the upload goes on by itself', async () => {
    const page = await papersPage()
    await page.route('**/uploads/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()), { times: 2 })
    await inputs(page).nth(0).setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf })
    await page.getByText('Mất kết nối. Hệ thống tự tải tiếp khi có mạng').waitFor()
    await page.getByRole('link', { name: 'a.pdf' }).waitFor()
    expect(await page.getByText('Mất kết nối').count()).toBe(0)
  })
})

test('without script the same files go up by the named button', async () => {
  const page = await papersPage({ javaScriptEnabled: false })
  await inputs(page).nth(0).setInputFiles({ name: 'đơn.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('button', { name: 'Tải lên' }).first().click()
  await page.getByRole('link', { name: 'đơn.pdf' }).waitFor()
  expect(page.url()).toContain('#root.papers.')
})
