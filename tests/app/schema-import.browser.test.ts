import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importDefinition } from '#builder/publish/export.ts'
import { launchBrowser } from '../support/browser.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import type { SitePerson } from '../support/site-person.ts'

let site: RunningSite
let browser: Browser
let author: SitePerson

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  author = await site.officer('Vũ Thị Tác Giả', [{ role: 'author', unit: 'department' }])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Permit application',
  type: 'object',
  required: ['applicantName'],
  properties: {
    applicantName: { type: 'string', title: 'Name of the applicant', maxLength: 100 },
    kind: { enum: ['new', 'renewal'] },
    sites: { type: 'array', items: { type: 'object', properties: { address: { type: 'string' }, area: { type: 'number', exclusiveMinimum: 0 } } } },
    reference: { type: 'string', pattern: '^[A-Z]{2}\\d+$' },
    lost: { $ref: '#/definitions/none' },
  },
}

async function open(width: number, language: 'vi' | 'en', javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  await context.setExtraHTTPHeaders({ Cookie: `${author.cookie}; lang=${language}` })
  const page = await context.newPage()
  await page.goto(`${site.url}/studio/import-schema`)
  return page
}

const faultsOf = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

describe('a foreign schema in the studio', () => {
  test('that is missing or no schema is said to be, and comes back', async () => {
    const page = await open(1280, 'en')
    await page.locator('main form button.primary').click()
    expect(await page.locator('[role=alert]').textContent()).toContain('Paste a schema')
    await page.locator('#schema').fill('{"type":')
    await page.locator('main form button.primary').click()
    expect(await page.locator('[role=alert]').textContent()).toContain('not valid JSON')
    expect(await page.locator('#schema').inputValue()).toBe('{"type":')
  })

  test.each([
    ['vi', 1280],
    ['en', 360],
  ] as const)('in %s at %i px becomes a report with every pointer, a preview and a definition to go on with', async (language, width) => {
    const page = await open(width, language)
    await page.locator('#schemaFile').setInputFiles({ name: 'permit.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(schema)) })
    await page.locator('main form button.primary').click()

    expect(await page.locator('details[open] code').allTextContents()).toEqual(['/properties/lost/$ref', '$ref'])
    expect(await page.locator('details', { hasText: '/properties/reference/pattern' }).count()).toBe(1)
    expect(await page.locator('.preview').first().textContent()).toContain('Name of the applicant')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    const picture = process.env['SCREENS']
    if (picture !== undefined) await page.screenshot({ path: `${picture}/import-schema-${language}-${width}.png`, fullPage: true })

    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button[formaction]').click()])
    const read = importDefinition(readFileSync(await download.path(), 'utf8'))
    expect(read).toMatchObject({ ok: true, definition: { title: { vi: 'Permit application' } } })

    await page.locator('button[name="_do"][value="check"]').click()
    expect(new URL(page.url()).pathname).toBe('/studio/import')
    expect(await page.locator('.notice.ok').first().isVisible()).toBe(true)
  })

  test('has nothing for axe to find, empty and with a report', async () => {
    const page = await open(1024, 'vi', true)
    expect(await faultsOf(page)).toEqual([])
    await page.locator('#schema').fill(JSON.stringify(schema))
    await page.locator('main form button.primary').click()
    await page.locator('.preview').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})
