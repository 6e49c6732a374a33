import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { buildFormLive, type FormLiveBundle } from '#runtime/form-live/build.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { sectionOf } from '../form-view/sample-section.ts'
import { launchBrowser } from '../../support/browser.ts'
import { type FormServer, startFormServer } from './form-server.tsx'

/**
 * The script and a browser for the tests of a file; for each of them a server with these fields, and pages of its own; with
 * `logic` one that sends rules for the browser to run. A test in which a page complained fails.
 */
export function liveForm(fields: Field[], { logic = false } = {}) {
  let browser: Browser
  let modules: string
  let bundle: FormLiveBundle
  let server: FormServer
  let faults: string[]

  const serve = (shown: Field[]): Promise<FormServer> => startFormServer({ section: sectionOf(shown), modules, script: bundle.file, ...(logic && { logic }) })
  const begin = async (): Promise<void> => {
    server = await serve(fields)
  }
  beforeAll(async () => {
    modules = await mkdtemp(join(tmpdir(), 'form-live-'))
    bundle = await buildFormLive(modules)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await rm(modules, { recursive: true })
  })
  beforeEach(async () => {
    faults = []
    await begin()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map(async (context) => context.close()))
    await server.close()
    if (faults.length > 0) throw new Error(`the page complained: ${faults.join('; ')}`)
  })

  return {
    get server() {
      return server
    },
    get bundle() {
      return bundle
    },
    serve,
    async startAnew(): Promise<void> {
      await server.close()
      await begin()
    },
    /** A page of a phone; with script once it is alive. */
    async open(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(String(error)))
      const loaded = logic ? page.waitForResponse(/live-logic/) : undefined
      await page.goto(server.url)
      await loaded
      if (options.javaScriptEnabled !== false) await page.locator('html.live').waitFor()
      return page
    },
    /** A complaint that the test meant to cause. */
    forgive(words: string): void {
      faults = faults.filter((fault) => !fault.includes(words))
    },
  }
}
