import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { authorAt, holdLicence, newlyPublished, publishedKeys } from '../support/author-browser.ts'
import type { AuthorHands } from '../support/author-hands.ts'
import { launchBrowser } from '../support/browser.ts'
import { fileAndAccept, lostLicence } from '../support/file-and-accept.ts'
import { reissue } from '../support/reissue-facts.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import { newSite, type Site } from '../support/visitor.ts'
import { addsPapers, addsRules, focusIn, goesTo, opened, publishes, setsUpCourse, writesForm, writesGuide, writesLetter } from '../support/author-by-mouse.ts'

/**
 * An author who has never programmed builds the re-issue of a postal licence from an empty procedure, publishes it, and an
 * applicant files a dossier on it. What their hands do is counted.
 */
const number = '015/GP-SKHCN'
let site: RunningSite
let browser: Browser
let pages: Site

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  pages = newSite(site.url, browser)
  await holdLicence(site, number)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test('from an empty procedure to a filed dossier, by mouse', async () => {
  const before = await publishedKeys(site)
  const { hands, errors } = await authorAt(browser, site, '/studio/new')
  const { page } = hands
  await hands.fillsIn(page.getByLabel('Tên thủ tục'), reissue.title)
  await hands.clicksOn(page.getByRole('button', { name: 'Bắt đầu soạn' }))
  await writesForm(hands)
  await setsUpCourse(hands)
  await addsPapers(hands)
  await addsRules(hands)
  await writesGuide(hands)
  await writesLetter(hands)
  await publishes(hands)
  process.stdout.write(`${hands.report('by mouse')}\n`)
  expect(errors).toEqual([])
  expect(hands.interactions).toBeLessThanOrEqual(250)

  const definition = await newlyPublished(site, before)
  expect(checkDraft(definition).map(({ code, place }) => `${code} ${place}`)).toEqual([])
  await fileAndAccept(site, pages, definition, lostLicence(number))
}, 180_000)

test('from an empty procedure to a filed dossier, by keyboard alone', async () => {
  const before = await publishedKeys(site)
  const { hands, errors } = await authorAt(browser, site, '/studio/new')
  const { page } = hands
  await hands.presses('Tab')
  await hands.presses('Enter')
  await hands.tabsTo(page.getByLabel('Tên thủ tục'))
  await hands.types(reissue.title)
  await hands.presses('Enter')
  await page.locator('.studio:not([inert])').waitFor()

  await hands.goesTo('Biểu mẫu')
  await page.getByRole('button', { name: 'Viết nhiều câu hỏi một lúc' }).waitFor()
  await hands.goesTo('Viết nhiều câu hỏi')
  await focusIn(page.getByRole('dialog').locator('textarea'))
  await hands.types(reissue.form)
  await hands.presses('Control+Enter')
  await page.getByRole('treeitem').nth(34).waitFor()

  await hands.goesTo('Các bước')
  await page.getByRole('button', { name: 'Dựng theo quy trình cấp phép' }).waitFor()
  await hands.goesTo('Dựng theo quy trình')
  const dialog = page.getByRole('dialog')
  await hands.types(reissue.paper[0])
  await hands.presses('Tab')
  await hands.types(reissue.paper[1])
  await hands.presses('Tab')
  await hands.picks('Cấp lại theo giấy đã có trong sổ')
  await hands.presses('Tab')
  await hands.picks('Cấp giấy phép bưu chính')
  await hands.tabsTo(dialog.getByLabel('Phí (đồng)'))
  await hands.types(reissue.fee)
  await hands.presses('Enter')
  await page.getByRole('link', { name: 'Cấp số, đóng dấu, vào sổ' }).waitFor()

  await hands.goesTo('Thành phần hồ sơ')
  for (const [paper, english] of reissue.papers) {
    await page.getByRole('button', { name: 'Thêm giấy tờ' }).waitFor()
    await hands.goesTo('Thêm giấy tờ')
    await focusIn(page.locator('.studio-details input[lang=vi]'))
    await hands.types(paper)
    await hands.presses('Tab')
    await hands.types(english)
  }
  await hands.goesTo(reissue.papers[0][0])
  await page.locator('.studio-details h2', { hasText: reissue.papers[0][0] }).waitFor()
  await hands.goesTo('Bắt buộc')
  await hands.presses('Space')

  await hands.goesTo('Quy tắc')
  await page.getByText('Thêm quy tắc').waitFor()
  await hands.goesTo('Thêm quy tắc')
  await keysCondition(hands, { what: 'Chỉ cần giấy tờ khi…', of: reissue.papers[1][0], question: 'Lý do', option: 'Bị hư hỏng' })
  await keysCondition(hands, { what: 'Chỉ hiện câu hỏi khi…', of: 'Địa chỉ nhận kết quả', question: 'Hình thức nhận kết quả', option: 'Bưu chính công ích' })
  await hands.goesTo(whereRule)
  await hands.picks('Điều phải đúng của cả biểu mẫu')
  await hands.presses('Tab')
  await hands.presses('Enter')
  await page.locator('.rule-editor textarea').first().waitFor()
  await hands.goesTo('Bằng chữ')
  await hands.types('co_gia_tri_den >= today')
  await hands.goesTo('Mở mục chứa quy tắc')
  await page.locator('.studio-details textarea[lang=vi]').first().waitFor()
  await hands.goesTo('Câu báo lỗi – Tiếng Việt')
  await hands.types(reissue.expired[0])
  await hands.presses('Tab')
  await hands.types(reissue.expired[1])

  await hands.goesTo('Hướng dẫn')
  await page.locator('.guide-texts').waitFor()
  await hands.goesTo('Tên – Tiếng Anh')
  await hands.types(reissue.english)
  const { summary, who, requirements, procedure, result, where } = reissue.guide
  for (const text of [...summary, ...who, ...requirements, ...procedure, ...result, ...where]) {
    await hands.presses('Tab')
    if ((await page.locator(':focus').inputValue()) !== '') await hands.presses('Control+A')
    await hands.types(text)
  }
  const articles = page.getByLabel('Lấy căn cứ từ thủ tục khác')
  await articles.waitFor()
  await hands.goesTo('Lấy căn cứ từ thủ tục khác')
  for (const article of reissue.articles) {
    await hands.picks(await articles.locator('option', { hasText: article }).first().innerText())
    await hands.presses('Tab')
    await hands.presses('Enter')
    await hands.presses('Shift+Tab')
  }

  await hands.goesTo('Công bố')
  await page.getByLabel('Ghi chú công bố').waitFor()
  await hands.goesTo('Ghi chú công bố')
  await hands.types('Công bố lần đầu.')
  const button = page.locator('.studio-page button.primary:enabled', { hasText: 'Công bố' })
  await button.waitFor()
  await hands.tabsTo(button)
  await hands.presses('Enter')
  await page.getByText('Đã công bố').first().waitFor({ timeout: 60_000 })
  process.stdout.write(`${hands.report('by keyboard')}\n`)
  expect(errors).toEqual([])
  expect([hands.clicks, hands.interactions <= 250]).toEqual([0, true])

  const definition = await newlyPublished(site, before)
  expect(checkDraft(definition).map(({ code, place }) => `${code} ${place}`)).toEqual([])
  await fileAndAccept(site, pages, definition, lostLicence(number))
}, 180_000)

const whereRule = 'Nơi đặt quy tắc mới'

async function keysCondition(hands: AuthorHands, { what, of, question, option }: { what: string; of: string; question: string; option: string }): Promise<void> {
  const { page } = hands
  await page.getByLabel(whereRule).waitFor()
  await hands.goesTo(whereRule)
  await hands.picks(what)
  await hands.presses('Tab')
  await hands.picks(of)
  await hands.presses('Tab')
  await hands.presses('Enter')
  await opened(page, of)
  await hands.goesTo('Thêm điều kiện')
  await focusIn(page.locator('.visual-rule .rule select'))
  await hands.picks(question)
  await hands.tabsTo(page.locator('.visual-rule .rule').getByLabel('Giá trị', { exact: true }))
  await hands.picks(option)
}

test('from the template of a sibling to published', async () => {
  const before = await publishedKeys(site)
  const { hands, errors } = await authorAt(browser, site, '/studio/new')
  const { page } = hands
  const publish = page.locator('.studio-page').getByRole('button', { name: 'Công bố' })
  await hands.fillsIn(page.getByLabel('Tên thủ tục'), `${reissue.title} (theo mẫu)`)
  await hands.fillsIn(page.getByLabel('Tên tiếng Anh'), `${reissue.english} (from a template)`)
  await hands.clicksOn(page.getByRole('radio', { name: 'Cấp lại văn bản xác nhận thông báo hoạt động bưu chính' }))
  await hands.clicksOn(page.getByRole('button', { name: 'Bắt đầu soạn' }))
  await page.locator('.studio:not([inert])').waitFor()
  await setsUpCourse(hands)
  await goesTo(hands, 'Ngôn ngữ')
  await hands.clicksOn(page.getByLabel('Chữ đang có'))
  await replaces(hands, 'văn bản xác nhận thông báo hoạt động bưu chính', 'giấy phép bưu chính')
  await hands.chooses(page.getByLabel('Ngôn ngữ được thay'), 'Tiếng Anh')
  await page.getByLabel('Ngôn ngữ được thay').focus()
  await hands.presses('Tab')
  await replaces(hands, 'confirmation', 'licence')
  await goesTo(hands, 'Công bố')
  await hands.fillsIn(page.getByLabel('Ghi chú'), 'Công bố lần đầu.')
  await hands.clicksOn(publish)
  await hands.clicksOn(page.getByRole('button', { name: 'Tìm kịch bản khác thay' }))
  await page.getByText('Hãy công bố lần nữa').waitFor()
  await hands.clicksOn(publish)
  await page.getByText('Đã công bố').first().waitFor({ timeout: 60_000 })
  process.stdout.write(`${hands.report('from a template')}\n`)
  // The first press is answered with 422: the scenarios of the template know nothing of the new course.
  expect(errors.filter((error) => !error.includes('422'))).toEqual([])
  expect(hands.interactions).toBeLessThanOrEqual(40)
  const definition = await newlyPublished(site, before)
  expect(checkDraft(definition).filter(({ severity }) => severity === 'error')).toEqual([])
  expect(definition.form.sections[0]?.fields[0]).toMatchObject({ register: 'postal-licence' })
}, 120_000)

/** Words in place of others in all texts; the cursor stands where the first are asked for, before and after. */
async function replaces(hands: AuthorHands, find: string, put: string): Promise<void> {
  await hands.types(find)
  await hands.presses('Tab')
  await hands.types(put)
  await hands.presses('Enter')
  await focusIn(hands.page.getByLabel('Chữ đang có'))
}
