import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { fillDraft, startByHand } from '../../support/draft-walk.ts'
import { control, keptOnDevice, leaveOnDevice, opensPage, openWindow, storedAnswers, type Writer } from '../../support/draft-writer.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

let site: RunningSite
let browser: Browser
let hoa: SitePerson
let path: string
let address: string

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})
beforeEach(async () => {
  hoa = await site.applicant('Nguyễn Thị Hòa')
  path = await startByHand(hoa, 'P1')
  address = `${site.url}${path}`
})
afterEach(async () => {
  await Promise.all(browser.contexts().map(async (context) => context.close()))
})

const window = async (): Promise<Writer> => {
  const writer = await openWindow(browser, { url: site.url, cookie: hoa.cookie })
  await opensPage(writer, address)
  return writer
}
const stored = async () => storedAnswers(site.runtime, path)

describe('what is typed', () => {
  test('is saved after a few seconds, and the page says when', async () => {
    const { page } = await window()
    await control(page, 'ten_vi').pressSequentially('CÔNG TY MAI')
    await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor()
    expect(await stored()).toMatchObject({ ten_vi: 'CÔNG TY MAI' })
    expect(await page.locator('.error').count()).toBe(0)
  })

  test('is saved when the page is left by a link, and nothing asks', async () => {
    const { page, dialogs } = await window()
    await control(page, 'ten_vi').fill('CÔNG TY LAN')
    await page.getByRole('link', { name: 'Hồ sơ của tôi' }).click()
    await page.waitForURL(/\/my$/)
    expect(await stored()).toMatchObject({ ten_vi: 'CÔNG TY LAN' })
    expect(dialogs).toEqual([])
  })

  test('is asked about when the site is left before it was saved, and not when it was', async () => {
    const { page, dialogs } = await window()
    await control(page, 'ten_vi').fill('CÔNG TY CÚC')
    await page.reload()
    expect(dialogs).toEqual(['beforeunload'])
    await expect.poll(() => control(page, 'ten_vi').inputValue()).toBe('CÔNG TY CÚC')
    await control(page, 'ten_vi').fill('CÔNG TY CÚC HOA')
    await page.getByText(/^Đã lưu lúc/).waitFor()
    await page.reload()
    expect(dialogs).toEqual(['beforeunload'])
    expect(await control(page, 'ten_vi').inputValue()).toBe('CÔNG TY CÚC HOA')
  })
})

describe('a draft that is filed', () => {
  test('leaves nothing on the device, and a save that comes late is no fault', async () => {
    const draft = (await fillDraft(site, hoa, 'P1')).replace(/\/review$/, '')
    const writer = await openWindow(browser, { url: site.url, cookie: hoa.cookie })
    const { page, faults } = writer
    await opensPage(writer, `${site.url}${draft}/${path.split('/').at(-1) ?? ''}`)
    const saving = page.url()
    await control(page, 'fax').fill('02073822999')
    await page.locator('.form-buttons button[value="review"]').click()
    await page.waitForURL(/\/review/)
    await leaveOnDevice(page, new URL(saving).pathname)
    expect((await keptOnDevice(page)).join('')).toContain('"left"')

    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
    await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor()
    await expect.poll(() => keptOnDevice(page)).toEqual([])
    const late = await page.evaluate(async (at) => (await fetch(`${at}/keep`, { method: 'POST', body: new FormData() })).json(), new URL(saving).pathname)
    expect(late).toEqual({ result: 'gone' })
    expect(faults).toEqual([])
  })
})

describe('two windows on one page', () => {
  test('that answer different questions both are saved, and the later shows what the other wrote', async () => {
    const [one, two] = [await window(), await window()]
    await control(one.page, 'ten_vi').fill('CÔNG TY MỘT')
    await one.page.getByText(/^Đã lưu lúc/).waitFor()
    await control(two.page, 'ten_viet_tat').fill('HAI')
    await two.page.getByText('Đã được sửa ở nơi khác').waitFor()
    expect(await control(two.page, 'ten_vi').inputValue()).toBe('CÔNG TY MỘT')
    expect(await stored()).toMatchObject({ ten_vi: 'CÔNG TY MỘT', ten_viet_tat: 'HAI' })
    await control(two.page, 'ten_viet_tat').fill('HAI BA')
    await two.page.getByText(/^Đã lưu lúc/).waitFor()
    expect(await stored()).toMatchObject({ ten_vi: 'CÔNG TY MỘT' })
  })

  test('that answer the same question: the later is told, compares, and chooses for each question', async () => {
    const [one, two] = [await window(), await window()]
    await control(one.page, 'ten_vi').fill('TÊN MỘT')
    await control(one.page, 'fax').fill('02073822111')
    await one.page.getByText(/^Đã lưu lúc/).waitFor()
    await control(two.page, 'ten_vi').fill('TÊN HAI')
    await control(two.page, 'fax').fill('02073822222')
    const alert = two.page.getByRole('alert').filter({ hasText: 'Bản khai đã được sửa ở nơi khác' })
    await alert.waitFor()
    expect(await stored()).toMatchObject({ ten_vi: 'TÊN MỘT' })

    await alert.getByRole('button', { name: 'So sánh và chọn' }).click()
    await two.page.locator('h1', { hasText: 'Bản khai đã được sửa ở nơi khác' }).waitFor()
    expect(two.dialogs).toEqual([])
    expect(await two.page.locator('.version').allTextContents()).toEqual(['TÊN HAI', 'TÊN MỘT', expect.stringContaining('222'), expect.stringContaining('111')])
    await two.page.locator('[name="pick:ten_vi"][value="mine"]').check()
    await two.page.locator('[name="pick:fax"][value="theirs"]').check()
    await two.page.getByRole('button', { name: 'Lưu các lựa chọn' }).click()
    await two.page.locator('html.live').waitFor()
    expect(await control(two.page, 'ten_vi').inputValue()).toBe('TÊN HAI')
    expect(await stored()).toMatchObject({ ten_vi: 'TÊN HAI', fax: expect.stringContaining('111') })
  })
})
