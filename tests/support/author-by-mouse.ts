import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import type { AuthorHands } from './author-hands.ts'
import { reissue } from './reissue-facts.ts'

/** What an author does with the mouse, page by page of the studio, to build the re-issue of a licence. */
export const goesTo = (hands: AuthorHands, name: string): Promise<void> => hands.clicksOn(hands.page.locator('.studio-navigation').getByRole('link', { name }))

export async function writesForm(hands: AuthorHands): Promise<void> {
  const { page } = hands
  await goesTo(hands, 'Biểu mẫu')
  await hands.clicksOn(page.getByRole('button', { name: 'Viết nhiều câu hỏi một lúc' }))
  await hands.types(reissue.form)
  await hands.clicksOn(page.getByRole('button', { name: /^Thêm \d+ dòng/ }))
  await page.getByRole('treeitem').nth(34).waitFor()
}

export async function setsUpCourse(hands: AuthorHands): Promise<void> {
  const { page } = hands
  const [paper, english] = reissue.paper
  await goesTo(hands, 'Các bước')
  await hands.clicksOn(page.getByRole('button', { name: 'Dựng theo quy trình cấp phép' }))
  const dialog = page.getByRole('dialog')
  await hands.types(paper)
  await hands.fillsIn(dialog.getByLabel('Tên giấy bằng tiếng Anh'), english)
  await hands.chooses(dialog.getByLabel('Việc cấp'), 'Cấp lại theo giấy đã có trong sổ')
  await hands.chooses(dialog.getByLabel('Cơ quan, người giữ và sổ như ở thủ tục'), 'Cấp giấy phép bưu chính')
  await hands.fillsIn(dialog.getByLabel('Phí (đồng)'), reissue.fee)
  await hands.clicksOn(dialog.getByRole('button', { name: 'Dựng quy trình' }))
  await page.getByRole('link', { name: 'Cấp số, đóng dấu, vào sổ' }).waitFor()
}

export async function addsPapers(hands: AuthorHands): Promise<void> {
  const { page } = hands
  await goesTo(hands, 'Thành phần hồ sơ')
  for (const [paper, english] of reissue.papers) {
    await hands.clicksOn(page.getByRole('button', { name: 'Thêm giấy tờ' }))
    await focusIn(page.locator('.studio-details input[lang=vi]'))
    await hands.types(paper)
    await hands.fillsIn(page.locator('.studio-details input[lang=en]').first(), english)
  }
  await hands.clicksOn(page.locator('.studio-lists').getByRole('link', { name: reissue.papers[0][0] }))
  await hands.clicksOn(page.locator('.studio-details').getByLabel('Bắt buộc', { exact: true }))
}

/** Only the damaged original is handed in; the address only where the post brings the result; no licence out of term. */
export async function addsRules(hands: AuthorHands): Promise<void> {
  const { page } = hands
  await goesTo(hands, 'Quy tắc')
  await hands.clicksOn(page.getByText('Thêm quy tắc'))
  await addsCondition(hands, { what: 'Chỉ cần giấy tờ khi…', of: reissue.papers[1][0], question: 'Lý do', option: 'Bị hư hỏng' })
  await addsCondition(hands, { what: 'Chỉ hiện câu hỏi khi…', of: 'Địa chỉ nhận kết quả', question: 'Hình thức nhận kết quả', option: 'Bưu chính công ích' })
  await hands.chooses(page.locator('.add-rule select').first(), 'Điều phải đúng của cả biểu mẫu')
  await hands.clicksOn(page.getByRole('button', { name: 'Soạn quy tắc' }))
  await hands.fillsIn(page.locator('.rule-editor textarea').first(), 'co_gia_tri_den >= today')
  await hands.clicksOn(page.locator('.rule-editor').getByRole('link', { name: 'Mở mục chứa quy tắc' }))
  await hands.fillsIn(page.locator('.studio-details textarea[lang=vi]').first(), reissue.expired[0])
  await hands.fillsIn(page.locator('.studio-details textarea[lang=en]').first(), reissue.expired[1])
}

async function addsCondition(hands: AuthorHands, { what, of, question, option }: { what: string; of: string; question: string; option: string }): Promise<void> {
  const { page } = hands
  const [kind, part] = [page.locator('.add-rule select').first(), page.locator('.add-rule select').nth(1)]
  await hands.chooses(kind, what)
  await hands.chooses(part, of)
  await hands.clicksOn(page.getByRole('button', { name: 'Soạn quy tắc' }))
  await opened(page, of)
  await hands.clicksOn(page.getByRole('button', { name: 'Thêm điều kiện' }))
  const line = page.locator('.visual-rule .rule')
  await hands.chooses(line.getByLabel('Câu hỏi', { exact: true }), question)
  await hands.chooses(line.getByLabel('Giá trị', { exact: true }), option)
}

/** The editor shows the rule of this part, and is ready. */
export const opened = (page: Page, of: string): Promise<void> => page.locator('.rule-editor').filter({ has: page.locator('.muted', { hasText: of }) }).getByRole('button', { name: 'Thêm điều kiện' }).waitFor()

export async function writesGuide(hands: AuthorHands): Promise<void> {
  const { page } = hands
  await goesTo(hands, 'Hướng dẫn')
  const guide = page.locator('.guide-texts')
  await hands.fillsIn(guide.getByLabel('Tên – Tiếng Anh'), reissue.english)
  for (const [part, texts] of Object.entries({ 'Tóm tắt': reissue.guide.summary, 'Đối tượng thực hiện': reissue.guide.who, 'Yêu cầu, điều kiện': reissue.guide.requirements, 'Trình tự thực hiện': reissue.guide.procedure, 'Kết quả': reissue.guide.result, 'Nơi nộp và cơ quan giải quyết': reissue.guide.where })) {
    await hands.fillsIn(guide.getByLabel(`${part} – Tiếng Việt`), texts[0])
    await hands.fillsIn(guide.getByLabel(`${part} – Tiếng Anh`), texts[1])
  }
  const articles = page.getByLabel('Lấy căn cứ từ thủ tục khác')
  for (const article of reissue.articles) {
    await hands.chooses(articles, await articles.locator('option', { hasText: article }).first().innerText())
    await hands.clicksOn(page.getByRole('button', { name: 'Lấy', exact: true }))
  }
}

/** Puts the reason into the licence, by a tag of the list. */
export async function writesLetter(hands: AuthorHands): Promise<void> {
  const { page } = hands
  await goesTo(hands, 'Văn bản, thông báo')
  await hands.clicksOn(page.locator('.studio-lists').getByRole('link', { name: reissue.paper[0] }))
  const lines = page.getByRole('article', { name: 'Các dòng' })
  await hands.clicksOn(lines.getByRole('button', { name: 'Thêm dòng' }))
  const row = lines.locator('tbody tr').last()
  await hands.fillsIn(row.locator('input').nth(0), 'Lý do cấp lại')
  await hands.fillsIn(row.locator('input').nth(1), 'Reason')
  await hands.clicksOn(row.locator('input').nth(2))
  await hands.fillsIn(page.getByLabel('Tìm thẻ'), 'ly_do')
  await hands.clicksOn(page.getByRole('button', { name: 'Chèn', exact: true }))
  await page.locator('.tag-states code', { hasText: /^ly_do$/ }).waitFor()
}

export async function publishes(hands: AuthorHands): Promise<void> {
  const { page } = hands
  await goesTo(hands, 'Công bố')
  await hands.fillsIn(page.getByLabel('Ghi chú'), 'Công bố lần đầu.')
  // The form tells why it may not be published yet: what is wrong, or not saved.
  await expect.poll(() => page.locator('.publish-form').innerText(), { timeout: 60_000 }).toContain('Không còn lỗi nào')
  await hands.clicksOn(page.locator('.studio-page').getByRole('button', { name: 'Công bố' }))
  await page.getByText('Đã công bố').first().waitFor({ timeout: 60_000 })
}

/** What is added is ready to be named. */
export const focusIn = (control: Locator): Promise<void> => control.and(control.page().locator(':focus')).first().waitFor()
