import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { RunningSite } from './running-site.ts'
import type { SitePerson } from './site-person.ts'

/** A draft of the studio, from a shipped procedure. */
export async function startStudioDraft(site: RunningSite, who: SitePerson, procedure = 'postal-licence-reissue'): Promise<StudioDraftId> {
  const text = readFileSync(`schemas/procedures/${procedure}.json`, 'utf8')
  const started = await site.runtime.services.studioDrafts.start(who.actor, { from: 'file', text, as: 'copy' })
  if (started.result !== 'started') throw new Error(JSON.stringify(started))
  return started.id
}

type Visit = { path: string; language?: string; width?: number }

/** A page of the studio in a fresh browser; what its console reports as an error is gathered. */
export async function visitStudio(browser: Browser, site: RunningSite, who: SitePerson, { path, language = 'vi', width = 1280 }: Visit): Promise<{ page: Page; errors: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  await context.setExtraHTTPHeaders({ Cookie: `${who.cookie}; lang=${language}` })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' })
  return { page, errors, close: () => context.close() }
}
