import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startByHand } from '../support/draft-walk.ts'
import { control, keptOnDevice, opensPage, openWindow, storedAnswers, type Writer } from '../support/draft-writer.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

/** A time without network between the pages of a draft: pages that were seen are there, words are, and what cannot be done yet is said. */
let site: RunningSite
let browser: Browser
let hoa: SitePerson
let path: string

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})
beforeEach(async () => {
  hoa = await site.applicant('Nguyễn Thị Hòa')
  path = await startByHand(hoa, 'P1')
})
afterEach(async () => {
  await Promise.all(browser.contexts().map(async (context) => context.close()))
})

async function opens(): Promise<Writer> {
  const writer = await openWindow(browser, { url: site.url, cookie: hoa.cookie })
  await opensPage(writer, `${site.url}${path}`)
  await isReady(writer)
  return writer
}

/** The worker holds this page, and the browser asks it for pages: a worker takes pages over before the browser has written down that it does. */
async function isReady({ page }: Writer): Promise<void> {
  await page.waitForFunction(async (address) => navigator.serviceWorker.controller?.state === 'activated' && (await caches.match(address)) !== undefined && (await (await caches.open('motcua-page-files')).keys()).some(({ url }) => url.includes('form-live')), path)
  await expect.poll(async () => {
    await page.reload()
    return page.evaluate(() => performance.getEntriesByType('navigation').some((one) => 'workerStart' in one && Number(one.workerStart) > 0))
  }).toBe(true)
  await page.locator('html.live').waitFor()
}

const alertOf = ({ page }: Writer) => page.getByRole('alert').filter({ hasText: 'Mất kết nối, chưa lưu được' })

test('a page is loaded anew without network: it is there, and so is what was typed', async () => {
  const writer = await opens()
  const { page, context } = writer
  await context.setOffline(true)
  await control(page, 'ten_vi').fill('GÕ LÚC MẤT MẠNG')
  await alertOf(writer).waitFor()
  await page.reload()
  await page.locator('html.live').waitFor()
  await expect.poll(async () => control(page, 'ten_vi').inputValue()).toBe('GÕ LÚC MẤT MẠNG')
  expect(await alertOf(writer).textContent()).toContain('được giữ trên thiết bị này')

  await control(page, 'ten_viet_tat').fill('VẪN GÕ')
  await context.setOffline(false)
  await page.getByText(/^Đã lưu lúc \d\d:\d\d/).waitFor()
  expect(await storedAnswers(site.runtime, path)).toMatchObject({ ten_vi: 'GÕ LÚC MẤT MẠNG', ten_viet_tat: 'VẪN GÕ' })
})

test('Continue says that it waits, and goes on by itself when the network is back', async () => {
  const writer = await opens()
  const { page, context } = writer
  await context.setOffline(true)
  await control(page, 'ten_vi').fill('ĐI TIẾP SAU')
  await alertOf(writer).waitFor()
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.getByText('Sẽ sang trang tiếp theo ngay khi lưu được').waitFor()
  expect(new URL(page.url()).pathname).toBe(path)

  await context.setOffline(false)
  await page.locator('#errors:not([hidden])').or(page.locator('h1').filter({ hasNotText: await page.locator('h1').innerText() })).first().waitFor()
  expect(await storedAnswers(site.runtime, path)).toMatchObject({ ten_vi: 'ĐI TIẾP SAU' })
})

test('a page that was never seen says so in plain words', async () => {
  const { page, context } = await opens()
  await context.setOffline(true)
  await page.goto(`${site.url}${path.replace(/[^/]+$/, 'papers')}`)
  expect(await page.locator('h1').innerText()).toBe('Không có mạng')
  expect(await page.getByRole('link', { name: /Thử lại/ }).getAttribute('href')).toBe(path.replace(/[^/]+$/, 'papers'))
})

test('nothing of a person stays on the device after signing out', async () => {
  const { page } = await opens()
  await page.locator('form[action="/sign-out"] button').click()
  await page.waitForURL(`${site.url}/`)
  await expect.poll(async () => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0])
})

test('a session that has ended takes the pages with it, and leaves the words', async () => {
  const writer = await opens()
  const { page, context } = writer
  await context.setOffline(true)
  await control(page, 'ten_vi').fill('CHỮ CÒN LẠI')
  await alertOf(writer).waitFor()
  const { core } = site.runtime
  await core.auth.endSessions(hoa.actor.accountId)
  core.actors.forget(hoa.actor.accountId)
  await context.setOffline(false)
  await page.goto(`${site.url}${path}`)
  await page.waitForURL(/\/sign-in/)
  await expect.poll(async () => page.evaluate(async () => caches.has('motcua-draft-pages'))).toBe(false)
  expect((await keptOnDevice(page)).join('')).toContain('CHỮ CÒN LẠI')

  await context.setOffline(true)
  await page.goto(`${site.url}${path}`)
  expect(await page.locator('h1').innerText()).toBe('Không có mạng')
})

test('nor for the next person who opens a draft, nor of a draft that was thrown away', async () => {
  const { page, context } = await opens()
  const held = async () => page.evaluate(async () => (await (await caches.open('motcua-draft-pages')).keys()).map(({ url }) => new URL(url).pathname))
  const mai = await site.applicant('Trần Thị Mai')
  const own = await startByHand(mai, 'P1')
  const [name = '', value = ''] = mai.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: site.url }])
  await page.goto(`${site.url}${own}`)
  await expect.poll(held).toEqual(expect.arrayContaining(['/drafts/owner', own]))
  await expect.poll(held).not.toContain(path)

  await page.goto(`${site.url}${own.replace(/[^/]+$/, 'discard')}`)
  await page.locator('main form button[type="submit"]').click()
  await page.waitForURL(/discarded=/)
  await expect.poll(held).toEqual(['/drafts/owner'])
})
