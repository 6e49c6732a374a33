import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Runtime } from '#app/services.server.ts'
import { launchBrowser, launchProfile } from '../support/browser.ts'
import { postgresUrl } from '../support/databases.ts'
import { control, opensPage, pressIfThere, storedAnswers, tryAgain, writerIn, type Writer } from '../support/draft-writer.ts'
import { freshPostgres } from '../support/fresh-postgres.ts'
import { newApp, type RunningApp } from '../support/running-app.ts'

/** The server or the browser is killed while somebody types; every word is found again. */
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const isSaved = ({ page }: Writer) => page.getByText(/^Đã lưu lúc \d\d:\d\d/).waitFor()

test.each([
  ['SQLite', async () => ({ url: '', remove: async () => {} })],
  ['PostgreSQL', async () => freshPostgres(await postgresUrl())],
])('the server on %s is killed while typing, and again before the answer: said, typed on, all stored', async (_name, database) => {
  const { url, remove } = await database()
  const app = await newApp({ databaseUrl: url })
  const cookies = await app.offline(signedIn(app.url))
  await app.start()
  const context = await browser.newContext({ locale: 'vi-VN' })
  await context.addCookies(cookies)
  const writer = await writerIn(context)
  const path = await startDraft(writer, app)
  await control(writer.page, 'ten_vi').fill('TRƯỚC KHI CHẾT')
  await isSaved(writer)

  const typed = { ten_viet_tat: 'LẦN MỘT', ten_nuoc_ngoai: 'SECOND TIME' }
  for (const [key, words] of Object.entries(typed)) {
    await app.kill()
    await control(writer.page, key).pressSequentially(words)
    const alert = writer.page.getByRole('alert').filter({ hasText: 'Mất kết nối' })
    await tryAgain(alert).waitFor()
    await app.start()
    await pressIfThere(tryAgain(alert))
    await isSaved(writer)
  }
  await app.stop()
  expect(await app.offline(async (runtime) => storedAnswers(runtime, path))).toMatchObject({ ten_vi: 'TRƯỚC KHI CHẾT', ...typed })
  await context.close()
  await app.remove()
  await remove()
}, 240_000)

test('the server is killed, without script: going back and sending again loses nothing', async () => {
  const app = await newApp()
  const cookies = await app.offline(signedIn(app.url))
  await app.start()
  const context = await browser.newContext({ locale: 'vi-VN', javaScriptEnabled: false })
  await context.addCookies(cookies)
  const { page } = await writerIn(context)
  const path = await startDraft({ page }, app)
  await control(page, 'ten_vi').fill('KHÔNG SCRIPT, KHÔNG MÁY CHỦ')
  await app.kill()
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click().catch(() => undefined)
  await page.waitForURL('chrome-error://chromewebdata/').catch(() => undefined)
  await app.start()
  await page.goBack()
  expect(await control(page, 'ten_vi').inputValue()).toBe('KHÔNG SCRIPT, KHÔNG MÁY CHỦ')
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.locator('#errors').waitFor()
  await app.stop()
  expect(await app.offline(async (runtime) => storedAnswers(runtime, path))).toMatchObject({ ten_vi: 'KHÔNG SCRIPT, KHÔNG MÁY CHỦ' })
  await context.close()
  await app.remove()
}, 120_000)

test('the browser is killed before anything was sent: its words come back at the next visit, and are stored', async () => {
  const app = await newApp()
  const cookies = await app.offline(signedIn(app.url))
  await app.start()
  const profile = mkdtempSync(join(tmpdir(), 'motcua-profile-'))
  const first = await launchProfile(profile)
  await first.context.addCookies(cookies)
  const writer = await writerIn(first.context)
  const path = await startDraft(writer, app)
  await first.context.setOffline(true)
  await control(writer.page, 'ten_vi').pressSequentially('TRÌNH DUYỆT BỊ TẮT')
  await writer.page.getByRole('alert').filter({ hasText: 'giữ trên thiết bị này' }).waitFor()
  await first.kill()

  const second = await launchProfile(profile)
  await second.context.addCookies(cookies)
  const later = await writerIn(second.context)
  await opensPage(later, `${app.url}${path}`)
  await later.page.getByText('Đã khôi phục nội dung bạn nhập').waitFor()
  expect(await control(later.page, 'ten_vi').inputValue()).toBe('TRÌNH DUYỆT BỊ TẮT')
  await second.context.close()
  await app.stop()
  expect(await app.offline(async (runtime) => storedAnswers(runtime, path))).toMatchObject({ ten_vi: 'TRÌNH DUYỆT BỊ TẮT' })
  await app.remove()
  rmSync(profile, { recursive: true, force: true })
}, 120_000)

/** An applicant with a session, made while the server is not running; answers the cookies of a browser that has it. */
const signedIn = (url: string) => async ({ core }: Runtime) => {
  const account = await core.auth.createAccount({ email: 'hoa@congty.example', name: 'Nguyễn Thị Hòa' })
  if (account === 'taken' || account === 'invalid-email') throw new Error(account)
  const session = await core.auth.startSession(account, new Request(url))
  return session.getSetCookie().map((each) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
    return { name, value, url }
  })
}

/** Starts a draft through the guide; answers the path of its first page. */
async function startDraft({ page }: Pick<Writer, 'page'>, { url }: RunningApp): Promise<string> {
  await page.goto(`${url}/procedures/postal-licence-grant`)
  await page.locator('form[action$="/start"] button').first().click()
  await page.waitForURL(/\/drafts\//)
  const { pathname } = new URL(page.url())
  const path = /^\/drafts\/[^/]+\/[^/]+$/.test(pathname) ? pathname : `${pathname.replace(/\/$/, '')}/organisation`
  await page.goto(`${url}${path}`)
  return path
}
