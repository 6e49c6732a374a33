import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectGood, soon, startStudio, type StudioSite } from '../../support/studio-visit.ts'

let studio: StudioSite

beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.stop())

type Id = Awaited<ReturnType<StudioSite['start']>>
const tableOf = async (id: Id) => (await studio.definition(id)).tables?.[0]
const rowsOf = async (id: Id) => (await tableOf(id))?.rows ?? []

async function open(options: Parameters<StudioSite['visit']>[1] = {}) {
  const id = await studio.start('postal-licence-grant')
  const table = await tableOf(id)
  const visit = await studio.visit(`/studio/drafts/${id}?page=tables&at=${encodeURIComponent(`#${table?.id}`)}`, options)
  await visit.page.locator('.table-grid').waitFor()
  return { id, ...visit }
}

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('in %s at %i px', (language, width) => {
  test('the grid and its editors are accessible, fit and log no error', async () => {
    const { page, errors, close } = await open({ language, width })
    await page.locator('.table-grid td button').first().click()
    await page.locator('.column-tools > summary').click()
    await expectGood(page, `tables-${language}-${width}`)
    expect(errors).toEqual([])
    await close()
  })
})

test('a cell is changed by choosing, an amount is typed the Vietnamese way', async () => {
  const { id, page, close } = await open()
  await page.locator('.table-grid td button').first().click()
  await page.locator('#cell-editor-control').selectOption('one-of')
  await page.locator('.cell-editor .choices input').nth(1).check()
  await expect.poll(async () => (await rowsOf(id))[0]?.cells, soon).toEqual(["it in ['noi_tinh', 'lien_tinh']"])
  await page.locator('.table-grid tbody tr').first().locator('td button').nth(1).click()
  await page.locator('#cell-editor-control').fill('12.750.000')
  await page.locator('#cell-editor-control').press('Enter')
  await expect.poll(async () => (await rowsOf(id))[0]?.output, soon).toBe(12_750_000)
  expect(await page.locator('.table-grid tbody tr').first().locator('td button').nth(1).textContent()).toBe('12.750.000 đồng')
  await close()
})

test('by keyboard alone: cells are walked, a row is added, moved, cleared and undone', async () => {
  const { id, page, close } = await open()
  const before = await rowsOf(id)
  await page.locator('.table-grid td button[tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Insert')
  await expect.poll(async () => (await rowsOf(id)).length, soon).toBe(before.length + 1)
  expect((await rowsOf(id))[2]).toMatchObject({ cells: [null], output: 0 })
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await rowsOf(id))[1]?.output, soon).toBe(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toBe('cell-editor-control')
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await rowsOf(id))[1]?.cells[0], soon).toBe("it == 'noi_tinh'")
  await page.locator('.table-grid td button[tabindex="0"]').focus()
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await rowsOf(id))[1]?.cells[0], soon).toBe(null)
  for (let count = 0; count < 4; count++) await page.keyboard.press('Control+z')
  await expect.poll(async () => rowsOf(id), soon).toEqual(before)
  await close()
})

test('the calendar of a time limit is chosen among those there are', async () => {
  const id = await studio.start('postal-licence-grant')
  const clock = (await studio.definition(id)).clocks?.[0]
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=tables&at=${encodeURIComponent(`#${clock?.id}`)}`)
  await page.locator('.studio-details summary', { hasText: 'Thuộc tính khác' }).last().click()
  await page.locator('.studio-details').getByLabel('Lịch làm việc').selectOption('vietnam')
  await expect.poll(async () => (await studio.definition(id)).clocks?.[0]?.calendar, soon).toBe('vietnam')
  await close()
})

test('rows pasted from a spreadsheet land where the cursor is; new ones are made', async () => {
  const { id, page, close } = await open()
  const before = await rowsOf(id)
  const last = page.locator('.table-grid tbody tr').last().locator('td button').first()
  await last.click()
  await last.evaluate((cell) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Nội tỉnh\t1.000.000\t01/01/2027\r\nLiên tỉnh; Quốc tế chiều đi\t2.500.000\t01/01/2027\t31/12/2027\r\n*\tba triệu\r\n')
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect.poll(async () => (await rowsOf(id)).length, soon).toBe(before.length + 2)
  expect((await rowsOf(id)).slice(before.length - 1)).toMatchObject([
    { id: before.at(-1)?.id, cells: ["it == 'noi_tinh'"], output: 1_000_000, effectiveFrom: '2027-01-01' },
    { cells: ["it in ['lien_tinh', 'quoc_te_di']"], output: 2_500_000, effectiveFrom: '2027-01-01', effectiveUntil: '2027-12-31' },
    { cells: [null], output: 0 },
  ])
  await page.locator('.as-of input[type="date"]').fill('2026-06-01')
  await expect.poll(() => page.locator('.table-grid tbody tr').count(), soon).toBe(before.length)
  await close()
})

test('a column is added from what the table can see, and taken away', async () => {
  const { id, page, close } = await open()
  await page.locator('.column-tools > summary').click()
  await page.locator('.column-tools select').last().selectOption('von_dieu_le')
  await page.getByRole('button', { name: 'Thêm cột xét' }).click()
  await expect.poll(async () => (await tableOf(id))?.inputs.map(({ expression }) => expression), soon).toEqual(['pham_vi', 'von_dieu_le'])
  await page.locator('.table-grid tbody tr').first().locator('td button').nth(1).click()
  await page.locator('#cell-editor-control').selectOption('range')
  await page.locator('.bound input[type="text"]').first().fill('2.000.000.000')
  await page.locator('.bound input[type="text"]').last().fill('5.000.000.000')
  await expect.poll(async () => (await rowsOf(id))[0]?.cells[1], soon).toBe('it >= 2000000000 && it <= 5000000000')
  await close()
})
