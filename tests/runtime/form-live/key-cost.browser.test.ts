import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildFormLive } from '#runtime/form-live/build.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { sectionOf } from '../form-view/sample-section.ts'
import { launchBrowser } from '../../support/browser.ts'
import { startFormServer } from './form-server.tsx'

/** 300 fields, 60 of them under conditions that read the field that is typed in. */
const fields: Field[] = Array.from({ length: 300 }, (_, index): Field => {
  const key = `f${index}`
  const base = { id: `f_${key}`, key, label: { vi: `Câu hỏi ${index}` }, kind: 'text', maxLength: 200 } as const
  return index > 0 && index <= 60 ? { ...base, visibleWhen: `f0 == "${index}"` } : base
})

let browser: Browser
let modules: string
let script: string

beforeAll(async () => {
  modules = await mkdtemp(join(tmpdir(), 'key-cost-'))
  script = (await buildFormLive(modules)).file
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await rm(modules, { recursive: true })
})

type Cost = { script: number; work: number }

/** The least of several spells of typing: what else the machine does only adds. */
async function costOfKey(page: Page, id: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const read = async (): Promise<Cost> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0
    return { script: of('ScriptDuration') * 1000, work: of('TaskDuration') * 1000 }
  }
  await page.locator(`[id="root.${id}"]`).focus()
  const spells: Cost[] = []
  for (let spell = 0; spell < 6; spell++) {
    const before = await read()
    for (let key = 0; key < 20; key++) await page.keyboard.press(key % 10 === 9 ? 'Backspace' : 'a')
    const after = await read()
    spells.push({ script: (after.script - before.script) / 20, work: (after.work - before.work) / 20 })
  }
  return { script: Math.min(...spells.map((one) => one.script)), work: Math.min(...spells.map((one) => one.work)) }
}

test.each([[1, 2, 16], [4, 8, 60]])('a key at %s× costs at most %s ms of script and %s ms in all', async (slower, most, inAll) => {
  const cost = async (file: string, id: string): Promise<Cost> => {
    const server = await startFormServer({ section: sectionOf(fields), modules, script: file })
    const page = await browser.newPage()
    await page.goto(server.url)
    if (file !== '') await page.locator('html.live').waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const found = await costOfKey(page, id)
    await page.close()
    await server.close()
    return found
  }
  const plain = await cost('', 'f200')
  const [unread, read] = [await cost(script, 'f200'), await cost(script, 'f0')]
  const told = `plain ${JSON.stringify(plain)}, live ${JSON.stringify(unread)}, a field that conditions read ${JSON.stringify(read)}`
  expect(unread.script, told).toBeLessThanOrEqual(most)
  expect(read.script, told).toBeLessThanOrEqual(most)
  expect(unread.work, told).toBeLessThanOrEqual(Math.max(inAll, 2 * plain.work))
}, 180_000)
