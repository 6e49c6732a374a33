import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startByHand } from '../support/draft-walk.ts'
import { fileSample } from '../support/filed-sample.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let browser: Browser
let hoa: SitePerson
const at: Record<string, string> = {}

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  hoa = await site.applicant('CÔNG TY TNHH MỘT THÀNH VIÊN BƯU CHÍNH VÀ CHUYỂN PHÁT TÂN TRÀO')
  at['dossier'] = (await fileSample(site, hoa, 'P1')).id
  at['draft'] = (await startByHand(hoa, 'P1')).split('/')[2] ?? ''
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const pages = ['/', '/procedures/postal-licence-grant', '/my', '/return?code=K7PX-93MD', '/join?token=x', '/account', '/drafts/:draft', '/drafts/:draft/organisation', '/drafts/:draft/service', '/drafts/:draft/papers', '/drafts/:draft/copy', '/drafts/:draft/copy?from=:dossier', '/drafts/:draft/review', '/dossiers/:dossier']

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options)
  const [name = '', value = ''] = hoa.cookie.split('; ')[0]?.split('=') ?? []
  await context.addCookies([{ name, value, url: site.url }])
  const page = await context.newPage()
  await page.goto(site.url + path.replaceAll(/:(\w+)/g, (_, key: string) => at[key] ?? ''))
  return page
}
const overflow = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe.each(pages)('%s', (path) => {
  test('has no inline style, fits a phone in both directions of writing and twice the size', async () => {
    const page = await open(path, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
    expect(await page.locator('[style]').count()).toBe(0)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.evaluate('document.documentElement.dir = "rtl"')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 720, height: 900 })
    // The window has its new width a moment before the rules for that width hold.
    await page.waitForFunction('matchMedia("(width: 720px)").matches && document.documentElement.clientWidth === 720')
    await page.evaluate('document.documentElement.dir = "ltr"; document.documentElement.style.fontSize = "200%"')
    expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize'), 'nothing eases into its size').toBe('32px')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)('has nothing axe finds in %s', async (colorScheme) => {
    const page = await open(path, { viewport: { width: 1280, height: 900 }, colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)).toEqual([])
    await page.context().close()
  })
})
