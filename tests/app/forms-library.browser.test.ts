import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportDefinition } from '#builder/publish/export.ts'
import { launchBrowser } from '../support/browser.ts'
import { definitionWith, field } from '../support/form-fixture.ts'

/** Runs the server of docs/forms-as-a-library.md as it stands there, with the modules `npm run build:forms` makes. */
const example = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/forms-as-a-library.md', 'utf8'))?.[1] ?? ''

const definition = definitionWith({
  fields: [
    field({ kind: 'text', key: 'ten', maxLength: 60, required: true }),
    field({ kind: 'yes-no', key: 'co_xe', required: true }),
    field({ kind: 'text', key: 'bien_so', maxLength: 12, required: true, visibleWhen: 'co_xe == true' }),
    field({ kind: 'repeat', key: 'con', maxItems: 3, fields: [field({ kind: 'text', key: 'ten_con', maxLength: 60, required: true })] }),
  ],
})

let folder: string
let browser: Browser
let server: ChildProcess
let url: string

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, ['app/forms-library/build.ts'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  mkdirSync('build', { recursive: true })
  folder = mkdtempSync('build/forms-example-')
  writeFileSync(join(folder, 'server.mjs'), example)
  writeFileSync(join(folder, 'form.json'), exportDefinition(definition))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  server = spawn(process.execPath, [join(folder, 'server.mjs'), join(folder, 'form.json')], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (!server.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: server.stdout })) {
    url = line
    break
  }
})
afterEach(() => void server.kill())

async function open(javaScriptEnabled: boolean): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' })).newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(url)
  return { page, faults }
}

describe('the example server of the library', () => {
  test('is short', () => {
    expect(example.split('\n').length).toBeLessThan(50)
  })

  test('serves a form that works without script: told what is wrong, a row by a button, filed', async () => {
    const { page } = await open(false)
    await page.locator('button', { hasText: 'Continue' }).last().click()
    expect(await page.locator('#errors a').count()).toBeGreaterThan(0)

    await page.locator('[id="root.ten"]').fill('Nguyễn Thị Hòa')
    await page.locator('[name="root[co_xe]"][value="true"]').check()
    await page.locator('button[value="add:/con"]').click()
    await page.locator('[id="root.con.0.ten_con"]').fill('Bi')
    await page.locator('button', { hasText: 'Continue' }).last().click()
    await page.locator('[id="root.bien_so"]').fill('29A-123.45')
    await page.locator('button', { hasText: 'Continue' }).last().click()
    expect(JSON.parse(await page.locator('body').textContent() ?? '')).toEqual({ ten: 'Nguyễn Thị Hòa', co_xe: true, bien_so: '29A-123.45', con: [{ ten_con: 'Bi' }] })
  })

  test('serves a form that comes alive: a question appears, a row needs no turn of the page', async () => {
    const { page, faults } = await open(true)
    await page.locator('html.live').waitFor()
    expect(await page.locator('[id="root.bien_so"]').isVisible()).toBe(false)
    await page.locator('[name="root[co_xe]"][value="true"]').check()
    expect(await page.locator('[id="root.bien_so"]').isVisible()).toBe(true)

    await page.locator('[id="root.ten"]').fill('An')
    await page.locator('button[value="add:/con"]').click()
    await page.locator('[id="root.con.0.ten_con"]').fill('Bi')
    expect(await page.locator('[id="root.ten"]').inputValue()).toBe('An')
    await page.locator('[id="root.bien_so"]').fill('29A')
    await page.locator('button', { hasText: 'Continue' }).last().click()
    expect(JSON.parse(await page.locator('body').textContent() ?? '')).toEqual({ ten: 'An', co_xe: true, bien_so: '29A', con: [{ ten_con: 'Bi' }] })
    expect(faults).toEqual([])
  })
})
