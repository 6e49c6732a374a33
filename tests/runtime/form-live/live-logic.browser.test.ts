import type { Page } from 'playwright'
import { beforeEach, expect, test } from 'vitest'
import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'
import { liveForm } from './live-form.ts'

/** Rules that only CEL can tell; the server of the test knows none of them. */
const fields: Field[] = [
  field({ kind: 'integer', key: 'so_nguoi', label: { vi: 'Số người' } }),
  field({ kind: 'integer', key: 'so_ban', label: { vi: 'Số bàn' }, atMost: 'so_nguoi' }),
  field({ kind: 'computed', key: 'tong_tien', label: { vi: 'Tổng tiền' }, type: 'money', expression: 'so_nguoi * 150000' }),
  field({ kind: 'text', maxLength: 20, key: 'ly_do', label: { vi: 'Lý do đông người' }, visibleWhen: 'so_nguoi * 150000 > 1000000' }),
  field({ kind: 'single-choice', key: 'noi', label: { vi: 'Nơi' }, display: 'radio', options: [{ value: 'nha', label: { vi: 'Ở nhà' } }, { value: 'san', label: { vi: 'Ngoài sân' }, when: 'so_nguoi > 5' }] }),
  field({ kind: 'repeat', key: 'mon', label: { vi: 'Các món' }, rowTitle: { vi: 'Món' }, rowSummary: 'row.ten', fields: [field({ kind: 'text', maxLength: 20, key: 'ten', label: { vi: 'Tên' } }), field({ kind: 'integer', key: 'gia', label: { vi: 'Giá' } })] }),
  field({ kind: 'computed', key: 'tong_gia', label: { vi: 'Tổng giá' }, type: 'money', expression: 'sum(mon.gia)' }),
]

const form = liveForm(fields, { logic: true })
let page: Page

beforeEach(async () => {
  page = await form.open({ viewport: { width: 1280, height: 720 } })
})

test('what rules give is shown without asking the server', async () => {
  const [sum, reason, place] = [page.locator('output').first(), page.getByLabel('Lý do đông người'), page.getByLabel('Ngoài sân')]
  await page.getByLabel('Số người').fill('4')
  await expect.poll(async () => sum.textContent()).toBe('600.000 đồng')
  expect(await sum.evaluate((output) => output.tagName)).toBe('OUTPUT')
  expect([await reason.isVisible(), await place.isVisible()]).toEqual([false, false])

  await page.getByLabel('Số người').fill('8')
  await expect.poll(async () => sum.textContent()).toBe('1.200.000 đồng')
  expect([await reason.isVisible(), await place.isVisible()]).toEqual([true, true])
  expect(form.server.posts.flat().filter(([name, value]) => name === '_do' && value === 'refresh')).toEqual([])
})

test('a limit by rule is told when the field is left', async () => {
  await page.getByLabel('Số người').fill('4')
  await page.getByLabel('Số bàn').fill('5')
  await page.keyboard.press('Tab')
  await page.locator('.error').waitFor()
  expect(await page.locator('.error').textContent()).toContain('4')

  await page.getByLabel('Số bàn').fill('3')
  await expect.poll(async () => page.locator('.error').count()).toBe(0)
})

test('rows have their names and their sum', async () => {
  const add = page.getByRole('button', { name: 'Thêm' })
  for (const [name, price] of [['Xôi', '30000'], ['Gà', '120000']] as const) {
    await add.click()
    await page.getByLabel('Tên').last().fill(name)
    await page.getByLabel(/^Giá/).last().fill(price)
  }
  await expect.poll(async () => page.locator('output').last().textContent()).toBe('150.000 đồng')
  expect(await page.locator('.row legend').allTextContents()).toEqual(['Món 1: Xôi', 'Món 2: Gà'])
  await page.locator('.row').first().getByRole('button', { name: /Xo[áa]|Xóa/ }).click()
  await expect.poll(async () => page.locator('output').last().textContent()).toBe('120.000 đồng')
  expect(await page.locator('.row legend').allTextContents()).toEqual(['Món 1: Gà'])
})

test('only a page that has rules for CEL loads what runs them', async () => {
  const plain = await form.serve(fields.slice(0, 1))
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(plain.url)
  await page.locator('html.live').waitFor()
  await page.getByLabel('Số người').fill('4')
  await page.locator('html.live').waitFor()
  expect(asked.filter((url) => url.includes('live-logic'))).toEqual([])
  expect(form.bundle.gzip).toBeLessThanOrEqual(21_000)
  await plain.close()
})
