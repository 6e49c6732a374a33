import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import { fileSample } from '../../support/filed-sample.ts'
import { postalKeys } from '../../support/postal-samples.ts'
import type { SitePerson } from '../../support/site-person.ts'
import { expectGood, startStudio, type StudioSite } from '../../support/studio-visit.ts'

let studio: StudioSite
let minh: SitePerson

beforeAll(async () => {
  studio = await startStudio({ PUBLISH_FOUR_EYES: 'yes' })
  minh = await studio.site.officer('Minh', [{ role: 'author', unit: 'studio' }])
  await fileSample(studio.site, await studio.site.applicant('Nguyễn Thị Hòa'), 'P1')
})
afterAll(() => studio.stop())

const question = { kind: 'text', id: 'f_source', key: 'nguon_von', label: { vi: 'Nguồn vốn', en: 'Source of capital' }, required: true, maxLength: 100 }

/** A draft of the next version of a published procedure, with one thing changed. */
async function nextVersion(...commands: DraftCommand[]): Promise<StudioDraftId> {
  const { procedures, studioDrafts, studioSimulation } = studio.site.runtime.services
  const hash = (await procedures.current(postalKeys.P1))?.version.hash ?? ''
  const started = await studioDrafts.start(studio.author.actor, { from: 'version', hash, evenIfOpen: true })
  if (started.result !== 'started') throw new Error(JSON.stringify(started))
  await studioDrafts.change(studio.author.actor, { id: started.id, changeId: randomUUID(), expected: 0, commands })
  // The saved runs know nothing of what is changed here.
  const saved = (await studioSimulation.scenarios(studio.author.actor, started.id)) ?? []
  await studioSimulation.act(studio.author.actor, started.id, { act: 'remove', keys: saved.map(({ scenario }) => scenario.key) })
  return started.id
}

test('an author asks, another looks, returns it with a remark, and approves what is asked again', async () => {
  const id = await nextVersion({ kind: 'add', into: '#s_organisation/fields', item: question })
  const asking = await studio.visit(`/studio/drafts/${id}?page=publish`)
  await asking.page.getByText('(1 hồ sơ đang xử lý)').waitFor()
  await asking.page.getByRole('button', { name: 'Cạnh nhau' }).click()
  await asking.page.frameLocator('.side-pages section:last-child iframe').locator('.field.chosen', { hasText: 'Nguồn vốn' }).waitFor()
  await expectGood(asking.page, 'publish-beside')
  await asking.page.getByRole('button', { name: 'Văn bản JSON' }).click()
  await asking.page.locator('ins', { hasText: '"nguon_von"' }).waitFor()
  await expectGood(asking.page, 'publish-json')
  await asking.page.getByRole('button', { name: 'Đề nghị công bố' }).click()
  await asking.page.getByText('Hãy viết ghi chú công bố.').waitFor()
  await asking.page.getByLabel('Ghi chú công bố').fill('Hỏi thêm nguồn vốn')
  await asking.page.getByLabel('Căn cứ pháp lý').fill('Nghị định 25/2022/NĐ-CP, Điều 4')
  await expectGood(asking.page, 'publish-ask')
  await asking.page.getByRole('button', { name: 'Đề nghị công bố' }).click()
  await asking.page.getByText('Đã gửi đề nghị.').waitFor()

  const looking = await studio.visit(`/studio/drafts/${id}?page=publish`, { who: minh, language: 'en', width: 360 })
  await looking.page.getByRole('button', { name: 'JSON text' }).click()
  await expectGood(looking.page, 'publish-json-phone')
  await looking.page.getByRole('button', { name: 'Return', exact: true }).click()
  await looking.page.getByText('Write why it is returned.').waitFor()
  await looking.page.getByLabel('Remark').fill('Add the form of the ministry')
  await expectGood(looking.page, 'publish-look')
  await looking.page.getByRole('button', { name: 'Return', exact: true }).click()
  await looking.page.getByText('Minh returned it').waitFor()

  await asking.page.reload()
  await asking.page.getByText('Add the form of the ministry').waitFor()
  await asking.page.getByLabel('Ghi chú công bố').fill('Đã thêm mẫu')
  await asking.page.getByRole('button', { name: 'Đề nghị công bố' }).click()
  await asking.page.getByText('Đã gửi đề nghị.').waitFor()
  const list = await studio.visit('/studio', { who: minh })
  await list.page.getByText('chờ duyệt, Lan đề nghị').waitFor()
  await looking.page.reload()
  await looking.page.getByRole('button', { name: 'Approve and publish' }).click()
  await looking.page.getByText('Published version 2').or(looking.page.getByText('Version 2 is published')).waitFor()
  await expectGood(looking.page, 'publish-approved')
  await looking.page.getByRole('link', { name: 'Move running dossiers to this version' }).click()
  await looking.page.getByRole('heading', { name: 'Move dossiers to another version' }).waitFor()
  for (const visit of [asking, looking, list]) expect(visit.errors.filter((error) => !/422|Blocked script execution/.test(error))).toEqual([])
})

test('a letter, a message, a table and the steps are drawn as they look on both sides', async () => {
  const id = await nextVersion(
    { kind: 'set', at: '#le_receipt/body/0/text/vi', value: 'Biên nhận có lời khác' },
    { kind: 'set', at: '#no_filed/subject/vi', value: 'Đã nộp, lời khác' },
    { kind: 'set', at: '#tb_fee/rows/0/output', value: 123_000 },
    { kind: 'set', at: '#st_appraisal/title/vi', value: 'Thẩm định kỹ' },
  )
  const wide = await studio.visit(`/studio/drafts/${id}?page=publish`)
  await wide.page.getByRole('button', { name: 'Cạnh nhau' }).click()
  await wide.page.locator('#compared-part').selectOption('le_receipt')
  await wide.page.locator('.side-pages section:last-child .letter-paper .chosen', { hasText: 'Biên nhận có lời khác' }).waitFor()
  await expectGood(wide.page, 'beside-letter')
  await wide.page.locator('#compared-part').selectOption('st_appraisal')
  await wide.page.locator('.side-pages section:last-child .step-box.changed', { hasText: 'Thẩm định kỹ' }).waitFor()
  await expectGood(wide.page, 'beside-steps')

  const phone = await studio.visit(`/studio/drafts/${id}?page=publish`, { language: 'en', width: 360 })
  await phone.page.getByRole('button', { name: 'Side by side' }).click()
  await phone.page.locator('#compared-part').selectOption('no_filed')
  await phone.page.locator('.side-pages section:last-child .notice-preview', { hasText: 'Đã nộp, lời khác' }).waitFor()
  await phone.page.locator('#compared-part').selectOption('tb_fee')
  await phone.page.locator('.side-pages section:last-child mark', { hasText: '123.000 đồng' }).waitFor()
  await expectGood(phone.page, 'beside-table')
  for (const { errors, close } of [wide, phone]) {
    expect(errors.filter((text) => !text.startsWith('Blocked script execution'))).toEqual([])
    await close()
  }
})

test('a version to come is shown and taken back; a procedure leads to the one that took its place', async () => {
  const { studioPublication, procedures } = studio.site.runtime.services
  const id = await nextVersion({ kind: 'set', at: '/title/vi', value: 'Cấp giấy phép bưu chính (2027)' })
  const startsOn = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  await studioPublication.request(studio.author.actor, { id, expected: 1, note: 'Từ năm sau', startsOn })
  expect(await studioPublication.approve(minh.actor, { id, remark: '' })).toMatchObject({ result: 'published', startsOn })
  const { page, close } = await studio.visit(`/studio/procedures/${postalKeys.P1}`)
  await page.getByText('có hiệu lực từ').waitFor()
  await expectGood(page, 'procedure-home')
  await page.getByRole('button', { name: /Hủy kế hoạch/ }).click()
  await page.getByText('có hiệu lực từ').waitFor({ state: 'detached' })

  await page.getByText('Thay bằng thủ tục khác').click()
  await page.getByLabel('Thủ tục thay thế').selectOption(postalKeys.P2)
  await page.getByRole('button', { name: 'Thay thế', exact: true }).click()
  await page.getByText('địa chỉ công khai dẫn tới').waitFor()
  await page.setViewportSize({ width: 360, height: 900 })
  await expectGood(page, 'procedure-home-phone')
  const led = await fetch(`${studio.site.url}/procedures/${postalKeys.P1}`, { redirect: 'manual' })
  expect([led.status, led.headers.get('Location')]).toEqual([302, `/procedures/${postalKeys.P2}`])
  expect(await procedures.current(postalKeys.P1)).toBeUndefined()
  await page.getByRole('button', { name: 'Bỏ việc thay thế' }).click()
  await page.getByText('Đã đóng').waitFor()
  await close()
})

test('who is signed out meanwhile is told, on every page that asks something', async () => {
  const { page, errors, close } = await studio.visit(`/studio/drafts/${await studio.start()}?page=guide`)
  await page.context().clearCookies()
  const navigation = page.getByRole('navigation').filter({ has: page.getByRole('link', { name: 'Công bố' }) })
  await navigation.getByRole('link', { name: 'Lịch sử' }).click()
  await page.getByText('Đang tải').first().waitFor()
  await navigation.getByRole('link', { name: 'Công bố' }).click()
  await page.getByText('Không kết nối được. Hãy thử lại.').waitFor()
  expect(errors).toEqual([])
  await close()
})
