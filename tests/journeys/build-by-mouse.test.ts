import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, test } from 'vitest'
import { AuthorHands } from '../support/author-hands.ts'
import { launchBrowser } from '../support/browser.ts'
import { reissue } from '../support/reissue-facts.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'

let site: RunningSite
let browser: Browser
beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})
let n = 0
const shot = async (page: Page, name: string) => page.screenshot({ path: `/tmp/shots/m${String(n++).padStart(2, '0')}-${name}.png`, fullPage: true })
const goes = (hands: AuthorHands, name: string) => hands.clicksOn(hands.page.locator('.studio-navigation').getByRole('link', { name }))

test('mouse', async () => {
  const author = await site.officer('Lan', [{ role: 'author', unit: 'studio' }])
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies(`${author.cookie}; lang=vi`.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url: site.url })))
  const page = await context.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()))
  page.on('pageerror', (m) => console.log('ERR', m.message))
  const hands = new AuthorHands(page)
  try {
  await page.goto(`${site.url}/studio/new`)
  await hands.fillsIn(page.getByLabel('Tên thủ tục'), reissue.title)
  await hands.clicksOn(page.getByRole('button', { name: 'Bắt đầu' }))
  await goes(hands, 'Biểu mẫu')
  await hands.clicksOn(page.getByRole('button', { name: 'Viết nhiều câu hỏi một lúc' }))
  await hands.types(reissue.form)
  await shot(page, 'write')
  await hands.clicksOn(page.getByRole('button', { name: /^Thêm \d+ dòng/ }))
  await shot(page, 'written')
  await goes(hands, 'Các bước')
  await hands.clicksOn(page.getByRole('button', { name: 'Dựng theo quy trình cấp phép' }))
  const dialog = page.getByRole('dialog')
  await hands.types(reissue.paper[0])
  await hands.fillsIn(dialog.getByLabel('Tên giấy bằng tiếng Anh'), reissue.paper[1])
  await hands.chooses(dialog.getByLabel('Việc cấp'), 'Cấp lại theo giấy đã có trong sổ')
  await hands.chooses(dialog.getByLabel('Cơ quan, người giữ và sổ như ở thủ tục'), 'Cấp giấy phép bưu chính')
  await hands.fillsIn(dialog.getByLabel('Phí (đồng)'), reissue.fee)
  await shot(page, 'dialog')
  await hands.clicksOn(dialog.getByRole('button', { name: 'Dựng quy trình' }))
  await page.waitForTimeout(1500)
  await shot(page, 'steps')
  await goes(hands, 'Thành phần hồ sơ')
  for (const [vi, en] of reissue.papers) {
    await hands.clicksOn(page.getByRole('button', { name: 'Thêm giấy tờ' }))
    await page.waitForTimeout(300)
    await hands.types(vi)
    await hands.fillsIn(page.locator('.studio-details').getByLabel(/Tên – Tiếng Anh|Tên.*Tiếng Anh/).first(), en)
  }
  await shot(page, 'papers')
  await goes(hands, 'Hướng dẫn')
  await hands.fillsIn(page.locator('.guide-texts').getByLabel('Tên – Tiếng Anh'), reissue.english)
  for (const [label, key] of [['Tóm tắt', 'summary'], ['Đối tượng thực hiện', 'who'], ['Yêu cầu, điều kiện', 'requirements'], ['Trình tự thực hiện', 'procedure'], ['Kết quả', 'result'], ['Nơi nộp và cơ quan giải quyết', 'where']] as const) {
    for (const [i, l] of [[0, 'Tiếng Việt'], [1, 'Tiếng Anh']] as const) await hands.fillsIn(page.locator('.guide-texts').getByLabel(`${label} – ${l}`), reissue.guide[key][i])
  }
  for (const article of reissue.articles) {
    const select = page.getByLabel('Lấy căn cứ từ thủ tục khác')
    const label = await select.locator('option').filter({ hasText: article }).first().innerText()
    await hands.chooses(select, label)
    await hands.clicksOn(page.getByRole('button', { name: 'Lấy', exact: true }))
  }
  await shot(page, 'guide')
  await goes(hands, 'Quy tắc')
  await hands.clicksOn(page.getByText('Thêm quy tắc'))
  await shot(page, 'rules')
  await goes(hands, 'Văn bản')
  await hands.clicksOn(page.locator('.studio-lists').getByRole('link', { name: 'Giấy phép bưu chính' }))
  await page.waitForTimeout(3000)
  await shot(page, 'letters')
  await goes(hands, 'Ngôn ngữ')
  await page.getByLabel('Hiện', { exact: false }).first().selectOption({ index: 1 }).catch(() => {})
  await shot(page, 'languages')
  await goes(hands, 'Tổng quan')
  await page.waitForTimeout(1000)
  await shot(page, 'home')
  } catch (e) { await shot(page, 'FAIL'); console.log(String(e)) }
  console.log(hands.report('x'))
  const list = await site.runtime.services.studioDrafts.list(author.actor)
  const d = await site.runtime.services.studioDrafts.open(author.actor, list[0]!.id)
  const { checkDraft } = await import('#builder/checks/check-draft.ts')
  console.log(checkDraft(d!.definition).map((f) => `${f.severity} ${f.code} ${f.place} ${f.text.en}${f.fix ? ' [fix]' : ''}`).join('\n'))
  ;(await import('node:fs')).writeFileSync('/tmp/built.json', JSON.stringify(d!.definition, null, 1))
}, 120_000)
