import type { Locator, Page } from 'playwright'
import type { AnswerValue, Answers } from '#runtime/forms/answers.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A file as a person picks it. */
export type PickedFile = { name: string; mimeType: string; buffer: Buffer }

/** Types answers into the controls of a page that are shown now, as a person would; what is hidden is left alone. */
export async function fillFields(page: Page, fields: readonly Field[], answers: Answers, at = 'root'): Promise<void> {
  if (at === 'root' && (await page.locator('html.live').count()) > 0) await page.waitForLoadState('networkidle')
  for (const field of fields) {
    const value = answers[field.key]
    if (value !== undefined && value !== '') await fillField(page, field, value, `${at}[${field.key}]`)
  }
}

async function fillField(page: Page, field: Field, value: AnswerValue, name: string): Promise<void> {
  switch (field.kind) {
    case 'computed':
    case 'age':
    case 'constant':
    case 'guidance':
    case 'file':
    case 'image':
      return
    case 'signature':
      return fillSignature(page, name, value as { [part: string]: AnswerValue })
    case 'matrix':
      for (const [row, chosen] of Object.entries(value)) await tick(page, `${name}[${row}]`, String(chosen))
      return
    case 'bank-account':
    case 'duration':
    case 'geo-point':
    case 'period':
      for (const [part, text] of Object.entries(value)) await fillPart(page, `${name}[${part}]`, String(text))
      return
    case 'single-choice':
      return field.display === 'search' ? searchFor(page, name, String(value)) : choose(page, name, String(value))
    case 'list-choice':
      return fillListed(page, name, String(value))
    case 'yes-no':
    case 'declaration':
      return tick(page, name, String(value))
    case 'multiple-choice':
      for (const one of Array.isArray(value) ? value : []) await tick(page, `${name}[]`, String(one))
      return
    case 'address':
      return fillAddress(page, name, value as { [part: string]: string })
    case 'group':
      return fillFields(page, field.fields, value as Answers, name)
    case 'repeat':
      return fillRows(page, field, value as Answers[], name)
    default:
      return type(control(page, name), String(value))
  }
}

async function fillRows(page: Page, field: Extract<Field, { kind: 'repeat' }>, rows: Answers[], name: string): Promise<void> {
  const add = page.locator(`button[value="add:${toPointer(name)}"]`)
  if (!(await add.isVisible())) return
  for (const [index, row] of rows.entries()) {
    const first = page.locator(`[name^="${name}[${index}]"]`).first()
    if ((await first.count()) === 0) await add.click()
    await first.waitFor({ state: 'attached' })
    await fillFields(page, field.fields, row, `${name}[${index}]`)
  }
}

async function fillAddress(page: Page, name: string, { province = '', commune = '', street = '' }: { [part: string]: string }): Promise<void> {
  const provinces = control(page, `${name}[province]`)
  if (!(await provinces.isVisible())) return
  if ((await provinces.inputValue()) !== province) {
    await provinces.selectOption(province)
    const shows = page.locator('button[value^="communes:"]').first()
    if (await shows.isVisible()) await shows.click()
    await page.locator(`input[name="${name}[commune]"]`).waitFor()
  }
  await type(control(page, `${name}[commune]`), commune)
  await type(control(page, `${name}[street]`), street)
}

async function fillPart(page: Page, name: string, text: string): Promise<void> {
  if ((await page.locator(`select[name="${name}"]`).count()) > 0) return choose(page, name, text)
  await type(control(page, name), text)
}

async function fillSignature(page: Page, name: string, { name: signer = '', agreed = false }: { [part: string]: AnswerValue }): Promise<void> {
  await type(control(page, `${name}[name]`), String(signer))
  if (agreed === true) await tick(page, `${name}[agreed]`, 'true')
}

/** Picks one file for each paper that is asked for now. */
export async function fillPapers(page: Page, papers: readonly string[], fileOf: (paper: string) => PickedFile): Promise<void> {
  for (const paper of papers) await pickFile(page, `/papers/${paper}`, fileOf(paper))
}

/** Picks a file for the field at a pointer, unless it is not asked for or has one. */
export async function pickFile(page: Page, pointer: string, file: PickedFile): Promise<void> {
  const input = page.locator(`input[name="upload:${pointer}"]:not([capture])`)
  if (!(await input.isVisible()) || (await held(page, pointer).count()) > 0) return
  await input.setInputFiles(file)
  const upload = page.locator(`button[value="upload:${pointer}"]`)
  if (await upload.isVisible()) await upload.click()
  await held(page, pointer).waitFor({ state: 'attached' })
}

const held = (page: Page, pointer: string): Locator =>
  page.locator(`input[type="hidden"][name="root${pointer.replaceAll(/\/([^/]+)/g, '[$1]')}[0][file]"]`)
const control = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`).first()

async function choose(page: Page, name: string, value: string): Promise<void> {
  const select = page.locator(`select[name="${name}"]`)
  if ((await select.count()) === 0) return tick(page, name, value)
  if (await select.isVisible()) await select.selectOption(value)
}

/** Chooses from a long list, however much of it is shown; with script it comes by itself after the answer it goes with. */
async function fillListed(page: Page, name: string, value: string): Promise<void> {
  if ((await page.locator(`input[name="search:${toPointer(name)}"]`).count()) > 0) return searchFor(page, name, value)
  const shows = page.locator(`button[value="search:${toPointer(name)}"]`)
  if ((await page.locator(`select[name="${name}"] option[value="${value}"]`).count()) === 0 && (await shows.isVisible())) await shows.click()
  await page.locator(`select[name="${name}"] option[value="${value}"]`).waitFor({ state: 'attached' })
  await page.locator(`select[name="${name}"]`).selectOption(value)
}

const toPointer = (name: string): string => name.replace('root', '').replaceAll(/\[([^\]]+)\]/g, '/$1')

/** Looks for an option in a long list by its value, and ticks what was found. */
async function searchFor(page: Page, name: string, value: string): Promise<void> {
  const pointer = toPointer(name)
  await control(page, `search:${pointer}`).fill(value)
  await page.locator(`button[value="search:${pointer}"]`).click()
  const option = page.locator(`input[name="${name}"][value="${value}"]`)
  await option.waitFor()
  await option.check()
}

async function tick(page: Page, name: string, value: string): Promise<void> {
  const box = page.locator(`input[name="${name}"][value="${value}"]`)
  if (await box.isVisible()) await box.check()
}

async function type(input: Locator, text: string): Promise<void> {
  if ((await input.isVisible()) && (await input.inputValue()) !== text) {
    await input.fill(text)
    await input.blur()
  }
}
