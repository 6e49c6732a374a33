import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'
import { expectGood, startStudio, type StudioSite, type VisitOptions } from '../../support/studio-visit.ts'

let studio: StudioSite
let site: RunningSite
let lan: SitePerson
let minh: SitePerson

beforeAll(async () => {
  studio = await startStudio()
  site = studio.site
  lan = studio.author
  minh = await site.officer('Minh', [{ role: 'author', unit: 'studio' }])
})
afterAll(() => studio.stop())

const start = (): Promise<StudioDraftId> => studio.start()
const definition = (id: StudioDraftId) => studio.definition(id)

const visit = (who: SitePerson, path: string, options: VisitOptions = {}) => studio.visit(path, { who, ...options })
const saved = (page: Page): Promise<void> => page.locator('[data-save-state="saved"]').waitFor()

describe.each([
  ['vi', 1280],
  ['en', 1280],
  ['vi', 360],
] as const)('in %s at %i px', (language, width) => {
  test('every page is accessible, fits and logs no error', { timeout: 240_000 }, async () => {
    const id = await start()
    const { page, errors, close } = await visit(lan, `/studio/drafts/${id}`, { language, width })
    for (const name of ['home', 'papers', 'steps', 'tables', 'letters', 'guide', 'publish', 'history']) {
      await page.locator(`.studio-navigation a[href="?page=${name}"]`).click()
      await page.locator(`.studio-navigation a[href="?page=${name}"][aria-current]`).waitFor()
      const first = page.locator('.studio-lists a').nth(1)
      if ((await first.count()) > 0) await first.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id: rule, nodes }) => `${name} ${rule} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0)
      if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/studio-${name}-${language}-${width}.png`, fullPage: true })
    }
    expect(errors).toEqual([])
    await close()
  })
})

test('what is typed is saved, undone by keys and done again', async () => {
  const id = await start()
  const { page, close } = await visit(lan, `/studio/drafts/${id}?page=guide`)
  const title = page.locator('#m--title-vi')
  await title.fill('Cấp lại giấy phép bưu chính')
  await title.blur()
  await saved(page)
  await expect.poll(async () => (await definition(id))?.title.vi).toBe('Cấp lại giấy phép bưu chính')
  await page.locator('h1').click()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await definition(id))?.title.vi).not.toBe('Cấp lại giấy phép bưu chính')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => page.locator('h1').textContent()).toBe('Cấp lại giấy phép bưu chính')
  await close()
})

test('what was found is put right by a button, and that is undone', async () => {
  const id = await start()
  const field = async () => (await definition(id)).form.sections[0]?.fields[1]
  const before = await field()
  const wrong = `${before?.label.vi} :`
  await site.runtime.services.studioDrafts.change(lan.actor, { id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'set', at: `#${before?.id}/label/vi`, value: wrong }] })
  const { page, errors, close } = await visit(lan, `/studio/drafts/${id}`)
  await page.locator('.studio-navigation a[href="?page=form"]').click()
  await page.locator('.outline-line', { hasText: wrong }).click()
  const fix = page.getByRole('button', { name: /^Sửa giúp: / })
  await fix.first().waitFor()
  if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/fix.png` })
  await fix.first().press('Enter')
  await expect.poll(async () => (await field())?.label.vi).not.toBe(wrong)
  await page.getByText(/Đã sửa, hoàn tác được/).waitFor({ state: 'attached' })
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await field())?.label.vi).toBe(wrong)
  expect(errors.filter((text) => !text.startsWith('Blocked script execution'))).toEqual([])
  await close()
})

test('two authors on one draft: other places come in, the same place asks', async () => {
  const id = await start()
  const mine = await visit(lan, `/studio/drafts/${id}?page=guide`)
  const theirs = await visit(minh, `/studio/drafts/${id}?page=guide`)
  await theirs.page.locator('#m--title-en').fill('By Minh')
  await theirs.page.locator('#m--title-vi').fill('Của Minh')
  await theirs.page.locator('#m--title-vi').blur()
  await saved(theirs.page)

  await mine.page.locator('#m--guide-summary-vi').fill('Tóm tắt của Lan')
  await mine.page.locator('#m--guide-summary-vi').blur()
  await expect.poll(() => mine.page.locator('h1').textContent()).toBe('Của Minh')
  await theirs.page.locator('#m--guide-summary-vi').fill('Tóm tắt của Minh')
  await theirs.page.locator('#m--guide-summary-vi').blur()
  await theirs.page.locator('dialog[open]').waitFor()
  const asked = theirs.page.locator('dialog[open]')
  await asked.getByText('Hướng dẫn › Tóm tắt').waitFor()
  expect(await asked.textContent()).toContain('Lan đã lưu giá trị khác')
  expect(await asked.textContent()).toContain('Tóm tắt của Lan')
  await expectGood(theirs.page, 'studio-conflict')
  await theirs.page.getByRole('button', { name: 'Dùng của tôi' }).click()
  await saved(theirs.page)
  expect(await definition(id)).toMatchObject({ title: { vi: 'Của Minh', en: 'By Minh' }, guide: { summary: { vi: 'Tóm tắt của Minh' } } })

  // Lan takes back what Minh wrote over since: she is asked, and may.
  await mine.page.getByRole('button', { name: 'Hoàn tác' }).click()
  await mine.page.locator('dialog[open]').getByText('Minh đã lưu giá trị khác').waitFor()
  await mine.page.getByRole('button', { name: 'Dùng của tôi' }).click()
  await saved(mine.page)
  expect((await definition(id)).guide.summary.vi).not.toMatch(/của (Minh|Lan)$/)
  await mine.close()
  await theirs.close()
})

test('a change of a published procedure is told as a sentence, published, and taken back from the history', async () => {
  const listing = (await site.runtime.services.procedures.list()).find(({ procedure }) => procedure === 'postal-licence-renew')
  const started = await site.runtime.services.studioDrafts.start(lan.actor, { from: 'version', hash: listing?.current ?? '' })
  const id = started.result === 'started' ? started.id : ''
  const { page, close } = await visit(lan, `/studio/drafts/${id}?page=guide`)
  await page.locator('#m--title-vi').fill('Gia hạn giấy phép bưu chính')
  await page.locator('#m--title-vi').blur()
  await page.locator('#m--title-en').fill('Another name')
  await page.locator('#m--title-en').blur()
  await saved(page)
  await page.locator('.studio-navigation a[href="?page=history"]').click()
  await page.getByRole('button', { name: 'Rút lại thay đổi này 2' }).click()
  await expect.poll(async () => (await definition(id as StudioDraftId))?.title.en).not.toBe('Another name')
  await page.locator('.studio-navigation a[href="?page=publish"]').click()
  await page.getByText('→ “Gia hạn giấy phép bưu chính”').waitFor()
  await page.locator('#release-note').fill('Đổi tên')
  await page.locator('.studio-page').getByRole('button', { name: 'Công bố' }).click()
  await page.getByText('Đã công bố phiên bản 2').waitFor()
  await close()
})

describe('what the checks find', () => {
  test('is there with the page, and follows each edit without the page working for it', async () => {
    const id = await start()
    const { page, errors, close } = await visit(lan, `/studio/drafts/${id}?page=steps`)
    await page.getByText('Không có lỗi').waitFor()
    const { studioDrafts } = site.runtime.services
    await studioDrafts.change(lan.actor, { id, changeId: randomUUID(), expected: 0, commands: [{ kind: 'set', at: '/start', value: 'nowhere' }] })
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.getByRole('link', { name: /\d+ lỗi/ }).first().waitFor()
    expect(page.workers().map((worker) => new URL(worker.url()).origin)).toEqual([new URL(site.url).origin])
    expect(errors).toEqual([])
    await close()

    const again = await visit(lan, `/studio/drafts/${id}?page=steps`)
    expect(await again.page.getByRole('link', { name: /\d+ lỗi/ }).count()).toBeGreaterThan(0)
    await again.close()
  })
})

test('what names a role follows when it is called otherwise, and its panel stays open', async () => {
  const id = await studio.start('postal-licence-grant')
  const { page, errors, close } = await visit(lan, `/studio/drafts/${id}?page=register&at=${encodeURIComponent('/roles/=specialist')}`)
  const key = page.locator('.studio-details input.code')
  expect(await key.count()).toBe(1)
  await key.fill('appraiser')
  await key.blur()
  await saved(page)
  const { roles, steps } = await definition(id)
  expect([roles?.[1]?.key, steps.find(({ key: step }) => step === 'appraisal')?.holder?.role]).toEqual(['appraiser', 'appraiser'])
  expect(await key.inputValue()).toBe('appraiser')
  expect(errors).toEqual([])
  await close()
})
