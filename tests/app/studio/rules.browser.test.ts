import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectGood, soon, startStudio, type StudioSite } from '../../support/studio-visit.ts'

let studio: StudioSite

beforeAll(async () => {
  studio = await startStudio()
})
afterAll(() => studio.stop())

const ruleOf = async (id: Parameters<StudioSite['definition']>[0], key: string) => (await studio.definition(id)).form.rules?.find((rule) => rule.key === key)?.assert

describe.each([
  ['vi', 1280],
  ['en', 360],
] as const)('in %s at %i px', (language, width) => {
  test('list, visual editor, text and trial are accessible, fit and log no error', async () => {
    const id = await studio.start('postal-licence-grant')
    const { page, errors, close } = await studio.visit(`/studio/drafts/${id}?page=rules`, { language, width })
    await page.locator('.rule-list li a').first().waitFor()
    await expectGood(page, `rules-${language}-${width}`)
    await page.locator('.rule-list li a', { hasText: language === 'vi' ? 'không thuộc (' : 'is none of (' }).first().click()
    await page.locator('.visual-rule .rule').first().waitFor()
    await page.locator('.rule-trial summary').click()
    await expectGood(page, `rules-chosen-${language}-${width}`)
    expect(errors).toEqual([])
    await close()
  })
})

test('a rule is made by choosing, reads in words, gives its text, and is tried', async () => {
  const id = await studio.start('postal-licence-reissue')
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=rules`)
  await page.locator('.add-rule summary').click()
  await page.locator('.add-rule select').nth(0).selectOption('visibleWhen')
  await page.locator('.add-rule select').nth(1).selectOption({ index: 1 })
  await page.locator('.add-rule button').click()
  await page.locator('.visual-rule').getByRole('button', { name: 'Thêm điều kiện' }).click()
  await page.locator('.visual-rule .rule-fields').selectOption('ly_do_cap_lai')
  await page.locator('.visual-rule .rule-operators').selectOption('equals')
  await page.locator('.visual-rule .operand select').last().selectOption('hu_hong')
  const text = page.locator('.rule-editor textarea.code')
  await expect.poll(() => text.inputValue(), soon).toBe("ly_do_cap_lai == 'hu_hong'")
  expect(await page.locator('.rule-sentence').textContent()).toMatch(/^“.+” là “Bị hư hỏng/)
  await page.locator('.rule-trial summary').click()
  await page.locator('.trial-answers select').selectOption('hu_hong')
  await expect.poll(() => page.locator('.trial-results td').last().textContent(), soon).toContain('đúng')
  await expect.poll(async () => JSON.stringify((await studio.definition(id)).form).includes("\"visibleWhen\":\"ly_do_cap_lai == 'hu_hong'\""), soon).toBe(true)
  await close()
})

test('a rule the menus cannot hold stays text, to the letter; an error says where it is', async () => {
  const id = await studio.start('postal-licence-grant')
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=rules`)
  const text = page.locator('.rule-editor textarea.code')
  await page.locator('input[type="search"]').fill('doi tac')
  await page.locator('.rule-list li a', { hasText: 'có ít nhất một mục' }).first().click()
  await page.getByText('chỉ sửa được bằng chữ').waitFor()
  expect(await page.locator('.visual-rule').count()).toBe(0)
  const before = await text.inputValue()
  await text.focus()
  await text.blur()
  expect(await text.inputValue()).toBe(before)
  await text.fill(`${before} && khong_co`)
  await page.locator('.rule-problems li').first().waitFor()
  await page.locator('.rule-problems button').press('Enter')
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('khong_co')
  await close()
})

test('by keyboard alone: found in the list, changed by menu, undone', async () => {
  const id = await studio.start('postal-licence-grant')
  const definition = await studio.definition(id)
  const rule = definition.form.rules?.find(({ assert }) => assert === "pham_vi != 'lien_tinh' || size(dia_ban) >= 2")
  const { page, close } = await studio.visit(`/studio/drafts/${id}?page=rules`)
  await page.locator('input[type="search"]').focus()
  await page.keyboard.type('lien tinh dia ban')
  await page.locator('.rule-list li a').first().press('Enter')
  await page.locator('.visual-rule .rule').first().waitFor()
  await page.locator('.visual-rule .rule-operators').last().focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => ruleOf(id, rule?.key ?? ''), soon).toBe("pham_vi != 'lien_tinh' || size(dia_ban) > 2")
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect.poll(() => ruleOf(id, rule?.key ?? ''), soon).toBe(rule?.assert)
  await close()
})
