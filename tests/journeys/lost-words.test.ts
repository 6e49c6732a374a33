import { sql } from 'kysely'
import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { lineTo, type Line } from '../support/cut-line.ts'
import { startByHand } from '../support/draft-walk.ts'
import { alertOf, diesWithoutNetwork, control, keptOnDevice, opensPage, openWindow, pressIfThere, storedAnswers, tryAgain, writerIn, type Writer } from '../support/draft-writer.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

/** Words are typed, something fails, the failure is said, and every word is found again. Kills are in `lost-words-kill.test.ts`. */
let site: RunningSite
let line: Line
let browser: Browser
let hoa: SitePerson
let path: string

const password = 'bốn từ không liên quan'

beforeAll(async () => {
  site = await startSite()
  line = await lineTo(site.url)
  browser = await launchBrowser()
}, 240_000)
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

const stored = async () => storedAnswers(site.runtime, path)
const isSaved = ({ page }: Writer) => page.getByText(/^Đã lưu lúc \d\d:\d\d/).waitFor()

async function opens(options: Parameters<typeof openWindow>[2] = {}): Promise<Writer> {
  const writer = await openWindow(browser, { url: site.url, cookie: hoa.cookie }, options)
  if (options.javaScriptEnabled === false) await writer.page.goto(`${site.url}${path}`)
  else await opensPage(writer, `${site.url}${path}`)
  return writer
}

/** The session ends, as by age or by an administrator. */
async function endSession(): Promise<string> {
  const { core, services } = site.runtime
  const request = new Request(site.url, { headers: { Cookie: hoa.cookie } })
  await services.people.setFirstPassword(request, hoa.actor, password)
  const { email } = await services.people.profile(hoa.actor)
  await core.auth.endSessions(hoa.actor.accountId)
  core.actors.forget(hoa.actor.accountId)
  return email
}

/** No more pages than this; what is there stays. In a transaction, because that is what writes. */
const limitPages = async (most: number) => site.runtime.core.database.kysely.transaction().execute(async (writing) => sql`PRAGMA max_page_count = ${sql.lit(most)}`.execute(writing))

test('the network is cut: said, typed on; what was pressed meanwhile is done when it is back', async () => {
  const writer = await opens()
  const { page, context } = writer
  await control(page, 'ten_vi').fill('TÊN TRƯỚC KHI MẤT MẠNG')
  await isSaved(writer)
  await context.setOffline(true)
  await control(page, 'ten_viet_tat').fill('MẤT MẠNG')
  const alert = alertOf(writer, 'Mất kết nối, chưa lưu được')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('được giữ trên thiết bị này')
  await control(page, 'ten_nuoc_ngoai').fill('WITHOUT NETWORK')
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  expect(await alert.isVisible()).toBe(true)
  expect(await control(page, 'ten_nuoc_ngoai').inputValue()).toBe('WITHOUT NETWORK')
  await context.setOffline(false)
  await page.locator('#errors:not([hidden])').waitFor()
  expect(await stored()).toMatchObject({ ten_vi: 'TÊN TRƯỚC KHI MẤT MẠNG', ten_viet_tat: 'MẤT MẠNG', ten_nuoc_ngoai: 'WITHOUT NETWORK' })
})

test('the page dies without network: its words are found again, restored with a notice, and can be undone', async () => {
  const writer = await openWindow(browser, { url: line.url, cookie: hoa.cookie })
  await opensPage(writer, `${line.url}${path}`)
  await control(writer.page, 'ten_vi').fill('TÊN ĐÃ LƯU')
  await isSaved(writer)
  await diesWithoutNetwork(line, writer, 'TÊN CHƯA GỬI')

  const later = await writerIn(writer.context)
  await opensPage(later, `${line.url}${path}`)
  await later.page.getByText('Đã khôi phục nội dung bạn nhập').waitFor()
  expect(await control(later.page, 'ten_vi').inputValue()).toBe('TÊN CHƯA GỬI')
  expect(await stored()).toMatchObject({ ten_vi: 'TÊN CHƯA GỬI' })
  await later.page.getByRole('button', { name: 'Bỏ phần khôi phục' }).click()
  await later.page.getByText('Đã trở lại bản đã lưu').waitFor()
  expect(await control(later.page, 'ten_vi').inputValue()).toBe('TÊN ĐÃ LƯU')
  expect(await stored()).toMatchObject({ ten_vi: 'TÊN ĐÃ LƯU' })
})

test('words left on the device are nobody else’s: another account neither sees nor sends them', async () => {
  const writer = await openWindow(browser, { url: line.url, cookie: hoa.cookie })
  await opensPage(writer, `${line.url}${path}`)
  await diesWithoutNetwork(line, writer, 'BÍ MẬT CỦA HÒA')

  const mai = await site.applicant('Trần Thị Mai')
  const [name = '', value = ''] = mai.cookie.split(/=(.*)/s)
  await writer.context.addCookies([{ name, value, url: site.url }])
  const other = await writerIn(writer.context)
  await opensPage(other, `${line.url}${await startByHand(mai, 'P1')}`)
  await control(other.page, 'ten_vi').fill('CỦA MAI')
  await isSaved(other)
  expect((await keptOnDevice(other.page)).join()).not.toContain('BÍ MẬT')
})

test('the session ends: said, signed in again in another tab, then sent', async () => {
  const writer = await opens()
  const email = await endSession()
  await control(writer.page, 'ten_vi').fill('TÊN SAU KHI HẾT PHIÊN')
  const alert = alertOf(writer, 'Phiên đăng nhập đã hết')
  await tryAgain(alert).waitFor()
  const [tab] = await Promise.all([writer.context.waitForEvent('page'), alert.getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).click()])
  await tab.locator('[name="email"]').fill(email)
  await tab.locator('[name="password"]').fill(password)
  await tab.locator('main button[type="submit"]').click()
  await tab.locator('html.live').waitFor()
  await writer.page.bringToFront()
  await pressIfThere(tryAgain(alert))
  await isSaved(writer)
  expect(await stored()).toMatchObject({ ten_vi: 'TÊN SAU KHI HẾT PHIÊN' })
})

test('the session ends, without script: the answer carries the words through a wrong password to the next page', async () => {
  const { page } = await opens({ javaScriptEnabled: false })
  const email = await endSession()
  await control(page, 'ten_vi').fill('TÊN KHÔNG SCRIPT')
  await control(page, 'email').fill('khongscript@congty.vn')
  await page.getByRole('button', { name: 'Lưu và để sau', exact: true }).click()
  await page.locator('h1', { hasText: 'Phiên đăng nhập đã hết' }).waitFor()
  expect(await stored()).not.toMatchObject({ ten_vi: 'TÊN KHÔNG SCRIPT' })
  for (const secret of ['sai mật khẩu rồi nhé', password]) {
    await page.locator('[name="email"]').fill(email)
    await page.locator('[name="password"]').fill(secret)
    await page.getByRole('button', { name: 'Đăng nhập và lưu' }).click()
    await page.waitForLoadState()
  }
  await page.waitForURL((url) => url.pathname !== path)
  expect(await stored()).toMatchObject({ ten_vi: 'TÊN KHÔNG SCRIPT', email: 'khongscript@congty.vn' })
})

test('the session ends, and somebody else signs in: the words are kept on the page and go nowhere', async () => {
  const { page } = await opens({ javaScriptEnabled: false })
  await endSession()
  const mai = await site.applicant('Trần Thị Mai')
  await site.runtime.services.people.setFirstPassword(new Request(site.url, { headers: { Cookie: mai.cookie } }), mai.actor, password)
  await control(page, 'ten_vi').fill('TÊN CỦA HÒA')
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.locator('[name="email"]').fill((await site.runtime.services.people.profile(mai.actor)).email)
  await page.locator('[name="password"]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập và lưu' }).click()
  await page.locator('h1', { hasText: 'Tài khoản này không có bản khai đó' }).waitFor()
  expect(await page.locator('input[name="root[ten_vi]"]').inputValue()).toBe('TÊN CỦA HÒA')
})

test('two devices without script: the later compares and chooses question by question', async () => {
  const [one, two] = [await opens({ javaScriptEnabled: false }), await opens({ javaScriptEnabled: false })]
  await control(one.page, 'ten_vi').fill('TÊN Ở MÁY MỘT')
  await control(one.page, 'ten_viet_tat').fill('MỘT')
  await one.page.getByRole('button', { name: 'Lưu và để sau', exact: true }).click()
  await one.page.waitForURL((url) => url.pathname !== path)
  await control(two.page, 'ten_vi').fill('TÊN Ở MÁY HAI')
  await control(two.page, 'ten_nuoc_ngoai').fill('SECOND DEVICE')
  await two.page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await two.page.locator('h1', { hasText: 'Bản khai đã được sửa ở nơi khác' }).waitFor()
  expect(await two.page.locator('.versions legend').allTextContents()).toEqual(['Tên tổ chức, doanh nghiệp viết bằng tiếng Việt'])
  await two.page.locator('[name="pick:ten_vi"][value="mine"]').check()
  await two.page.getByRole('button', { name: 'Lưu các lựa chọn' }).click()
  await two.page.waitForURL(/chosen/)
  expect(await stored()).toMatchObject({ ten_vi: 'TÊN Ở MÁY HAI', ten_viet_tat: 'MỘT', ten_nuoc_ngoai: 'SECOND DEVICE' })
})

test('the device has no room: said, and the server goes on saving; without network too, nothing is claimed to be kept', async () => {
  const writer = await opens()
  const session = await writer.context.newCDPSession(writer.page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1 })
  await control(writer.page, 'ten_vi').pressSequentially('MÁY ĐẦY')
  await writer.page.getByText('Thiết bị hết chỗ lưu tạm').waitFor()
  await isSaved(writer)
  expect(await stored()).toMatchObject({ ten_vi: 'MÁY ĐẦY' })

  await writer.context.setOffline(true)
  await control(writer.page, 'ten_viet_tat').fill('ĐẦY')
  const alert = alertOf(writer, 'Mất kết nối')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('Thiết bị này cũng không giữ được')
  const [download] = await Promise.all([writer.page.waitForEvent('download'), alert.getByRole('button', { name: 'Tải nội dung về' }).click()])
  expect(download.suggestedFilename()).toBe('noi-dung-da-nhap.txt')
})

test('the server has no room: said with script and without, and saved when there is room again', async () => {
  const [live, still] = [await opens(), await opens({ javaScriptEnabled: false })]
  const long = 'RẤT DÀI '.repeat(15_000).trim()
  await limitPages(1)
  await control(live.page, 'ten_vi').fill(long)
  await control(live.page, 'ten_viet_tat').fill(long)
  await tryAgain(alertOf(live, 'Máy chủ hết chỗ lưu')).waitFor()
  await control(still.page, 'ten_nuoc_ngoai').fill(long)
  await still.page.getByRole('button', { name: 'Lưu và để sau', exact: true }).click()
  await still.page.locator('h1', { hasText: 'Máy chủ hết chỗ lưu' }).waitFor()
  await limitPages(1_000_000_000)
  await still.page.getByRole('button', { name: 'Lưu và làm tiếp' }).click()
  await still.page.waitForURL((url) => url.pathname !== path)
  await pressIfThere(tryAgain(alertOf(live, 'Máy chủ hết chỗ lưu')))
  await live.page.getByText('Đã được sửa ở nơi khác').or(live.page.getByText(/^Đã lưu lúc/)).first().waitFor()
  expect(await stored()).toMatchObject({ ten_vi: long, ten_viet_tat: long, ten_nuoc_ngoai: long })
})
