import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Field } from '#schemas/generated/procedure.ts'
import { sampleFields } from '../form-view/sample-section.ts'
import { pressIfThere, tryAgain } from '../../support/draft-writer.ts'
import { liveForm } from './live-form.ts'

const fields: Field[] = [
  sampleFields.ten,
  sampleFields.thu,
  sampleFields.co_vdt,
  { ...sampleFields.ty_le, required: true, visibleWhen: 'co_vdt == true' },
  sampleFields.hoat_dong,
  sampleFields.nhan_su,
  sampleFields.dia_chi,
  sampleFields.giay,
  sampleFields.so_nguoi,
  sampleFields.tong,
]

const form = liveForm(fields)
const { open } = form

/** The next whole page has come. */
async function turned(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.request().isNavigationRequest())
}

test('weighs at most 21 kB gzipped', () => {
  expect(form.bundle.gzip).toBeLessThanOrEqual(21_000)
})

describe('errors', () => {
  test('do not appear while a person types, but when they leave the field', async () => {
    const page = await open()
    await page.locator('[id="root.thu"]').pressSequentially('vanthu')
    expect(await page.locator('.error').count()).toBe(0)

    await page.keyboard.press('Tab')
    const error = page.locator('[id="root.thu:e"]')
    await error.waitFor()
    expect(await error.textContent()).toBe('Lỗi: “Thư điện tử” chưa đúng dạng. Nhập địa chỉ thư điện tử có tên, dấu @ và tên miền, ví dụ: vanthu@congty.vn.')
    expect(await page.locator('[id="root.thu"]').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('[id="root.thu"]').getAttribute('aria-describedby')).toBe('root.thu:e')
  })

  test('go while the answer is mended', async () => {
    const page = await open()
    await page.locator('[id="root.thu"]').fill('vanthu')
    await page.locator('[id="root.ten"]').focus()
    await page.locator('[id="root.thu:e"]').waitFor()

    await page.locator('[id="root.thu"]').fill('vanthu@congty.vn')
    await page.locator('[id="root.thu:e"]').waitFor({ state: 'detached' })
    expect(await page.locator('[id="root.thu"]').getAttribute('aria-invalid')).toBeNull()
  })

  test('that the server told leave the summary when they are mended', async () => {
    form.server.state.problems = [{ pointer: '/ten', code: 'required', params: {} }, { pointer: '/thu', code: 'required', params: {} }]
    const page = await open()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors')

    await page.locator('#errors a').first().click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('root.ten')
    await page.keyboard.type('CÔNG TY Á ĐÔNG')
    await page.locator('[id="root.ten:e"]').waitFor({ state: 'detached' })
    expect(await page.locator('#errors li').allTextContents()).toEqual(['“Thư điện tử” còn trống. Nhập câu trả lời, ví dụ: vanthu@congty.vn.'])
    await page.locator('[id="root.thu"]').fill('a@b.vn')
    await page.locator('#errors').waitFor({ state: 'hidden' })
  })
})

describe('conditions', () => {
  test('show and hide at once, by keyboard', async () => {
    const page = await open()
    expect(await page.locator('[id="root.ty_le"]').isVisible()).toBe(false)

    await page.locator('[id="root.co_vdt"]').focus()
    await page.keyboard.press('Space')
    expect(await page.locator('[id="root.ty_le"]').isVisible()).toBe(true)
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[id="root.ty_le"]').isVisible()).toBe(false)
  })

  test('hold in each row of its own', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Thêm nhân sự' }).click()
    await page.locator('input[name="root[nhan_su][1][quan_ly]"][value="true"]').check()
    expect(await page.locator('[id="root.nhan_su.1.chuc_vu"]').isVisible()).toBe(true)
    expect(await page.locator('[id="root.nhan_su.0.chuc_vu"]').isVisible()).toBe(false)
  })
})

describe('rows', () => {
  const values = (page: Page) => page.locator('input[name$="[ho_ten]"]').evaluateAll((inputs) =>
    inputs.map((input) => (input instanceof HTMLInputElement ? `${input.name}=${input.value}` : '')))

  test('are added, moved and removed, numbered as they stand', async () => {
    const page = await open()
    const add = page.getByRole('button', { name: 'Thêm nhân sự' })
    await page.locator('[id="root.nhan_su.0.ho_ten"]').fill('An')
    await add.click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('root.nhan_su.1.ho_ten')
    await page.keyboard.type('Bình')
    await add.click()
    await page.keyboard.type('Chi')
    expect(await add.isVisible()).toBe(false)

    await page.getByRole('button', { name: 'Chuyển Nhân sự 3 lên trên' }).click()
    await page.getByRole('button', { name: 'Xóa Nhân sự 1' }).click()
    expect(await values(page)).toEqual(['root[nhan_su][0][ho_ten]=Chi', 'root[nhan_su][1][ho_ten]=Bình'])
    expect(await page.locator('.row > legend').allTextContents()).toEqual(['Nhân sự 1', 'Nhân sự 2'])
    expect(await page.getByLabel('Họ và tên').count()).toBe(2)
    expect(await add.isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Chuyển Nhân sự 1 lên trên' }).count()).toBe(0)
  })

  test('can all go', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Xóa Nhân sự 1' }).click()
    expect(await page.getByText('Chưa có mục nào.').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Thêm nhân sự' }).click()
    expect(await values(page)).toEqual(['root[nhan_su][0][ho_ten]='])
  })
})

describe('what the server must answer', () => {
  test('communes come with the province, without a turn of the page', async () => {
    const page = await open()
    await page.locator('[id="root.ten"]').fill('CÔNG TY A')
    await page.locator('[id="root.dia_chi.province"]').selectOption('38')
    await page.locator('[id="root.dia_chi.commune"] option', { hasText: 'Phường Hạc Thành' }).waitFor({ state: 'attached' })
    expect(await page.locator('[id="root.ten"]').inputValue()).toBe('CÔNG TY A')
  })

  test('computed values follow what they are computed from', async () => {
    const page = await open()
    await page.locator('[id="root.so_nguoi"]').fill('12')
    await page.getByText('24 đồng').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('root.so_nguoi')
    expect(form.server.posts).toHaveLength(1)
  })

  test('a draft is saved by itself, and the page says when', async () => {
    const page = await open()
    await page.locator('[id="root.ten"]').fill('CÔNG TY Á ĐÔNG')
    await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor()
    expect(form.server.state.answers).toMatchObject({ ten: 'CÔNG TY Á ĐÔNG' })
    expect(await page.locator('input[name="_revision"]').inputValue()).toBe(String(form.server.state.revision))
  })

  test('a server that is away is said, and the next save tries again', async () => {
    const page = await open()
    form.server.state.away = true
    await page.locator('[id="root.ten"]').fill('A')
    const alert = page.getByRole('alert').filter({ hasText: 'Máy chủ gặp sự cố, chưa lưu được' })
    await tryAgain(alert).waitFor()
    expect(await alert.textContent()).toContain('được giữ trên thiết bị này')
    expect(form.server.state.answers).toEqual({})
    form.server.state.away = false
    form.forgive('503')
    await pressIfThere(tryAgain(alert))
    await page.getByText(/^Đã lưu lúc/).waitFor()
    expect(await alert.count()).toBe(0)
    expect(form.server.state.answers).toMatchObject({ ten: 'A' })
  })

  test('a file goes up when it is chosen and can be taken away', async () => {
    const page = await open()
    await page.locator('[id="root.giay"]').setInputFiles({ name: 'giấy.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await page.getByRole('link', { name: 'giấy.pdf' }).waitFor()
    await page.getByRole('button', { name: 'Xóa tệp giấy.pdf' }).click()
    await page.getByRole('link', { name: 'giấy.pdf' }).waitFor({ state: 'detached' })
    expect(form.server.posts.map((post) => post.find(([name]) => name === '_do')?.[1]).filter((act) => act !== 'refresh')).toEqual(['upload:/giay', 'remove-file:/giay/0'])
  })
})

describe('posts', () => {
  async function fill(page: Page): Promise<Array<[string, string]> | undefined> {
    await page.locator('[id="root.ten"]').fill('CÔNG TY Á ĐÔNG')
    await page.locator('[id="root.thu"]').fill('a@b.vn')
    await page.locator('input[name="root[co_vdt]"][value="false"]').check()
    await page.locator('input[name="root[hoat_dong][]"][value="dd"]').check()
    await page.locator('[id="root.nhan_su.0.ho_ten"]').fill('An')
    await page.getByRole('button', { name: 'Thêm nhân sự' }).click()
    await page.locator('[id="root.nhan_su.1.ho_ten"]').fill('Bình')
    await page.locator('[id="root.dia_chi.street"]').fill('12 Lê Lợi')
    await Promise.all([turned(page), page.getByRole('button', { name: 'Tiếp tục' }).click()])
    // A page may save by itself afterwards; a button has a name.
    return form.server.posts.findLast((post) => post.some(([name]) => name === '_do'))
  }

  test('say the same with and without script', async () => {
    const alive = await open()
    const live = await fill(alive)
    await alive.context().close()
    await form.startAnew()
    const still = await fill(await open({ javaScriptEnabled: false }))
    const controls = (post: typeof live) => post?.filter(([name]) => name.startsWith('root') || name === '_do')
    expect(controls(live)).toEqual(controls(still))
    expect(live).toContainEqual(['root[nhan_su][1][ho_ten]', 'Bình'])
  })

  test('wait for a question that is still open, and carry the revision it brought', async () => {
    const page = await open()
    form.server.state.slowMs = 300
    await Promise.all([page.waitForRequest((request) => request.method() === 'POST'), page.locator('[id="root.dia_chi.province"]').selectOption('38')])
    await Promise.all([turned(page), page.getByRole('button', { name: 'Tiếp tục' }).click()])
    const told = form.server.posts.map((post) => [post.find(([name]) => name === '_revision')?.[1], post.find(([name]) => name === '_do')?.[1]])
    expect(told.map(([revision]) => revision)).toEqual(told.map((_, index) => String(index + 1)))
    expect([told.at(0)?.[1], told.at(-1)?.[1]]).toEqual(['communes:/dia_chi', 'continue'])
  })

  test('by the Enter key continue, and press no other button', async () => {
    const page = await open()
    await page.locator('[id="root.nhan_su.0.ho_ten"]').fill('An')
    await Promise.all([turned(page), page.keyboard.press('Enter')])
    expect(form.server.posts.at(-1)).toContainEqual(['_do', 'continue'])
  })
})

describe('accessibility', () => {
  test.each([{ width: 320, colorScheme: 'light' }, { width: 1280, colorScheme: 'dark' }] as const)('axe finds nothing at $width, $colorScheme', async ({ width, colorScheme }) => {
    form.server.state.problems = fields.map(({ key }) => ({ pointer: `/${key}`, code: 'required', params: {} }))
    const page = await open({ viewport: { width, height: 800 }, colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
