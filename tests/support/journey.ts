import { expect } from 'vitest'
import { applications, postalKeys, type HeldPaper, type PostalKey } from '#app/demo/applications.ts'
import { enterprises, standingAnswers } from '#app/demo/enterprises.ts'
import { newPick } from '#app/demo/picker.ts'
import { samplePaper } from '#app/demo/sample-paper.server.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { fillFields, fillPapers, type PickedFile } from './fill-page.ts'
import type { Mailbox } from './mailbox.ts'
import { postalProcedure, type PostalNumber } from './postal-samples.ts'
import type { Staff } from './staff.ts'
import { checkAddressIn } from './pdf-facts.ts'
import { comes, type Site, type Visitor } from './visitor.ts'

export type Journey = { site: Site; mailbox: Mailbox; staff: Staff; hasScript?: boolean }
/** What a journey ends with: the paper, where to check it, and the account that asked for it. */
export type Issued = HeldPaper & { checkPath: string; email: string }

const phone = { viewport: { width: 360, height: 740 } }
const password = 'bốn từ không liên quan'
const mended = 'Phòng Đăng ký kinh doanh, Sở Kế hoạch và Đầu tư tỉnh Tuyên Quang'

export type Start = {
  /** The paper to start from. */
  paper?: HeldPaper
  /** Comes back with this account; signs up without one. */
  email?: string
  other?: Answers
}

/** One application from sign-up to the paper that a stranger checks; answers what was issued. */
export async function journeyOf(journey: Journey, number: PostalNumber, { paper, email: known, other = {} }: Start = {}): Promise<Issued> {
  const key = postalKeys[Number(number.slice(1)) - 1] ?? postalKeys[0]
  const definition = await postalProcedure(number)
  const email = known ?? `${number.toLowerCase()}.${Date.now()}@songlopost.example`
  const applicant = await (known === undefined ? signsUp(journey, email) : signsIn(journey, email))
  const application = toApplication(key, paper, other)
  const { id, code } = await applies(applicant, definition, application)

  const at = { id, code, ...journey }
  await accepts(at)
  await readsLetter(applicant, id, 'Tải Giấy tiếp nhận hồ sơ và hẹn trả kết quả')
  await asksForMore(at)
  await answersRequest(applicant, id)
  await decides(at)
  await paysAndReceives(at)

  const issued = { email, ...(await receivesResult(applicant, id)) }
  await strangerChecks(journey, issued)
  await applicant.leaves()
  return issued
}

type At = Journey & { id: string; code: string }
export type Application = { answers: Answers; papers: string[] }

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

function toApplication(key: PostalKey, paper: HeldPaper | undefined, other: Answers): Application {
  const [enterprise] = enterprises
  if (!enterprise) throw new Error('no enterprise')
  const { answers, papers } = applications[key]({ pick: newPick(3), today: today(), paper })
  return { answers: { ...standingAnswers(enterprise), ...answers, ...other }, papers }
}

/** A person from the outside: registers, opens the link in the mail, is signed in. */
async function signsUp({ site, mailbox, hasScript = true }: Journey, email: string): Promise<Visitor> {
  const visitor = await comes(site, { ...phone, javaScriptEnabled: hasScript })
  await visitor.goes('/sign-up')
  for (const [name, value] of Object.entries({ name: 'Trần Văn Minh', email, password })) await visitor.page.locator(`[name="${name}"]`).fill(value)
  await visitor.presses(visitor.page.locator('main form button[type="submit"]'))
  expect(await visitor.page.locator('h1').textContent()).toBe('Hãy mở hộp thư')
  const { pathname, search } = new URL(await mailbox.linkTo(email, '/verify'))
  await visitor.goes(`${pathname}${search}`)
  await visitor.presses('Xác nhận')
  expect(new URL(visitor.page.url()).pathname).toBe('/my')
  return visitor
}

async function signsIn({ site, hasScript = true }: Journey, email: string): Promise<Visitor> {
  const visitor = await comes(site, { ...phone, javaScriptEnabled: hasScript })
  await visitor.goes('/sign-in')
  for (const [name, value] of Object.entries({ email, password })) await visitor.page.locator(`[name="${name}"]`).fill(value)
  await visitor.presses(visitor.page.locator('main form button[type="submit"]'))
  expect(new URL(visitor.page.url()).pathname).toBe('/my')
  return visitor
}

/** Finds the procedure, fills its form page by page, reviews and files. */
export async function applies(visitor: Visitor, definition: ProcedureDefinition, application: Application): Promise<{ id: string; code: string }> {
  await visitor.goes('/')
  await visitor.presses(visitor.page.locator(`a[href="/procedures/${definition.key}"]`))
  await visitor.presses(visitor.page.locator('form[action$="/start"] button'))
  await fillPages(visitor, definition, application)
  await visitor.presses('Nộp hồ sơ')
  expect(await visitor.page.locator('.filed h2').textContent()).toBe('Đã nộp hồ sơ')
  const code = await visitor.page.locator('.filed .code').textContent()
  return { id: new URL(visitor.page.url()).pathname.split('/').at(-1) ?? '', code: code ?? '' }
}

const mostPages = 30

async function fillPages(visitor: Visitor, { form, papers }: ProcedureDefinition, application: Application): Promise<void> {
  for (let turn = 0; turn < mostPages; turn++) {
    const section = new URL(visitor.page.url()).pathname.split('/').at(-1)
    if (section === 'review') return
    const fields = form.sections.find(({ key }) => key === section)?.fields ?? []
    const lookUp = visitor.page.locator('button[value^="look-up:"]')
    await fillFields(visitor.page, fields.filter(({ kind }) => kind === 'register-record'), application.answers)
    if ((await lookUp.count()) > 0) await looksUp(visitor)
    await fillFields(visitor.page, fields, application.answers)
    if (section === 'papers') await fillPapers(visitor.page, papers?.map(({ key }) => key).filter((key) => application.papers.includes(key)) ?? [], pickedFile)
    await visitor.presses(visitor.page.locator('.form-buttons button[value="continue"]'))
  }
  throw new Error(`the form did not end: ${await visitor.page.locator('main').innerText()}`)
}

async function looksUp({ page }: Visitor): Promise<void> {
  await page.locator('button[value^="look-up:"]').click()
  await page.getByText('còn hiệu lực').first().waitFor()
}

const pickedFile = (paper: string): PickedFile => ({ name: `${paper}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(samplePaper({ title: paper, holder: 'CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ' })) })

async function accepts({ staff, code }: At): Promise<void> {
  const { counter } = staff
  await opensFromQueue(counter, code)
  await takes(counter, 'accept')
}

async function asksForMore({ staff, code }: At): Promise<void> {
  const { specialist: { page }, specialist } = staff
  await opensFromQueue(specialist, code)
  await opensMove(specialist, 'request-supplement')
  await page.locator('[name="item:request-supplement:0:at"]').selectOption('noi_cap')
  await page.locator('[name="item:request-supplement:0:reason"]').fill('Ghi đầy đủ tên cơ quan cấp theo giấy chứng nhận.')
  await page.locator('[name="ground:request-supplement"][value="content-unclear"]').check()
  await page.locator('[name="comment:request-supplement"]').fill('Đề nghị ghi thống nhất giữa đơn và giấy chứng nhận.')
  await takes(specialist, 'request-supplement')
}

async function answersRequest(visitor: Visitor, id: string): Promise<void> {
  await visitor.goes(`/dossiers/${id}`)
  await visitor.presses('Trả lời yêu cầu bổ sung')
  await visitor.goes(new URL(visitor.page.url()).pathname.replace(/[^/]+$/, 'organisation'))
  await visitor.page.locator('[name="root[noi_cap]"]').fill(mended)
  await visitor.presses(visitor.page.locator('.form-buttons button[value="review"]'))
  await visitor.presses('Gửi bổ sung')
  expect(await visitor.page.locator('.filed h2').textContent()).toBe('Đã gửi bổ sung')
}

async function decides({ staff, code }: At): Promise<void> {
  const { specialist, head, director, clerk } = staff
  await opensFromQueue(specialist, code)
  await specialist.page.locator('[name="root[ket_luan]"][value="dat"]').check()
  await specialist.page.locator('[name="root[y_kien]"]').fill('Hồ sơ đầy đủ, hợp lệ; đáp ứng các điều kiện theo quy định.')
  await takes(specialist, 'propose')
  await opensFromQueue(head, code)
  await takes(head, 'endorse')
  await opensFromQueue(director, code)
  await takes(director, 'approve')
  await opensFromQueue(clerk, code)
  await takes(clerk, 'issue-result')
}

async function paysAndReceives({ staff, code }: At): Promise<void> {
  const { counter } = staff
  await opensFromQueue(counter, code)
  const pays = counter.page.locator('button[value^="pay:"]')
  if ((await pays.count()) > 0) {
    await opens(pays)
    await counter.presses(pays)
  }
  await takes(counter, 'hand-over')
}

async function receivesResult(visitor: Visitor, id: string): Promise<Omit<Issued, 'email'>> {
  await visitor.goes(`/dossiers/${id}`)
  const link = visitor.page.locator('#result a[type="application/pdf"]').first()
  const { bytes } = await visitor.downloads((await link.getAttribute('href')) ?? '')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const checkPath = new URL(checkAddressIn(bytes)).pathname
  return { checkPath, ...(await readsPaper(visitor, checkPath)) }
}

/** What the public check says about a paper, by its labels. */
async function readsPaper(visitor: Visitor, checkPath: string): Promise<HeldPaper> {
  await visitor.goes(checkPath)
  const [labels, values] = await Promise.all(['dt', 'dd'].map((part) => visitor.page.locator(`main dl ${part}`).allInnerTexts()))
  const fact = (label: string): string => values?.[labels?.indexOf(label) ?? -1] ?? ''
  return { number: fact('Số') }
}

async function strangerChecks({ site, hasScript = true }: Journey, { checkPath, number }: Issued): Promise<void> {
  const stranger = await comes(site, { ...phone, javaScriptEnabled: hasScript })
  await stranger.goes(checkPath)
  const text = await stranger.page.locator('main').innerText()
  expect(text).toContain('Còn hiệu lực')
  expect(text).toContain(number)
  expect(text).toContain('CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ')
  await stranger.leaves()
}

async function readsLetter(visitor: Visitor, id: string, title: string): Promise<void> {
  await visitor.goes(`/dossiers/${id}`)
  const link = visitor.page.locator('.letters a').first()
  expect(await link.textContent()).toContain(title.replace('Tải ', ''))
  const { bytes, type } = await visitor.downloads((await link.getAttribute('href')) ?? '')
  expect(type).toBe('application/pdf')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
}

/** The dossier is in the officer's own queue the moment it is their turn. */
export async function opensFromQueue(officer: Visitor, code: string): Promise<void> {
  await officer.goes('/desk?view=unit')
  await officer.presses(officer.page.getByRole('link', { name: code }))
  const claim = officer.page.locator('button[value="claim"]')
  if ((await claim.count()) > 0) await officer.presses(claim)
}

async function opensMove({ page }: Visitor, transition: string): Promise<void> {
  await opens(page.locator(`button[value="take:${transition}"]`))
}

/** Unfolds what a button is folded into. */
async function opens(button: ReturnType<Visitor['page']['locator']>): Promise<void> {
  if (!(await button.isVisible())) await button.locator('xpath=ancestor::details[1]/summary').click()
}

export async function takes(officer: Visitor, transition: string): Promise<void> {
  await opensMove(officer, transition)
  await officer.presses(officer.page.locator(`button[value="take:${transition}"]`))
  expect(new URL(officer.page.url()).searchParams.get('done')).toBe('now')
}
