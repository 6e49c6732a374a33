import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectGood, startStudio, type StudioSite } from '../../support/studio-visit.ts'

let studio: StudioSite

beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.stop())

test('a copy of a procedure says what to look at, how long it takes, and what was published', async () => {
  const { page, errors, close } = await studio.visit('/studio/new')
  await expectGood(page, 'new-procedure')
  await page.getByLabel('Tên thủ tục').fill('Cấp phép bưu chính cấp xã')
  await page.getByRole('radio', { name: 'Cấp giấy phép bưu chính', exact: true }).check()
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  const checklist = page.locator('.card', { hasText: 'Cần xem lại ở bản sao này' })
  await checklist.getByText('còn như bản gốc').first().waitFor()
  await page.getByText(/Người nộp mất khoảng \d+ đến \d+ phút/).waitFor()
  await expectGood(page, 'copy-home')
  await checklist.getByRole('link', { name: 'Căn cứ pháp lý' }).click()
  await page.locator('.studio-navigation a[href="?page=guide"][aria-current]').waitFor()
  expect(errors).toEqual([])
  await close()
})

test('what comes with the product and is not published is a template too', async () => {
  const { page, errors, close } = await studio.visit('/studio/new', { language: 'en', width: 360 })
  await expectGood(page, 'new-procedure-phone')
  const shipped = page.locator('.template-gallery li', { hasText: 'comes with the product' })
  await shipped.getByRole('radio').check()
  await page.getByLabel('Name of the procedure').fill('Mọi loại câu hỏi')
  await page.getByRole('button', { name: 'Start writing' }).click()
  await page.getByRole('heading', { name: 'How ready it is' }).or(page.locator('.readiness')).first().waitFor()
  await expectGood(page, 'template-home-phone')
  expect(errors).toEqual([])
  await close()
})
