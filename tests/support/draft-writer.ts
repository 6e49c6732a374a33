import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright'
import type { Answers } from '#runtime/forms/answers.ts'
import type { DraftId } from '#runtime/ids.ts'
import type { Runtime } from '#app/services.server.ts'
import type { Line } from './cut-line.ts'

/** Somebody who fills in a draft in a browser, and what the browser said meanwhile. */
export type Writer = { context: BrowserContext; page: Page; dialogs: string[]; faults: string[] }

/** A browser window that is signed in by this cookie. */
export async function openWindow(browser: Browser, { url, cookie }: { url: string; cookie: string }, options: BrowserContextOptions = {}): Promise<Writer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'vi-VN', ...options })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url }])
  return writerIn(context)
}

export async function writerIn(context: BrowserContext): Promise<Writer> {
  const page = await context.newPage()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type())
    void dialog.accept()
  })
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  return { context, page, dialogs, faults }
}

/** The page with this address, taken over by its script, with all it loads and keeps for later. */
export async function opensPage({ page }: Writer, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.locator('html.live').waitFor()
}

export const control = (page: Page, key: string) => page.locator(`[id="root.${key}"]`)

export const alertOf = ({ page }: Writer, title: string): Locator => page.getByRole('alert').filter({ hasText: title })

/** The button of an alert that saves once more. A page also tries by itself, and then there is none. */
export const tryAgain = (alert: Locator): Locator => alert.getByRole('button', { name: 'Thử lại ngay' })

export async function pressIfThere(button: Locator): Promise<void> {
  await button.evaluateAll((found) => found.forEach((one) => one instanceof HTMLElement && one.click()))
}

/** Types into a page whose line is cut, and loses it: a page that is closed would try to send a farewell, at some time. */
export async function diesWithoutNetwork(line: Line, writer: Writer, words: string): Promise<void> {
  line.cut()
  await control(writer.page, 'ten_vi').fill(words)
  await alertOf(writer, 'Mất kết nối').waitFor()
  const session = await writer.context.newCDPSession(writer.page)
  const crash = writer.page.waitForEvent('crash')
  // What is asked of a page that crashes is never answered.
  session.send('Page.crash').catch(() => undefined)
  await crash
  await writer.page.close()
  line.mend()
}

/** What `form-live` holds on the device of this browser, as text. */
export async function keptOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => new Promise<string[]>((resolve, reject) => {
    const opening = indexedDB.open('motcua-words')
    opening.addEventListener('error', reject)
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('words').objectStore('words').getAll()
      all.addEventListener('success', () => resolve(all.result.map((one) => JSON.stringify(one))))
    })
  }))
}

/** As a window leaves it that went before its words were sent: `address` is the path of the form page. */
export async function leaveOnDevice(page: Page, address: string): Promise<void> {
  await page.evaluate(async (path) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('motcua-words')
    opening.addEventListener('error', reject)
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('words', 'readwrite')
      writing.objectStore('words').put({ id: 'left', owner: 'somebody', address: path, at: Date.now(), version: {}, entries: [] })
      writing.addEventListener('complete', () => resolve())
    })
  }), address)
}

export async function storedAnswers({ core }: Pick<Runtime, 'core'>, address: string): Promise<Answers> {
  const draft = await core.database.drafts.find((address.split('/')[2] ?? '') as DraftId)
  return draft?.answers ?? {}
}
