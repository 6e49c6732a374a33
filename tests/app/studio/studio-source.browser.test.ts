import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import { launchBrowser } from '../../support/browser.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'
import { startStudioDraft, visitStudio } from '../../support/studio-visit.ts'

let site: RunningSite
let browser: Browser
let lan: SitePerson

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  lan = await site.officer('Lan', [{ role: 'author', unit: 'studio' }])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const agencyOf = async (id: StudioDraftId) => (await site.runtime.services.studioDrafts.open(lan.actor, id))?.definition.agency.title.en

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('the definition as text in %s at %i px', (language, width) => {
  test('broken text is kept, right text is one change, and the schema helps', { timeout: 180_000 }, async () => {
    const id = await startStudioDraft(site, lan)
    const { page, errors, close } = await visitStudio(browser, site, lan, { path: `/studio/drafts/${id}?page=source`, language, width })
    const content = page.locator('.cm-content')
    await content.waitFor()
    await content.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.type('\n"sector": {"vi": 5')
    await page.locator('.source .notice.warn').waitFor()
    await page.locator('.studio-navigation a[href="?page=home"]').click()
    await page.locator('.studio-navigation a[href="?page=source"]').click()
    await expect.poll(() => content.textContent()).toContain('"sector": {"vi": 5')

    await page.locator('.source .row .button').nth(1).click()
    await expect.poll(() => content.textContent()).not.toContain('"sector": {"vi": 5')
    await content.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.type('\n"')
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
    await page.keyboard.press('Escape')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/source-${language}-${width}.png` })
    await page.locator('.source .row .button').nth(1).click()

    const text = JSON.stringify({ ...(await site.runtime.services.studioDrafts.open(lan.actor, id))?.definition, agency: { key: 'so_mau', title: { vi: 'Sở Mẫu', en: 'From the text' } } })
    await content.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
    await page.locator('.source .button.primary:not(:disabled)').click()
    await expect.poll(() => agencyOf(id)).toBe('From the text')
    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => agencyOf(id)).not.toBe('From the text')
    await page.locator('.source-choice select').selectOption('open-api')
    await expect.poll(() => content.textContent()).toContain('"openapi": "3.1.0"')
    expect(errors).toEqual([])
    await close()
  })
})
