import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePaper } from '#app/demo/sample-paper.server.ts'
import { kinds } from '#runtime/fields/kinds.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { launchBrowser } from '../support/browser.ts'
import { fillFields, pickFile, type PickedFile } from '../support/fill-page.ts'
import { startSite, type RunningSite } from '../support/running-site.ts'
import { comes, newSite, type Visitor } from '../support/visitor.ts'
import { pressByKeyboard, typePage } from '../support/keyboard.ts'
import { gallery, galleryAnswers, galleryText } from '../support/gallery-answers.ts'

/** Every kind of question, walked at 320 px with script and without: what is stored is the same to the byte. */
let site: RunningSite
let browser: Browser
/** What the first walk left, for those after it. */
let stored: Answers | undefined

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  const published = await site.runtime.services.procedures.publish({ kind: 'system', name: 'motcua' }, galleryText)
  if (published.result !== 'published') throw new Error(JSON.stringify(published))
}, 240_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const allFields = (fields: readonly Field[]): Field[] => fields.flatMap((field) => ['fields' in field ? allFields(field.fields) : [], field].flat())

test('has every kind of question there is', () => {
  const used = new Set(allFields(gallery.form.sections.flatMap(({ fields }) => fields)).map(({ kind }) => kind))
  expect(Object.keys(kinds).filter((kind) => !used.has(kind as Field['kind']))).toEqual([])
})

test('stores the same answers with script and without', async () => {
  const withScript = await walks('pointer')
  const without = await walks('no script')
  expect(JSON.stringify(withScript)).toBe(JSON.stringify(without))
  stored = withScript
  expect(withScript['mang_luoi']).toMatchObject([{ xa: 'Tân Trào', diem: [{ ten_diem: 'Cây đa', xe: [{ bien_so: '22C-123.45', tai_trong: 1.5 }, {}] }, {}] }, { diem: [{ xe: [{}] }] }])
  expect(withScript).toMatchObject({
    ho_ten: 'NGUYỄN THỊ ÁNH TUYẾT',
    khoi_luong: 1.25,
    ty_le: 12.5,
    von: 10_750_000_000,
    so_nam: 1,
    tinh_trang: 'đã khai',
    tuyen_chinh: 'B07',
    tuyen_phu: 'N12',
    so_xe: 3,
    thoi_han: { years: 2, months: 6 },
    vi_tri: { latitude: 21.823612, longitude: 105.214178, address: 'Cạnh chợ Tam Cờ' },
    tai_khoan: { bank: 'bidv', number: '190345678901', holder: 'NGUYỄN THỊ ÁNH TUYẾT' },
    tong_doanh_thu: 2_000_000_000,
    mau_don: 'GALLERY-01',
    chu_ky: { name: 'Nguyễn Thị Ánh Tuyết', agreed: true },
  })
}, 480_000)

test('stores the same when nothing but a keyboard is touched', async () => {
  stored ??= await walks('no script')
  // Whoever goes by Tab picks files where they stand: what is kept under a hash has its names in order.
  expect(canonicalJson(await walks('keyboard'))).toBe(canonicalJson(stored))
}, 480_000)

test('takes a signature drawn by hand, as a picture that can be taken back', async () => {
  const { visitor, ground } = await begins({ viewport: { width: 768, height: 900 } })
  const { page } = visitor
  await visitor.goes(new URL(page.url()).pathname.replace(/[^/]+$/, 'files'))
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('nowhere to draw')
  await page.mouse.move(box.x + 20, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 220, box.y + 20, { steps: 5 })
  await page.mouse.up()
  await page.locator('button[data-draw="keep"]').click()
  const picture = page.locator('img[alt^="Ảnh đã tải lên"]')
  await picture.waitFor()
  expect(await page.locator('input[name="root[chu_ky][picture][0][type]"]').inputValue()).toBe('image/png')
  expect(await picture.evaluate(async (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)), 'the small picture of it').toBe(320)

  await page.locator('button[value="remove-file:/chu_ky/picture/0"]').click()
  await page.locator('canvas').waitFor()
  expect(ground.faults).toEqual([])
  await visitor.leaves()
}, 60_000)

/** Fills the form from its first page to its filing; answers what the dossier holds. */
async function walks(by: 'pointer' | 'keyboard' | 'no script'): Promise<Answers> {
  // 320 px with two dots for each: a window of 640 px at 200 %.
  const { visitor, ground, actor } = await begins({ viewport: { width: 320, height: 740 }, deviceScaleFactor: 2, javaScriptEnabled: by !== 'no script' })
  await (by === 'keyboard' ? typePages(visitor) : fillPages(visitor))
  if (by === 'pointer') expect(await looksOf(visitor)).toEqual([])
  await (by === 'keyboard' ? pressByKeyboard(visitor.page, 'Nộp hồ sơ') : visitor.presses('Nộp hồ sơ'))
  expect(ground.faults).toEqual([])
  const id = (new URL(visitor.page.url()).pathname.split('/').at(-1) ?? '') as DossierId
  await visitor.leaves()
  const view = await site.runtime.services.dossiers.view(actor, id)
  return view?.answers ?? {}
}

type Look = { language: 'vi' | 'en'; colorScheme: 'light' | 'dark'; width: number; letters: number }

/** A phone, and a screen of 1280 px at 200 %: once by the whole page, once by the letters alone. */
const looks: Look[] = [
  { language: 'vi', colorScheme: 'dark', width: 320, letters: 16 },
  { language: 'en', colorScheme: 'light', width: 320, letters: 16 },
  { language: 'vi', colorScheme: 'light', width: 640, letters: 16 },
  { language: 'en', colorScheme: 'dark', width: 640, letters: 32 },
]

/** Each page as it was filled in, in every look: nothing to scroll sideways, nothing axe finds. `GALLERY_SHOTS` keeps pictures. */
async function looksOf({ page }: Visitor): Promise<string[]> {
  const review = new URL(page.url())
  const faults: string[] = []
  for (const { language, colorScheme, width, letters } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 740 })
    for (const { key } of [...gallery.form.sections, { key: 'review' }]) {
      await page.goto(new URL(`${key}?lang=${language}`, review).href)
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}px`), letters)
      faults.push(...(await faultsOf(page, `${key} ${language} ${colorScheme} ${width} ${letters}`)))
    }
  }
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto(new URL('review?lang=vi', review).href)
  return faults
}

async function faultsOf(page: Page, look: string): Promise<string[]> {
  const shots = process.env['GALLERY_SHOTS']
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${look.replaceAll(' ', '-')}.png`, fullPage: true })
  const sideways = await page.evaluate(widestOf)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return [...(sideways === '' ? [] : [`${look} scrolls sideways: ${sideways}`]), ...violations.map(({ id, nodes }) => `${look}: ${id} at ${nodes[0]?.html.slice(0, 160) ?? ''}`)]
}

/** What sticks out of a page that scrolls sideways; runs in the page. */
function widestOf(): string {
  const { scrollWidth, clientWidth } = document.documentElement
  const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
  return scrollWidth > clientWidth ? `${scrollWidth - clientWidth} px by ${out.slice(-3).map((element) => element.outerHTML.slice(0, 160)).join(' and ')}` : ''
}

/** Somebody who is signed in starts the form. */
async function begins(options: BrowserContextOptions) {
  const { actor, cookie } = await site.applicant('Nguyễn Thị Ánh Tuyết')
  const ground = newSite(site.url, browser)
  const visitor = await comes(ground, options)
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await visitor.page.context().addCookies([{ name, value, url: site.url }])
  await visitor.goes('/procedures/gallery')
  await visitor.presses(visitor.page.locator('form[action$="/start"] button'))
  return { visitor, ground, actor }
}

async function fillPages(visitor: Visitor): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    const key = new URL(visitor.page.url()).pathname.split('/').at(-1)
    if (key === 'review') return
    const fields = gallery.form.sections.find((section) => section.key === key)?.fields ?? []
    await fillFields(visitor.page, fields, galleryAnswers)
    for (const field of fields) await picks(visitor, field)
    await visitor.presses(visitor.page.locator('.form-buttons button[value="continue"]'))
  }
  throw new Error(`the form did not end: ${await visitor.page.locator('main').innerText()}`)
}

/** The same without a pointer: every stop of Tab is seen. */
async function typePages(visitor: Visitor): Promise<void> {
  const files = new Map(gallery.form.sections.flatMap(({ fields }) => fields).flatMap(({ kind, key }) => (kind === 'file' ? [[`/${key}`, paper]] : kind === 'image' ? [[`/${key}`, picture]] : []) as Array<[string, PickedFile]>))
  // Somebody listens from the start: a dialog that opens before would be the browser's own.
  visitor.page.on('filechooser', () => undefined)
  const unseen: string[] = []
  for (let turn = 0; turn < 20 && !new URL(visitor.page.url()).pathname.endsWith('/review'); turn++) {
    unseen.push(...(await typePage(visitor.page, { answers: galleryAnswers, files })))
    await visitor.look()
  }
  expect(unseen).toEqual([])
}

async function picks({ page }: Visitor, { kind, key }: Field): Promise<void> {
  if (kind === 'file') await pickFile(page, `/${key}`, paper)
  if (kind === 'image') await pickFile(page, `/${key}`, picture)
}

const paper: PickedFile = { name: 'giấy đăng ký.pdf', mimeType: 'application/pdf', buffer: Buffer.from(samplePaper({ title: 'Giấy đăng ký', holder: 'CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ' })) }
const picture: PickedFile = {
  name: 'trụ sở.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
}
