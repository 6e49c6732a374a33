import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectGood, soon, startStudio, type StudioSite } from '../../support/studio-visit.ts'

let studio: StudioSite

beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.stop())

const diagram = (page: Page) => page.locator('.step-diagram .react-flow__node').first().waitFor()

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('in %s at %i px', (language, width) => {
  test('the diagram and the tables are accessible, fit and break no rule of the page', async () => {
    const id = await studio.start('postal-licence-grant')
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=steps`, { language, width })
    await diagram(page)
    await expectGood(page, `steps-${language}-${width}`)
    if (process.env['SCREENS']) await page.locator('.step-diagram').screenshot({ path: `${process.env['SCREENS']}/diagram-${width}.png` })
    await page.locator('.step-table a').nth(2).click()
    await expectGood(page, `steps-chosen-${language}-${width}`)
    expect(errors).toEqual([])
    await close()
  })
})

test('what is chosen in the diagram is chosen in the table, and the other way', async () => {
  const id = await studio.start('postal-licence-reissue')
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=steps`)
  await diagram(page)
  await page.locator('.step-box').nth(1).click()
  const name = await page.locator('.step-box[aria-pressed="true"] .step-title').textContent()
  await expect.poll(() => page.locator('.step-table a[aria-current]').textContent(), soon).toBe(name)
  await page.locator('.step-table a').nth(0).click()
  const other = await page.locator('.step-table a').nth(0).textContent()
  await expect.poll(() => page.locator('.step-box[aria-pressed="true"] .step-title').textContent(), soon).toBe(other)
  await close()
})

test('a move is added by dragging from step to step', async () => {
  const id = await studio.start('postal-licence-reissue')
  const before = await studio.definition(id)
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=steps`)
  await diagram(page)
  const [from, to] = [before.steps[0]?.key ?? '', before.steps[2]?.key ?? '']
  const source = await page.locator(`.react-flow__node[data-id="${from}"] .react-flow__handle.source`).boundingBox()
  const target = await page.locator(`.react-flow__node[data-id="${to}"] .react-flow__handle.target`).boundingBox()
  if (!source || !target) throw new Error('no handles')
  await page.mouse.move(source.x + source.width / 2, source.y + source.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + target.width / 2 - 30, target.y + target.height / 2, { steps: 5 })
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 5 })
  await page.mouse.up()
  await page.locator('dialog[open] button.primary').click()
  await expect.poll(async () => (await studio.definition(id)).transitions.at(-1), soon).toMatchObject({ from: [from], to, command: 'propose', by: 'holder' })
  await close()
})

test('by keyboard alone: a step is added, made the start, put between, deleted with its moves, and all is undone', async () => {
  const id = await studio.start('postal-licence-reissue')
  const before = await studio.definition(id)
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=steps`)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
  await diagram(page)

  await press('Thêm bước')
  await page.keyboard.type('Kiểm tra thực địa')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await studio.definition(id)).steps.at(-1), soon).toMatchObject({ title: { vi: 'Kiểm tra thực địa' }, kind: 'review' })
  await press('Đặt làm bước bắt đầu')
  await expect.poll(async () => (await studio.definition(id)).start, soon).toBe((await studio.definition(id)).steps.at(-1)?.key)

  const move = before.transitions[1]
  await page.locator('.step-table').nth(1).locator('a').nth(1).press('Enter')
  await press('Chèn một bước vào giữa')
  await expect.poll(async () => (await studio.definition(id)).transitions.length, soon).toBe(before.transitions.length + 1)
  const inserted = (await studio.definition(id)).transitions.find(({ id: own }) => own === move?.id)?.to
  expect((await studio.definition(id)).transitions.at(-1)).toMatchObject({ from: [inserted], to: move?.to })

  await page.locator('.step-table a[aria-current]', { hasText: 'Bước mới' }).press('Delete')
  await expect.poll(async () => (await studio.definition(id)).steps.some(({ key }) => key === inserted), soon).toBe(false)
  expect((await studio.definition(id)).transitions.some(({ from, to }) => to === inserted || from.includes(inserted ?? ''))).toBe(false)
  await page.locator('.step-table a:focus', { hasNotText: 'Bước mới' }).waitFor()

  for (let count = 0; count < 4; count++) await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect.poll(async () => studio.definition(id), soon).toEqual(before)
  await close()
})

test('a step that asks others for their opinion: whom, by when, and what happens then', async () => {
  const id = await studio.start('postal-licence-grant')
  const before = await studio.definition(id)
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=steps`)
  await diagram(page)
  await page.getByRole('button', { name: 'Thêm bước', exact: true }).press('Enter')
  await page.keyboard.type('Hỏi ý kiến')
  await page.locator('dialog[open] select').selectOption('consultation')
  await page.locator('dialog[open] button.primary').click()
  await page.getByRole('button', { name: 'Chọn nơi lấy ý kiến' }).click()
  await page.locator('.studio-details .consultation', { hasText: `Lấy ý kiến của: ${before.roles?.[0]?.title.vi}. Mọi nơi đều phải trả lời. Chưa có thời hạn trả lời.` }).waitFor()
  const asked = page.locator('.studio-details fieldset', { has: page.locator('legend', { hasText: /^Lấy ý kiến$/ }) })
  await asked.locator(':scope > .members > details > summary').click()
  await asked.locator(':scope > .members > details').getByLabel('Đồng hồ thời hạn').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Thêm việc xảy ra khi hết hạn' }).click()
  await expect.poll(async () => (await studio.definition(id)).transitions.at(-1), soon).toMatchObject({ command: 'timeout', by: 'system', after: before.clocks?.[0]?.key })
  await page.locator('.step-table p', { hasText: 'Hết hạn thì hồ sơ sang' }).waitFor()
  await page.locator('.step-box', { hasText: 'hỏi 1 nơi' }).waitFor()
  await close()
})

test('the holder of a step is shared out by the options of a question', async () => {
  const id = await studio.start('postal-licence-grant')
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=steps`)
  await page.locator('.step-table a').nth(2).click()
  await page.locator('.routes-wizard summary').click()
  await page.locator('.routes-wizard select').first().selectOption('pham_vi')
  await page.locator('.routes-wizard select').nth(1).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Lập các điều kiện' }).click()
  await expect.poll(async () => (await studio.definition(id)).steps[2]?.holder?.routes, soon).toEqual([{ when: "pham_vi == 'noi_tinh'", unit: (await studio.definition(id)).units?.[0]?.key }])
  await close()
})
