import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const titleOf = async (id: Parameters<typeof site.runtime.services.studioDrafts.open>[1]) => (await site.runtime.services.studioDrafts.open(lan.actor, id))?.definition.agency.title

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('translations in %s at %i px', (language, width) => {
  test('are edited in place, filtered, sent out and taken in as one change', { timeout: 120_000 }, async () => {
    const id = await startStudioDraft(site, lan)
    const { page, errors, close } = await visitStudio(browser, site, lan, { path: `/studio/drafts/${id}?page=languages`, language, width })
    const english = page.locator('.translation-table tbody tr').first().locator('textarea').nth(1)
    await english.fill('')
    await english.blur()
    await expect.poll(() => titleOf(id)).not.toHaveProperty('en')

    await page.locator('.translation-filters select').selectOption('missing')
    await page.locator('.translation-table tbody tr').first().locator('textarea').nth(1).fill('Typed in place')
    expect(await page.locator('.translation-table tbody tr').first().locator('textarea').nth(1).inputValue()).toBe('Typed in place')
    await page.locator('h2').first().click()
    await expect.poll(() => titleOf(id)).toMatchObject({ en: 'Typed in place' })

    await page.locator('.translation-filters select').selectOption('all')
    const waiting = page.waitForEvent('download')
    await page.locator('.translation-file button').first().click()
    const sent = readFileSync(await (await waiting).path(), 'utf8')
    expect(sent).toContain('"/agency/title"')
    const back = `${sent.replace('"Typed in place"', '"From a file"')}"#gone/label","","a","b","missing"\r\n`
    await page.locator('input[type="file"]').setInputFiles({ name: 'texts.csv', mimeType: 'text/csv', buffer: Buffer.from(back) })
    await page.locator('section.card code', { hasText: '#gone/label' }).waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/languages-${language}-${width}.png` })

    await page.locator('section.card .button.primary').click()
    await expect.poll(() => titleOf(id)).toMatchObject({ en: 'From a file' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => titleOf(id)).toMatchObject({ en: 'Typed in place' })
    expect(errors).toEqual([])
    await close()
  })
})
