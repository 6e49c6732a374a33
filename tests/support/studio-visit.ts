import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { expect } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { launchBrowser } from './browser.ts'
import { startSite, type RunningSite } from './running-site.ts'
import type { SitePerson } from './site-person.ts'

export type Visit = { page: Page; errors: string[]; close(): Promise<void> }
export type VisitOptions = { language?: 'vi' | 'en'; width?: number; who?: SitePerson }

/** A studio with one author, Lan, for the browser tests of its editors. */
export type StudioSite = {
  site: RunningSite
  author: SitePerson
  /** A draft of a shipped procedure, as a copy of it. */
  start(procedure?: string): Promise<StudioDraftId>
  definition(id: StudioDraftId): Promise<ProcedureDefinition>
  /** A page of a draft in a fresh browser; what its console reports as an error is gathered. */
  visit(path: string, options?: VisitOptions): Promise<Visit>
  stop(): Promise<void>
}

export async function startStudio(env: Record<string, string> = {}): Promise<StudioSite> {
  const site = await startSite(env)
  const browser: Browser = await launchBrowser()
  const author = await site.officer('Lan', [{ role: 'author', unit: 'studio' }])
  const { studioDrafts } = site.runtime.services
  return {
    site,
    author,
    async start(procedure = 'postal-licence-reissue') {
      const started = await studioDrafts.start(author.actor, { from: 'file', text: readFileSync(`schemas/procedures/${procedure}.json`, 'utf8'), as: 'copy' })
      if (started.result !== 'started') throw new Error(JSON.stringify(started))
      return started.id
    },
    async definition(id) {
      const open = await studioDrafts.open(author.actor, id)
      if (!open) throw new Error('no draft')
      return open.definition
    },
    async visit(path, { language = 'vi', width = 1280, who = author } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      await context.addCookies(`${who.cookie}; lang=${language}`.split('; ').map((pair) => cookieOf(pair, site.url)))
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' })
      await comesAlive(page)
      return { page, errors, close: () => context.close() }
    },
    async stop() {
      await browser.close()
      await site.stop()
    },
  }
}

const cookieOf = (pair: string, url: string) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url })

/** A studio page answers nobody, and has no heading to axe, before its script has taken it over. */
async function comesAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.studio[inert]') === null)
}

/**
 * The page has nothing axe finds and no sideways scrolling; a picture of it where `SCREENS` says so. Frames show pages of
 * the form, which are looked at as pages: without scripts they would keep axe waiting.
 */
export async function expectGood(page: Page, name: string): Promise<void> {
  await comesAlive(page)
  if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/${name}.png`, fullPage: true })
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  expect(violations.map(({ id: rule, nodes }) => `${name} ${rule} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0)
}

/** How long a change may take to the server and back. */
export const soon = { timeout: 15_000 }
