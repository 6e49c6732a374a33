import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startByHand } from '../support/draft-walk.ts'
import { fileSample } from '../support/filed-sample.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

/** People who need more contrast, or colours of their own. */
let site: RunningSite
let browser: Browser
let hoa: SitePerson
const at: Record<string, string> = {}

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  hoa = await site.applicant('Nguyễn Thị Hòa')
  at['dossier'] = (await fileSample(site, hoa, 'P1')).id
  at['draft'] = (await startByHand(hoa, 'P1')).split('/')[2] ?? ''
}, 240_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const paths = ['/', '/procedures/postal-licence-grant', '/my', '/account', '/drafts/:draft', '/drafts/:draft/organisation', '/drafts/:draft/papers', '/drafts/:draft/review?check', '/dossiers/:dossier?filed=1']

/** Every page, one after the other, in one browser window. */
async function eachPage(options: BrowserContextOptions, look: (page: Page, path: string) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
  const [name = '', value = ''] = hoa.cookie.split('; ')[0]?.split('=') ?? []
  await context.addCookies([{ name, value, url: site.url }])
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(site.url + path.replaceAll(/:(\w+)/g, (_, key: string) => at[key] ?? ''))
    await look(page, path)
  }
  await context.close()
}

describe.each(['light', 'dark'] as const)('more contrast, %s', (colorScheme) => {
  test('every text stands at 7:1 at least', async () => {
    const found: string[] = []
    await eachPage({ colorScheme, contrast: 'more' }, async (page, path) => {
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze()
      found.push(...violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => `${path} ${target.join(' ')} ${any[0]?.message ?? ''}`)))
    })
    expect(found).toEqual([])
  }, 180_000)

  test('every control has an edge in the colour of its text', async () => {
    const found: string[] = []
    await eachPage({ colorScheme, contrast: 'more' }, async (page, path) => {
      const faint = await page.locator('main :is(input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea):visible').evaluateAll((controls) =>
        controls
          .filter((one) => {
            // What is seen of a place for files is its button.
            const { borderTopColor, borderTopWidth, color } = getComputedStyle(one, one.matches('[type=file]') ? '::file-selector-button' : undefined)
            return borderTopColor !== color || parseFloat(borderTopWidth) < 2
          })
          .map(({ id }) => id))
      found.push(...faint.map((id) => `${path} ${id}`))
    })
    expect(found).toEqual([])
  }, 180_000)
})

describe('own colours', () => {
  test('buttons, cards, badges and notices have an edge, and the current one of several is told', async () => {
    const found: string[] = []
    await eachPage({ forcedColors: 'active' }, async (page, path) => {
      const bare = await page.locator(':is(.button, .card, .badge, .notice):visible').evaluateAll((parts) =>
        parts.filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) < 1 || getComputedStyle(one).borderTopColor === getComputedStyle(document.body).backgroundColor).map(({ className }) => className))
      const same = await page.evaluate(() => {
        const edges = (selector: string) => new Set([...document.querySelectorAll(selector)].map((one) => getComputedStyle(one).borderBottomColor + getComputedStyle(one).borderInlineStartColor))
        return ['.tabs', '.nav', '.steps'].filter((list) => {
          const [current, others] = [edges(`${list} [aria-current]`), edges(`${list} :is(a, button):not([aria-current], .button)`)]
          return [...current].some((edge) => others.has(edge))
        })
      })
      const { violations } = await new AxeBuilder({ page }).analyze()
      found.push(...[...bare, ...same, ...violations.map(({ id }) => id)].map((one) => `${path} ${one}`))
    })
    expect(found).toEqual([])
  }, 180_000)
})
