import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import { expectGood, soon, startStudio, type StudioSite } from '../../support/studio-visit.ts'

describe('the simulator', () => {
  let studio: StudioSite
  let id: StudioDraftId
  let revision = 0
  beforeAll(async () => {
    studio = await startStudio()
    id = await studio.start('postal-licence-reissue')
  })
  afterAll(() => studio.stop())

  const change = async (...commands: DraftCommand[]): Promise<void> => {
    const changed = await studio.site.runtime.services.studioDrafts.change(studio.author.actor, { id, changeId: randomUUID(), expected: revision, commands })
    if (changed.result !== 'saved') throw new Error(JSON.stringify(changed))
    revision = changed.revision
  }
  const fact = (page: Page, name: string) => page.locator('.simulator-facts > div', { hasText: name }).locator('dd').first()
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click(soon)

  test('a dossier is filed, moved, taken back, taken through time and kept as a scenario', async () => {
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=simulate`)
    await page.getByLabel('Câu trả lời').waitFor(soon)
    await page.getByText('Xem và sửa câu trả lời').click()
    await page.frameLocator('iframe').locator('.field').first().waitFor(soon)
    await expectGood(page, 'simulate-start')
    await press(page, 'Nộp hồ sơ')
    await fact(page, 'Bước').filter({ hasText: 'Tiếp nhận hồ sơ' }).waitFor(soon)
    expect(await fact(page, 'Người nộp thấy').innerText()).toBe('Mới đăng ký')

    await press(page, 'Tiếp nhận hồ sơ')
    await page.locator('.timeline > li').nth(1).waitFor(soon)
    expect(await fact(page, 'Người nộp thấy').innerText()).not.toBe('Mới đăng ký')
    await page.getByText('Vì sao là ngày này?').first().click()
    await expectGood(page, 'simulate-accepted')

    await press(page, 'Trình đề nghị cấp lại')
    await page.frameLocator('.simulator-move iframe').locator('.field').first().waitFor(soon)
    await expectGood(page, 'simulate-move')
    await press(page, 'Thực hiện')
    await fact(page, 'Bước').filter({ hasText: 'Lãnh đạo phòng xem xét' }).waitFor(soon)
    await press(page, 'Trả lại để thẩm định thêm')
    await page.getByLabel('Ý kiến, lý do').fill('')
    await press(page, 'Thực hiện')
    await page.getByRole('alert').filter({ hasText: 'Hãy ghi ý kiến' }).waitFor(soon)
    await press(page, 'Lùi một bước')
    await fact(page, 'Bước').filter({ hasText: 'Thẩm định' }).waitFor(soon)

    await press(page, 'Thêm 7 ngày')
    await page.getByText(/Thời gian trôi đến/).waitFor(soon)
    await press(page, 'Lùi một bước')
    await page.getByText(/Thời gian trôi đến/).waitFor({ ...soon, state: 'detached' })

    await page.getByLabel('Tên kịch bản').fill('Tiếp nhận được')
    await page.keyboard.press('Enter')
    await page.getByText('Đã lưu kịch bản “Tiếp nhận được”.').first().waitFor(soon)
    // The check of the page cannot look into the frame of the form, which runs no script.
    expect(errors.filter((error) => !error.startsWith('Blocked script execution'))).toEqual([])
    await close()
  })

  test('what cannot be filed is told beside the questions, on a phone in English', async () => {
    const { page, close } = await studio.visit(`/studio/drafts/${id}?page=simulate`, { language: 'en', width: 360 })
    await page.getByLabel('Answers').selectOption({ label: 'Fill in from scratch' }, soon)
    await press(page, 'File the dossier')
    await page.getByRole('alert').filter({ hasText: 'could not be filed' }).waitFor(soon)
    await page.frameLocator('iframe').locator('.error-summary, [role=alert]').first().waitFor(soon)
    await page.getByLabel('Answers').selectOption({ index: 0 })
    await press(page, 'File the dossier')
    await fact(page, 'Step').waitFor(soon)
    expect(await fact(page, 'Step').innerText()).toBe('Intake')
    await page.locator('.timeline').getByText('(Applicant)').waitFor(soon)
    await expectGood(page, 'simulate-phone')
    await close()
  })

  test('what was left is there again after other pages, and follows the draft', async () => {
    const { page, close } = await studio.visit(`/studio/drafts/${id}?page=simulate`)
    await page.getByLabel('Câu trả lời').waitFor(soon)
    await press(page, 'Nộp hồ sơ')
    await fact(page, 'Bước').waitFor(soon)
    await page.getByRole('link', { name: 'Các bước' }).click()
    await page.getByRole('link', { name: 'Chạy thử', exact: true }).click()
    expect(await fact(page, 'Bước').innerText()).toBe('Tiếp nhận hồ sơ')
    await close()
  })

  test('saved scenarios are green until the draft behaves otherwise, then accepted, renamed and deleted', async () => {
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=simulate&at=/scenarios`, { language: 'en', width: 360 })
    await page.getByText('The scenario comes out as it was saved.').waitFor(soon)
    await expectGood(page, 'simulate-scenarios')
    const definition = await studio.definition(id)
    const step = definition.transitions.find(({ title }) => title.vi === 'Tiếp nhận hồ sơ')?.to
    await change({ kind: 'set', at: `#${definition.steps.find(({ key }) => key === step)?.id}/status`, value: 6 })
    await page.reload()
    await page.getByText('1 of 1 scenarios comes out otherwise.').waitFor(soon)
    await page.getByText(/the status should be/).waitFor(soon)
    await expectGood(page, 'simulate-differs')
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.locator('.readiness .card', { hasText: 'Scenarios' }).getByRole('link', { name: /the status should be/ }).click(soon)
    await page.getByRole('button', { name: /^Accept the new outcome of/ }).click()
    await page.getByText('The scenario comes out as it was saved.').waitFor(soon)

    await page.getByRole('button', { name: /^Rename/ }).click()
    await page.getByLabel('Name of the scenario').fill('Accepted at the counter')
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: /Accepted at the counter/ }).waitFor(soon)
    await page.getByRole('button', { name: /^Delete Accepted/ }).click()
    await page.getByRole('button', { name: /^Really delete/ }).click()
    await page.getByText(/No scenario yet/).waitFor(soon)
    expect(errors).toEqual([])
    await close()
  })

  test('scenarios for every transition are found and kept, and what they miss is named', async () => {
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=simulate&at=/scenarios`)
    await press(page, 'Tìm kịch bản cho mọi chuyển bước')
    await page.getByRole('heading', { name: 'Kịch bản tìm được' }).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: /^Giữ cả/ }).click()
    await page.getByText(/kịch bản đều cho kết quả như đã lưu/).waitFor({ timeout: 60_000 })
    expect(await fact(page, 'Chuyển bước').innerText()).toContain('18 trên 18')
    await expectGood(page, 'simulate-generated')
    expect(errors).toEqual([])
    await close()
  })

  test('a draft with errors leads to them', async () => {
    await change({ kind: 'set', at: '/start', value: 'nowhere' })
    const { page, close } = await studio.visit(`/studio/drafts/${id}?page=simulate`, { width: 360 })
    await page.getByRole('heading', { name: 'Chưa chạy thử được' }).waitFor(soon)
    await expectGood(page, 'simulate-broken')
    expect(await page.locator('.simulator .card li a').count()).toBeGreaterThan(0)
    await close()
  })
})
