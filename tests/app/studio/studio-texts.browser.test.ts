import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import { startStudio, type StudioSite } from '../../support/studio-visit.ts'

let studio: StudioSite

beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.stop())

const agencyOf = async (id: StudioDraftId) => (await studio.definition(id)).agency.title

/** Accessible and no wider than the window; a picture of it on demand. */
async function expectSound(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/${name}.png` })
}

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('translations in %s at %i px', (language, width) => {
  test('are edited in place, filtered, sent out and taken in as one change', async () => {
    const id = await studio.start()
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=languages`, { language, width })
    const english = page.locator('.translation-table tbody tr').first().locator('textarea').nth(1)
    await english.fill('')
    await english.blur()
    await expect.poll(() => agencyOf(id)).not.toHaveProperty('en')

    await page.locator('.translation-filters select').selectOption('missing')
    await page.locator('.translation-table tbody tr').first().locator('textarea').nth(1).fill('Typed in place')
    expect(await page.locator('.translation-table tbody tr').first().locator('textarea').nth(1).inputValue()).toBe('Typed in place')
    await page.locator('h2').first().click()
    await expect.poll(() => agencyOf(id)).toMatchObject({ en: 'Typed in place' })

    await page.locator('.translation-filters select').selectOption('all')
    const waiting = page.waitForEvent('download')
    await page.locator('.translation-file button').first().click()
    const sent = readFileSync(await (await waiting).path(), 'utf8')
    expect(sent).toContain('"/agency/title"')
    const back = `${sent.replace('"Typed in place"', '"From a file"')}"#gone/label","","a","b","missing"\r\n`
    await page.locator('input[type="file"]').setInputFiles({ name: 'texts.csv', mimeType: 'text/csv', buffer: Buffer.from(back) })
    await page.locator('section.card code', { hasText: '#gone/label' }).waitFor()
    await expectSound(page, `languages-${language}-${width}`)

    await page.locator('section.card .button.primary').click()
    await expect.poll(() => agencyOf(id)).toMatchObject({ en: 'From a file' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => agencyOf(id)).toMatchObject({ en: 'Typed in place' })
    expect(errors).toEqual([])
    await close()
  })
})

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('the definition as text in %s at %i px', (language, width) => {
  test('broken text is kept, right text is one change', { timeout: 180_000 }, async () => {
    const id = await studio.start()
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=source`, { language, width })
    const content = page.locator('.cm-content')
    await content.waitFor()
    await content.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.type('\n"')
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('"sector": {"vi": 5')
    await page.locator('.source .notice.warn').waitFor()
    await page.locator('.studio-navigation a[href="?page=home"]').click()
    await page.locator('.studio-navigation a[href="?page=source"]').click()
    await expect.poll(() => content.textContent()).toContain('"sector": {"vi": 5')

    await page.locator('.source .row .button').nth(1).click()
    await expect.poll(() => content.textContent()).not.toContain('"sector": {"vi": 5')
    await expectSound(page, `source-${language}-${width}`)
    const text = JSON.stringify({ ...(await studio.definition(id)), agency: { key: 'so_mau', title: { vi: 'Sở Mẫu', en: 'From the text' } } })
    await content.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
    await page.locator('.source .button.primary:not(:disabled)').click()
    await expect.poll(async () => (await agencyOf(id))?.en).toBe('From the text')
    await page.locator('h1').click()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await agencyOf(id))?.en).not.toBe('From the text')
    await page.locator('.source-choice select').selectOption('open-api')
    await expect.poll(() => content.textContent()).toContain('"openapi": "3.1.0"')
    expect(errors).toEqual([])
    await close()
  })
})

test('a preview is for authors, of a letter there is', async () => {
  const id = await studio.start()
  const at = (key: string) => `${studio.site.url}/studio/drafts/${id}/letters/${key}`
  const key = (await studio.definition(id)).letters?.[0]?.key ?? ''
  const headers = { Cookie: studio.author.cookie }
  expect((await fetch(at(key), { redirect: 'manual' })).status).not.toBe(200)
  expect((await fetch(at('khong-co'), { headers })).status).toBe(404)
  const picture = await fetch(at(key), { headers })
  expect(picture.headers.get('Content-Type')).toContain('image/svg+xml')
  expect(await picture.text()).not.toContain('<script')
  expect((await (await fetch(`${at(key)}?as=pdf`, { headers })).text()).slice(0, 5)).toBe('%PDF-')
})

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('letters in %s at %i px', (language, width) => {
  test('show what they will look like, and take tags from a list', { timeout: 180_000 }, async () => {
    const id = await studio.start()
    const opened = await studio.site.runtime.services.studioDrafts.open(studio.author.actor, id)
    const letter = opened?.definition.letters?.[0]
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=letters&at=${encodeURIComponent(`#${letter?.id}`)}`, { language, width })
    const picture = page.locator('.letter-preview img')
    await expect.poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBeGreaterThan(100)
    const first = await picture.getAttribute('src')

    const title = page.locator('.property-panel textarea, .property-panel input[type="text"]').nth(1)
    await title.fill('Tên: ')
    await page.locator('.tag-picker input').fill('applicant.name')
    await page.locator('.tag-picker .button').click()
    expect(await title.inputValue()).toBe('Tên: {{applicant.name}}')
    await page.locator('h1').click()
    await expect.poll(async () => JSON.stringify((await studio.definition(id)).letters?.[0])).toContain('Tên: {{applicant.name}}')
    await expect.poll(() => picture.getAttribute('src')).not.toBe(first)
    await expectSound(page, `letters-${language}-${width}`)
    expect(errors).toEqual([])
    await close()
  })
})
