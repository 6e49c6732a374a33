import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Request } from 'playwright'
import { routePattern } from '#app/http/route-pattern.ts'

/**
 * Somebody with a browser of their own. Every page met is looked at: no console error, no failed request, nothing that
 * axe finds, nothing to scroll sideways. `faults` gathers what was wrong.
 */
export class Visitor {
  readonly page: Page
  readonly faults: string[]
  readonly #context: BrowserContext
  readonly #url: string
  readonly #hasScript: boolean
  readonly #seen: Set<string>

  constructor(page: Page, site: Site, hasScript: boolean) {
    this.page = page
    this.faults = site.faults
    this.#context = page.context()
    this.#url = site.url
    this.#seen = site.seen
    this.#hasScript = hasScript
    page.on('console', (message) => message.type() === 'error' && this.#blame(message.text()))
    page.on('pageerror', (error) => this.#blame(String(error)))
    page.on('requestfailed', (request) => this.#isAwaited(request) && this.#blame(`${request.url()} ${request.failure()?.errorText ?? ''}`))
    page.on('response', (response) => response.status() >= 400 && this.#blame(`${response.status()} ${response.url()}`))
  }

  /** A page that is left ends its requests; a browser that runs no script fetches none. */
  #isAwaited(request: Request): boolean {
    return request.failure()?.errorText !== 'net::ERR_ABORTED' && (this.#hasScript || request.resourceType() !== 'script')
  }

  /** Opens an address of the site. */
  async goes(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#url).href)
    await this.look()
  }

  /** Presses what leads to the next page, and looks at it. */
  async presses(button: Locator | string): Promise<void> {
    const target = typeof button === 'string' ? this.page.getByRole('button', { name: button, exact: true }).or(this.page.getByRole('link', { name: button, exact: true })) : button
    await Promise.all([this.page.waitForEvent('domcontentloaded'), target.first().click()]).catch((error: unknown) => this.#stuck(error))
    await this.look()
  }

  /** Says what a person would have seen. */
  async #stuck(cause: unknown): Promise<never> {
    const text = await this.page.locator('main').innerText()
    throw new Error(`stuck at ${this.page.url()}:\n${text}\n${this.faults.join('\n')}`, { cause })
  }

  /** The same cookies, without a page: for files. */
  async downloads(path: string): Promise<{ bytes: Buffer; type: string; disposition: string }> {
    const response = await this.#context.request.get(new URL(path, this.#url).href)
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}`)
    const { 'content-type': type = '', 'content-disposition': disposition = '' } = response.headers()
    return { bytes: await response.body(), type, disposition }
  }

  async leaves(): Promise<void> {
    await this.#context.close()
  }

  /** Looks at the page as it is now, once per kind of page and width. */
  async look(): Promise<void> {
    const { page } = this
    if (this.#hasScript && (await page.locator('form[data-form-live]').count()) > 0) await page.locator('html.live').waitFor()
    const [title = ''] = await page.locator('h1').allTextContents()
    if (title === '') throw new Error(`${page.url()} is no page: ${await page.locator('body').innerText()}; ${this.faults.join('; ')}`)
    const kind = `${routePattern(page.url().slice(this.#url.length))} ${page.viewportSize()?.width ?? ''} ${title}`
    if (this.#seen.has(kind)) return
    this.#seen.add(kind)
    if (this.#hasScript) await this.#measure(kind)
  }

  async #measure(kind: string): Promise<void> {
    const sideways = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (sideways > 0) this.#blame(`${kind} scrolls sideways by ${sideways} px`)
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode().analyze()
    for (const { id, nodes } of violations) this.#blame(`${kind}: ${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }

  #blame(fault: string): void {
    this.faults.push(`${this.page.url().slice(this.#url.length)}: ${fault}`)
  }
}

/** What all visitors of one site share: where it is, which pages were looked at, what was wrong. */
export type Site = { url: string; browser: Browser; seen: Set<string>; faults: string[] }

export async function comes(site: Site, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'vi-VN', ...options })
  return new Visitor(await context.newPage(), site, options.javaScriptEnabled !== false)
}

export const newSite = (url: string, browser: Browser): Site => ({ url, browser, seen: new Set(), faults: [] })
