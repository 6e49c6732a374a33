import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Field } from '#schemas/generated/procedure.ts'
import { sampleFields } from '../form-view/sample-section.ts'
import { liveForm } from './live-form.ts'

const rows: Field = { kind: 'repeat', id: 'f_noi', key: 'noi', label: { vi: 'Các nơi' }, maxItems: 5, rowTitle: { vi: 'Nơi' }, fields: [sampleFields.dia_chi, { ...sampleFields.pham_vi, display: 'search' }] }
const form = liveForm([rows])
const at = (page: Page, row: number, name: string) => page.locator(`[id="root.noi.${row}.${name}"]`)
const found = (page: Page, row: number) => page.locator(`[id="root.noi.${row}"]`).getByText('Liên tỉnh')

/** Three rows, and what is asked by an act in the second; its answer waits until the second row was pressed. */
const pressedMeanwhile = async (ask: (page: Page) => Promise<unknown>, button: 'up' | 'remove'): Promise<Page> => {
  form.server.state.answers = { noi: [{}, {}, {}] }
  const page = await form.open()
  const { promise: pressed, resolve: letGo } = Promise.withResolvers<void>()
  await page.route(form.server.url, async (route) => {
    const response = await route.fetch()
    if (route.request().method() === 'POST') await pressed
    await route.fulfill({ response })
  })
  await ask(page)
  await page.locator(`button[value="${button}:/noi/1"]`).click()
  letGo()
  await expect.poll(() => page.locator('input[name="_revision"]').inputValue()).not.toBe('1')
  return page
}
const asked = (page: Page) => page.waitForRequest((request) => request.url() === form.server.url && request.method() === 'POST')
const choose = (page: Page) => at(page, 1, 'dia_chi.province').selectOption('38')
const chooseAndAsk = (page: Page) => Promise.all([asked(page), choose(page)])
const search = (page: Page) => Promise.all([asked(page), page.locator('input[name="search:/noi/1/pham_vi"]').fill('lien')])

describe('what the server answers when a row was moved meanwhile', () => {
  test.each([['after it was asked', chooseAndAsk], ['before it was asked', choose]] as const)('comes to the row it was asked for: communes, %s', async (_, ask) => {
    const page = await pressedMeanwhile(ask, 'up')
    await at(page, 0, 'dia_chi.commune').locator('option', { hasText: 'Phường Hạc Thành' }).waitFor({ state: 'attached' })
    expect([await at(page, 0, 'dia_chi.province').inputValue(), await at(page, 1, 'dia_chi.province').inputValue()]).toEqual(['38', ''])
  })

  test('comes to the row it was asked for: what was found', async () => {
    const page = await pressedMeanwhile(search, 'up')
    await found(page, 0).waitFor()
    expect(await page.locator('input[type="search"]').evaluateAll((all) => all.map((one) => one instanceof HTMLInputElement && one.value))).toEqual(['lien', '', ''])
    expect(await found(page, 1).count()).toBe(0)
  })

  test('comes to no other when that was taken out: communes', async () => {
    const page = await pressedMeanwhile(chooseAndAsk, 'remove')
    expect([await page.locator('.row').count(), await at(page, 1, 'dia_chi.province').inputValue()]).toEqual([2, ''])
  })

  test('comes to no other when that was taken out: what was found', async () => {
    const page = await pressedMeanwhile(search, 'remove')
    expect([await page.locator('.row').count(), await page.getByText('Liên tỉnh').count()]).toEqual([2, 0])
  })
})
