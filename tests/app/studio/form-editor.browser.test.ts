import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudioDraftId } from '#runtime/ids.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { launchBrowser } from '../../support/browser.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'

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

const reissue = readFileSync('schemas/procedures/postal-licence-reissue.json', 'utf8')

async function start(text = reissue): Promise<StudioDraftId> {
  const started = await site.runtime.services.studioDrafts.start(lan.actor, { from: 'file', text, as: 'copy' })
  if (started.result !== 'started') throw new Error(JSON.stringify(started))
  return started.id
}
const formOf = async (id: StudioDraftId) => {
  const form = (await site.runtime.services.studioDrafts.open(lan.actor, id))?.definition.form
  if (!form) throw new Error('no such draft')
  return form
}
const namesOn = async (id: StudioDraftId, page = 0): Promise<string[]> => ((await formOf(id)).sections[page]?.fields ?? []).map(({ label }) => label.vi)

type Visit = { page: Page; errors: string[]; line(name: string): Locator; close(): Promise<void> }

async function edit(id: StudioDraftId, { language = 'vi', width = 1280, height = 900 } = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height } })
  await context.setExtraHTTPHeaders({ Cookie: `${lan.cookie}; lang=${language}` })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${site.url}/studio/drafts/${id}?page=form`)
  await page.locator('.studio:not([inert]) .outline-tree').waitFor({ state: 'attached' })
  return { page, errors, line: (name) => page.locator('.outline-line', { hasText: name }).first(), close: () => context.close() }
}

describe.each([
  ['vi', 1280],
  ['en', 1024],
  ['vi', 360],
] as const)('in %s at %i px', (language, width) => {
  test('every part is accessible, fits and logs no error', { timeout: 240_000 }, async () => {
    const id = await start()
    const { page, errors, close } = await edit(id, { language, width })
    await page.locator('.outline-line').nth(2).click()
    for (const view of ['outline', 'palette', 'panel', 'preview']) {
      const tab = page.locator(`.form-views [data-of="${view}"]`)
      if (await tab.isVisible()) await tab.click()
      else if (view !== 'outline') continue
      if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/form-${view}-${language}-${width}.png` })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id: rule, nodes }) => `${view} ${rule} ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), view).toBeLessThanOrEqual(0)
    }
    // The frame of the preview runs no script, also not that of the accessibility checks.
    expect(errors.filter((text) => !text.startsWith("Blocked script execution in 'about:blank'"))).toEqual([])
    await close()
  })
})

test('a form is built by keyboard alone: add, name, move, group, take back', async () => {
  const id = await start()
  const { page, errors, close } = await edit(id)
  const { keyboard } = page
  await page.locator('.outline-line[tabindex="0"]').focus()
  await keyboard.press('ArrowDown')
  await addByKeyboard(page, 'ngay va gio', 'Ngày xảy ra')
  await expect.poll(() => fieldNamed(id, 'Ngày xảy ra')).toMatchObject({ kind: 'date-time', key: 'ngay_xay_ra' })

  await page.locator('.outline-line[aria-selected="true"]').focus()
  await addByKeyboard(page, 'các câu hỏi đi cùng nhau', 'Hoàn cảnh')
  await page.locator('.outline-line[aria-selected="true"]').focus()
  await addByKeyboard(page, 'nhieu dong: ly do', 'Lý do mất')
  await page.locator('.outline-line[aria-selected="true"]').focus()
  await keyboard.press('Alt+ArrowRight')
  await expect.poll(() => fieldNamed(id, 'Hoàn cảnh')).toMatchObject({ fields: [{ label: { vi: 'Lý do mất' }, kind: 'long-text' }] })
  expect(await page.locator('.outline-line:focus').textContent()).toContain('Lý do mất')
  expect(await page.locator('[role=status]').allTextContents()).toContainEqual(expect.stringMatching(/Đã chuyển Lý do mất vào Hoàn cảnh, vị trí 1 trên 1/))

  await keyboard.press('Control+d')
  await expect.poll(async () => ((await fieldNamed(id, 'Hoàn cảnh')) as { fields: Field[] }).fields.map(({ key }) => key)).toEqual(['ly_do_mat', 'ly_do_mat_2'])
  await keyboard.press('Delete')
  await expect.poll(async () => ((await fieldNamed(id, 'Hoàn cảnh')) as { fields: Field[] }).fields.length).toBe(1)
  await keyboard.press('Control+z')
  await expect.poll(async () => ((await fieldNamed(id, 'Hoàn cảnh')) as { fields: Field[] }).fields.length).toBe(2)
  expect(errors).toEqual([])
  await close()
})

/** Adds a field behind the line in focus and names it, as soon as the keyboard is where the name goes. */
async function addByKeyboard(page: Page, kind: string, name: string): Promise<void> {
  const { keyboard } = page
  const label = page.locator(`.form-panel [lang='vi']:focus`)
  await keyboard.press('Insert')
  await page.locator('#palette-search:focus').waitFor()
  await keyboard.type(kind)
  await keyboard.press('Enter')
  await label.waitFor()
  await keyboard.type(name)
  expect(await label.inputValue()).toBe(name)
  await keyboard.press('Tab')
}

async function fieldNamed(id: StudioDraftId, name: string): Promise<Field | undefined> {
  const { sections } = await formOf(id)
  return sections.flatMap(({ fields }) => fields).find(({ label }) => label.vi === name)
}

test('several lines are chosen, moved to another page and deleted as one change each', async () => {
  const id = await start()
  const { page, close } = await edit(id)
  const [first, second] = [await namesOn(id, 0), await namesOn(id, 1)]
  await page.locator('.outline-line').nth(1).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+PageDown')
  await expect.poll(() => namesOn(id, 1)).toEqual([...second, ...first.slice(0, 2)])
  await page.locator('[data-save-state="saved"]').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => namesOn(id, 0)).toEqual(first)
  await page.getByRole('button', { name: 'Xóa', exact: true }).click()
  const meant = page.getByRole('button', { name: 'Vẫn xóa' })
  if (await meant.isVisible()) await meant.click()
  await expect.poll(() => namesOn(id, 0)).toEqual(first.slice(2))
  await close()
})

test('by mouse: a kind is dragged from the palette, a line is dragged behind another', async () => {
  const id = await start()
  const { page, line, close } = await edit(id)
  const [first = '', second = '', third = ''] = await namesOn(id)
  await drag(page, page.locator('[data-kind="money"]'), line(first), 'bottom')
  await expect.poll(() => namesOn(id)).toEqual(expect.arrayContaining([first, 'Câu hỏi mới', second]))
  expect((await namesOn(id)).slice(0, 3)).toEqual([first, 'Câu hỏi mới', second])
  await drag(page, line(third), line(first), 'top')
  await expect.poll(async () => (await namesOn(id)).slice(0, 2)).toEqual([third, first])
  await close()
})

async function drag(page: Page, what: Locator, where: Locator, edge: 'top' | 'bottom'): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const [from, to] = [await what.boundingBox(), await where.boundingBox()]
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 20, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + from.height / 2 + 4, { steps: 3 })
  const y = edge === 'top' ? to.y + 3 : to.y + to.height - 3
  await page.mouse.move(to.x + 40, y - 1, { steps: 8 })
  await page.mouse.move(to.x + 42, y, { steps: 2 })
  await page.mouse.up()
}

test('the preview shows what is typed, and what is clicked there is chosen', async () => {
  const id = await start()
  const { page, line, close } = await edit(id)
  const [first = '', second = ''] = await namesOn(id)
  await line(first).click()
  const frame = page.frameLocator('.preview-frame')
  await frame.locator('.field.chosen').waitFor()
  await page.locator('.form-panel [lang="vi"]').first().fill('Tên mới của câu hỏi')
  await frame.getByText('Tên mới của câu hỏi').first().waitFor()
  await frame.getByText(second, { exact: true }).first().click()
  expect(await page.locator('.outline-line[aria-selected="true"]').textContent()).toContain(second)
  await page.getByRole('button', { name: 'Điện thoại', exact: true }).click()
  expect(await page.locator('.preview-frame').evaluate((element: HTMLIFrameElement) => element.contentWindow?.innerWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('button', { name: 'Tiếng Anh' }).click()
  await expect.poll(() => frame.locator('html').getAttribute('lang')).toBe('en')
  await close()
})

test('options are pasted, with what each line makes shown first', async () => {
  const id = await start()
  const { page, close } = await edit(id)
  await page.locator('.outline-line').nth(1).click()
  await page.locator('#palette-search').fill('chọn một mục')
  await page.locator('#palette-search').press('Enter')
  await page.keyboard.type('Nguyên do')
  await page.locator('.paste-options summary').click()
  await page.getByLabel('Các lựa chọn, mỗi dòng một mục').fill('mat;Bị mất;Lost\nHư hỏng\nmat;Mất lần nữa\n')
  expect(await page.locator('.paste-options [role=status]').textContent()).toBe('2 lựa chọn, 1 dòng không dùng được.')
  await page.getByRole('button', { name: 'Dùng 2 lựa chọn này' }).click()
  await expect.poll(() => fieldNamed(id, 'Nguyên do')).toMatchObject({ options: [{ value: 'mat', label: { vi: 'Bị mất', en: 'Lost' } }, { value: 'hu-hong', label: { vi: 'Hư hỏng' } }] })
  await close()
})

test('conditions are followed as the preview is filled in', async () => {
  const id = await start()
  await site.runtime.services.studioDrafts.change(lan.actor, {
    id,
    changeId: 'c0000000-0000-4000-8000-000000000001',
    expected: 0,
    commands: [
      { kind: 'add', into: '/form/sections', index: 0, item: { id: 's_new', key: 'moi', title: { vi: 'Trang thử' }, fields: [
        { kind: 'yes-no', id: 'f_co', key: 'co_thu', label: { vi: 'Có thử không' } },
        { kind: 'text', id: 'f_vi_sao', key: 'vi_sao_thu', label: { vi: 'Vì sao thử' }, maxLength: 50, visibleWhen: 'co_thu == true' },
      ] } },
    ],
  })
  const { page, line, errors, close } = await edit(id)
  await line('Có thử không').click()
  const frame = page.frameLocator('.preview-frame')
  const why = frame.locator('.field', { hasText: 'Vì sao thử' })
  await why.waitFor()
  await page.getByLabel('Theo điều kiện').check()
  await why.waitFor({ state: 'hidden' })
  await frame.getByLabel('Có', { exact: true }).check()
  await why.waitFor()
  expect(errors).toEqual([])
  await close()
})

test('fields are saved as a block, inserted again and changed together', async () => {
  const id = await start()
  const { page, close } = await edit(id)
  await page.locator('.outline-line').nth(2).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.locator('.library summary').click()
  await page.getByLabel('Tên khối').fill('Thời hạn giấy phép')
  await page.getByRole('button', { name: 'Lưu vào thư viện' }).click()
  await expect.poll(() => fieldNamed(id, 'Thời hạn giấy phép')).toMatchObject({ kind: 'group', libraryBlock: 'thoi-han-giay-phep' })
  await page.getByRole('button', { name: 'Chèn khối Thời hạn giấy phép' }).click()
  await page.getByText('dùng 2 lần ở thủ tục này').waitFor()
  await page.locator('.form-panel .notice', { hasText: 'còn 1 chỗ khác dùng' }).waitFor()
  await page.locator('[data-save-state="saved"]').waitFor()
  await close()
  await useElsewhere()
})

/** Another procedure takes the block, sees where it stands, changes its own and takes the first one's questions back. */
async function useElsewhere(): Promise<void> {
  const id = await start()
  const { page, close } = await edit(id)
  const notice = page.locator('.form-panel .notice', { hasText: 'ở 1 thủ tục khác' })
  const own = async (): Promise<number> => ((await fieldNamed(id, 'Thời hạn giấy phép')) as { fields: Field[] } | undefined)?.fields.length ?? 0
  await page.locator('.library > summary').click()
  await page.locator('.library li', { hasText: 'Thời hạn giấy phép' }).getByText('dùng ở 1 thủ tục khác').click()
  if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/library.png` })
  await page.getByRole('button', { name: 'Chèn khối Thời hạn giấy phép' }).click()
  await notice.getByText('giống hệt').waitFor()
  await page.locator('[data-save-state="saved"]').waitFor()
  const all = await own()
  await page.locator('.outline-line', { hasText: 'Thời hạn giấy phép' }).first().click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect.poll(own).toBe(all - 1)
  await page.locator('.outline-line', { hasText: 'Thời hạn giấy phép' }).first().click()
  if (process.env['SCREENS']) await page.screenshot({ path: `${process.env['SCREENS']}/library-notice.png` })
  await notice.getByRole('button', { name: /Lấy câu hỏi của khối này/ }).click()
  await expect.poll(own).toBe(all)
  await close()
}
