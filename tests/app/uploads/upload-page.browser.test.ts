import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { launchBrowser } from '../../support/browser.ts'
import { startByHand } from '../../support/draft-walk.ts'
import { pdf as pagesOf } from '../../support/pdf-writer.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const twelvePages = pagesOf(12)

let browser: Browser
let site: RunningSite
let hoa: SitePerson
const open: BrowserContext[] = []

beforeAll(async () => {
  site = await startSite({ LIMIT_FILE_MB: '64' })
  const grant = JSON.parse(readFileSync('schemas/procedures/postal-licence-grant.json', 'utf8'))
  grant.papers[0].maxSizeMb = 60
  const rows = grant.form.sections.flatMap((section: { fields: unknown[] }) => section.fields).find(({ key }: { key: string }) => key === 'hieu_qua')
  rows.fields.push({ kind: 'file', id: 'f_bang_chung', key: 'bang_chung', label: { vi: 'Bằng chứng', en: 'Evidence' }, accept: ['pdf'], maxSizeMb: 5, maxFiles: 5 })
  await publishDefinition(site.runtime.core, site.runtime.casework.versions, { actor: { kind: 'system', name: 'test' }, text: JSON.stringify(grant) })
  browser = await launchBrowser()
  hoa = await site.applicant('Nguyễn Thị Hòa')
})
afterEach(() => Promise.all(open.splice(0).map((context) => context.close())))
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function papersPage(options: BrowserContextOptions = {}, section = 'papers'): Promise<Page> {
  const address = (await startByHand(hoa, 'P1')).replace(/[^/]+$/, section)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  open.push(context)
  await context.addCookies(hoa.cookie.split('; ').map((each) => ({ name: each.split('=')[0] ?? '', value: each.slice(each.indexOf('=') + 1), url: site.url })))
  const page = await context.newPage()
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

  test('a PDF shows its first page and how many it has, here and on the review page', async () => {
    const page = await papersPage()
    await inputs(page).nth(0).setInputFiles({ name: 'điều lệ.pdf', mimeType: 'application/pdf', buffer: twelvePages })
    for (const address of [page.url(), page.url().replace('/papers', '/review')]) {
      await page.getByText('12 trang').waitFor()
      await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('.files img')].some(({ naturalWidth }) => naturalWidth > 0))
      expect(await page.locator('.files img').evaluateAll((all) => all.map((image) => image instanceof HTMLImageElement && image.naturalWidth))).toEqual([320])
      await page.goto(address)
    }
  })

  test('a file that is not taken says why at its place', async () => {
    const page = await papersPage()
    await inputs(page).nth(0).setInputFiles({ name: 'trang.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') })
    await page.getByText('trang.pdf: không nhận ra loại tệp. Hãy lưu lại thành PDF hoặc ảnh rồi tải lên.').first().waitFor()
    await page.getByRole('button', { name: 'Bỏ trang.pdf' }).click()
    expect(await page.locator('.uploads li').count()).toBe(0)
  })

  test('a broken line is said, and the upload goes on by itself', async () => {
    const page = await papersPage()
    let isBroken = true
    await page.route('**/uploads/*', (route) => (isBroken && route.request().method() === 'PATCH' ? route.abort() : route.continue()))
    await inputs(page).nth(0).setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf })
    await page.getByText('Mất kết nối. Hệ thống tự tải tiếp khi có mạng').waitFor()
    isBroken = false
    await page.getByRole('link', { name: 'a.pdf' }).waitFor()
    expect(await page.getByText('Mất kết nối').count()).toBe(0)
  })

  describe('in rows', () => {
    const filesIn = (page: Page, row: number) => page.locator(`[id="root.hieu_qua.${row}"]`).getByRole('link', { name: 'năm hai.pdf' })
    /** Two rows, and a file that has begun to go up from the second and is held on its way. */
    const held = async (): Promise<{ page: Page; letGo: () => void }> => {
      const page = await papersPage({}, 'service')
      for (const number of [1, 2]) {
        await page.locator('button[value="add:/hieu_qua"]').click()
        await page.locator(`[name="root[hieu_qua][${number - 1}][nam]"]`).fill(`202${number}`)
      }
      const { promise: gone, resolve: letGo } = Promise.withResolvers<void>()
      await page.route('**/uploads/*', async (route) => (route.request().method() === 'PATCH' ? gone.then(() => route.continue()) : route.continue()))
      await page.locator('input[name="upload:/hieu_qua/1/bang_chung"]:not([capture])').setInputFiles({ name: 'năm hai.pdf', mimeType: 'application/pdf', buffer: pdf })
      await page.locator('.uploads li').waitFor()
      return { page, letGo }
    }

    test('a file comes to the row it was chosen for, wherever that was moved meanwhile', async () => {
      const { page, letGo } = await held()
      await page.locator('button[value="up:/hieu_qua/1"]').click()
      letGo()
      await page.getByRole('link', { name: 'năm hai.pdf' }).waitFor()
      expect(await page.locator('[name="root[hieu_qua][0][nam]"]').inputValue()).toBe('2022')
      await page.getByText(/^Đã lưu lúc/).waitFor()
      await page.reload()
      expect([await filesIn(page, 0).count(), await filesIn(page, 1).count()]).toEqual([1, 0])
    })

    test('a row that is moved while the server draws it takes its file along', async () => {
      const { page, letGo } = await held()
      const [drawn, moved] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      await page.route('**/drafts/*/service', async (route) => {
        const response = await route.fetch()
        if ((await response.text()).includes('năm hai.pdf')) {
          drawn.resolve()
          await moved.promise
        }
        await route.fulfill({ response })
      })
      letGo()
      await drawn.promise
      await page.locator('button[value="up:/hieu_qua/1"]').click()
      moved.resolve()
      await filesIn(page, 0).waitFor()
      expect([await page.locator('[name="root[hieu_qua][0][nam]"]').inputValue(), await filesIn(page, 1).count()]).toEqual(['2022', 0])
      await page.getByText(/^Đã lưu lúc/).waitFor()
      await page.reload()
      expect([await filesIn(page, 0).count(), await filesIn(page, 1).count()]).toEqual([1, 0])
    })

    test('a file of a row that was taken out meanwhile comes to no other', async () => {
      const { page, letGo } = await held()
      await page.locator('button[value="add:/hieu_qua"]').click()
      await page.locator('button[value="remove:/hieu_qua/1"]').click()
      const cancelled = page.waitForRequest((request) => request.method() === 'DELETE')
      letGo()
      await cancelled
      await page.getByText(/^Đã lưu lúc/).waitFor()
      expect(await page.getByRole('link', { name: 'năm hai.pdf' }).count()).toBe(0)
    })
  })

  test('files dropped on a question go up; elsewhere the page does nothing with them', async () => {
    const page = await papersPage()
    const files = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'thả vào.pdf', { type: 'application/pdf' }))
      return data
    }, pdf.toString('latin1'))
    const place = page.locator('.upload').first()
    for (let entered = 0; entered < 3; entered += 1) await place.dispatchEvent('dragenter', { dataTransfer: files })
    // Files are held over a place for as long as a hand needs: what listens may still be on its way.
    await expect.poll(async () => {
      await place.dispatchEvent('dragover', { dataTransfer: files })
      return place.evaluate((one) => getComputedStyle(one, '::after').content)
    }, { timeout: 15_000 }).toContain('Thả tệp')
    await page.locator('h1').dispatchEvent('drop', { dataTransfer: files })
    await place.dispatchEvent('drop', { dataTransfer: files })
    await page.getByRole('link', { name: 'thả vào.pdf' }).waitFor()
    expect(await page.getByRole('link', { name: 'thả vào.pdf' }).count()).toBe(1)
    expect(await place.evaluate((one) => one.classList.contains('over'))).toBe(false)
    expect(await page.locator('.uploads li').count()).toBe(0)
  })

  test('a phone offers its camera, named by the question, and the picture comes with a small one of it', async () => {
    const page = await papersPage({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })
    const camera = page.locator('.camera').first()
    await camera.scrollIntoViewIfNeeded()
    expect(await camera.isVisible()).toBe(true)
    const input = camera.locator('input')
    expect(await input.getAttribute('capture')).toBe('environment')
    expect(await input.getAttribute('aria-label')).toMatch(/^Chụp ảnh cho \S/)
    await input.setInputFiles({ name: 'chụp.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background: '#357' } }).jpeg().toBuffer() })
    await page.getByRole('link', { name: 'chụp.jpg' }).waitFor()
    const source = (await page.locator('.files img').first().getAttribute('src')) ?? ''
    expect(source).toMatch(/^\/files\/[0-9a-f]{64}\/thumbnail\?draft=/)

    const own = await page.request.get(site.url + source)
    expect([own.status(), own.headers()['content-type'], own.headers()['x-content-type-options']]).toEqual([200, 'image/webp', 'nosniff'])
    expect((await sharp(await own.body()).metadata()).width).toBeLessThan(800)
    const lan = await site.applicant('Trần Thị Lan')
    for (const [path, status] of [[source, 404], [source.replace(/[0-9a-f]{64}/, '0'.repeat(64)), 404], [source.replace(/\?.*$/, ''), 404]] as const) {
      expect((await fetch(site.url + path, { headers: { Cookie: lan.cookie }, redirect: 'manual' })).status).toBe(status)
    }
    expect((await fetch(site.url + source, { redirect: 'manual' })).status).toBe(302)
  })

  test('a mouse sees no camera button', async () => {
    expect(await (await papersPage()).locator('.camera').first().isVisible()).toBe(false)
  })
})

test('50 MB on a slow line come whole, in bounded time, with progress all along', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-slow-'))
  const path = join(folder, 'bản vẽ.pdf')
  writeFileSync(path, Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(50 * 1024 * 1024)]))
  const page = await papersPage()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 50, downloadThroughput: -1, uploadThroughput: 5 * 1024 * 1024 })
  const started = performance.now()
  await inputs(page).nth(0).setInputFiles(path)
  await page.evaluate(() => {
    const seen = Object.assign(window, { seen: new Set<number>() }).seen
    setInterval(() => document.querySelectorAll<HTMLProgressElement>('.uploads progress').forEach(({ value }) => seen.add(value)), 50)
  })
  await page.getByText(/Đã tải \d+%, còn khoảng/).waitFor()
  await page.getByRole('link', { name: 'bản vẽ.pdf' }).waitFor({ timeout: 90_000 })
  const seconds = (performance.now() - started) / 1000
  const steps = await page.evaluate(() => ('seen' in window && window.seen instanceof Set ? window.seen.size : 0))
  expect(steps).toBeGreaterThan(10)
  expect(seconds).toBeGreaterThan(8)
  expect(seconds).toBeLessThan(90)
  rmSync(folder, { recursive: true })
}, 120_000)

test('without script the same files go up by the named button', async () => {
  const page = await papersPage({ javaScriptEnabled: false })
  await inputs(page).nth(0).setInputFiles({ name: 'đơn.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByRole('button', { name: 'Tải lên' }).first().click()
  await page.getByRole('link', { name: 'đơn.pdf' }).waitFor()
  expect(page.url()).toContain('#root.papers.')
})
