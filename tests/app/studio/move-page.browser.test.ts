import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { DossierId, VersionHash } from '#runtime/ids.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { launchBrowser } from '../../support/browser.ts'
import { fileSample } from '../../support/filed-sample.ts'
import { postalKeys } from '../../support/postal-samples.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'
import type { SitePerson } from '../../support/site-person.ts'
import { expectGood } from '../../support/studio-visit.ts'

let site: RunningSite
let browser: Browser
let author: SitePerson
let applicant: SitePerson
let id: DossierId

const address = (to: string) => `/studio/procedures/${postalKeys.P1}/move?to=${to}`

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  author = await site.officer('Vũ Thị Tác Giả', [{ role: 'author', unit: 'department' }])
  applicant = await site.applicant('Nguyễn Thị Hòa')
  id = (await fileSample(site, applicant, 'P1')).id
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Publishes the procedure with something else in it. */
async function publish(change: (definition: ProcedureDefinition) => void): Promise<VersionHash> {
  const { procedures } = site.runtime.services
  const definition = structuredClone((await procedures.current(postalKeys.P1))?.definition)
  if (!definition) throw new Error('the sample is not published')
  change(definition)
  const published = await procedures.publish(author.actor, JSON.stringify(definition))
  if (published.result !== 'published') throw new Error(JSON.stringify(published))
  return published.hash
}

async function open(path: string, { width = 1280, language = 'vi', script = true } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script })
  await context.setExtraHTTPHeaders({ Cookie: `${author.cookie}; lang=${language}` })
  const page = await context.newPage()
  await page.goto(`${site.url}${path}`)
  return page
}

const sourceQuestion = { kind: 'text', id: 'f_source', key: 'nguon_von', label: { vi: 'Nguồn vốn', en: 'Source of capital' }, required: true, maxLength: 100 } as const

test('a dossier is tried, moved and taken back, without script', async () => {
  const to = await publish((definition) => Object.assign(definition.title, { vi: `${definition.title.vi} (mới)` }))
  const page = await open(address(to), { script: false })
  await page.getByRole('button', { name: 'Chạy thử' }).click()
  expect(await page.locator('main tbody tr').textContent()).toContain('Không có thay đổi nào liên quan.')
  await page.getByRole('button', { name: 'Chuyển 1 hồ sơ' }).click()
  expect(await page.locator('main [role=status]').textContent()).toContain('Đã chuyển 1 hồ sơ.')
  await page.getByRole('button', { name: 'Đưa 1 hồ sơ trở lại' }).click()
  expect(await page.locator('main [role=status]').textContent()).toContain('Đã đưa 1 hồ sơ trở lại.')
})

test('whoever is asked finds the new question on his page, answers it, and the dossier goes on', async () => {
  const to = await publish(({ form }) => void form.sections[0]?.fields.push(sourceQuestion))
  const page = await open(address(to))
  await page.getByLabel('Cần trả lời thêm').selectOption('ask')
  await page.getByRole('button', { name: 'Chạy thử' }).click()
  expect(await page.locator('main tbody tr').textContent()).toContain('Thêm câu hỏi “Nguồn vốn”')
  await expectGood(page, 'move-asked')
  await page.getByLabel('Lời nhắn cho người nộp được hỏi lại').fill('Nghị định mới hỏi thêm nguồn vốn.')
  await page.getByRole('button', { name: 'Chuyển 1 hồ sơ' }).click()
  await page.getByText('Đã chuyển 1 hồ sơ.').waitFor()
  expect(await page.locator('main').textContent()).toContain('1 hồ sơ đã được xử lý tiếp nên không trở lại được')

  const asked = await applicant.get(`/dossiers/${id}`)
  expect(asked.text).toMatch(/<strong>Nguồn vốn<\/strong>/)
  expect(asked.text).toContain('Nghị định mới hỏi thêm nguồn vốn.')
  const answering = await applicant.post(`/dossiers/${id}/supplement`, [])
  const form = await applicant.get(answering.location ?? '')
  expect([form.status, form.text.includes('Nguồn vốn')]).toEqual([200, true])

  const { drafts, dossiers } = site.runtime.services
  const started = await drafts.startSupplement(applicant.actor, id)
  if (started.result !== 'started') throw new Error(started.refusal.code)
  const { draft } = started
  const file = () => drafts.file(applicant.actor, { id: draft.id, channel: 'online' })
  expect(await file()).toMatchObject({ result: 'invalid' })
  await site.runtime.core.database.drafts.save(draft.id, { ...draft.answers, nguon_von: 'Vốn góp' }, site.runtime.core.now(), draft.revision)
  expect(await file()).toMatchObject({ result: 'filed' })
  const view = await dossiers.view(applicant.actor, id)
  expect([view?.dossier.version, view?.openSupplement, view?.answers['nguon_von']]).toEqual([to, undefined, 'Vốn góp'])
})

test('dossiers at a step that is gone go where they are told to', async () => {
  const to = await publish((definition) => {
    const outcome = applyCommands(definition, [{ kind: 'rename-key', at: '#st_intake', key: 'reception' }])
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    Object.assign(definition, structuredClone(outcome.draft))
    for (const step of definition.steps.filter(({ key }) => key === 'reception')) step.id = 'st_reception'
  })
  const page = await open(address(to), { width: 360, language: 'en' })
  await expectGood(page, 'move-phone')
  await page.getByLabel('Changes the route').selectOption('move')
  await page.getByRole('button', { name: 'Dry run' }).click()
  expect(await page.locator('main tbody tr').textContent()).toContain('The new version has no step')
  await page.getByLabel('1 dossier').selectOption('appraisal')
  await page.getByRole('button', { name: 'Dry run' }).click()
  await page.getByRole('button', { name: 'Move 1 dossier' }).waitFor()
  await expectGood(page, 'move-phone-run')
})
