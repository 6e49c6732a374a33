import type { Page } from 'playwright'
import { launchBrowser } from '../support/browser.ts'
import { manyFields } from '../support/many-fields.ts'
import { startSite } from '../support/running-site.ts'

/**
 * The form editor with 500 fields and 40 steps in headless Chromium: opening, from a key to the preview, and the frames of
 * a drag. `node tests/bench/form-editor.ts`
 */
const site = await startSite()
const browser = await launchBrowser()
const lan = await site.officer('Lan', [{ role: 'author', unit: 'studio' }])
const draft = await site.runtime.services.studioDrafts.start(lan.actor, { from: 'file', text: JSON.stringify(manyFields(500, 40)), as: 'copy' })
if (draft.result !== 'started') throw new Error(JSON.stringify(draft))
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
await context.setExtraHTTPHeaders({ Cookie: lan.cookie })
const page = await context.newPage()
await page.goto(site.url)

const opening = []
for (let round = 0; round < 3; round++) {
  await page.goto(`${site.url}/studio/drafts/${draft.id}?page=form`)
  await page.locator('.outline-line').nth(400).waitFor({ state: 'attached' })
  await page.frameLocator('.preview-frame').locator('.field').first().waitFor({ state: 'attached' })
  opening.push(await page.evaluate(() => performance.now()))
}
await page.locator('.outline-line').nth(2).click()
const keys = []
for (let round = 0; round < 12; round++) keys.push(await keyToPreview(page, `Câu hỏi đã sửa ${round}`))
const frames = await dragFrames(page)
report('opening', opening, 2000)
report('key to preview', keys.slice(2), 100)
report('frame of a drag', frames, 16)
await browser.close()
await site.stop()
process.exit(0)

/** From the event of a key in the label to the label in the preview, drawn. */
async function keyToPreview(of: Page, label: string): Promise<number> {
  return of.evaluate(async (words) => {
    const input = document.querySelector<HTMLInputElement>('.form-panel input[lang=vi]')
    const frame = document.querySelector<HTMLIFrameElement>('.preview-frame')
    if (!input || !frame?.contentDocument) throw new Error('no input or preview')
    const started = performance.now()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    while (!frame.contentDocument.body.textContent.includes(words)) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - started
  }, label)
}

/** What each move of a dragged line costs: from the event to the end of its drawing, without the wait for the screen. */
async function dragFrames(of: Page): Promise<number[]> {
  const box = await of.locator('.outline-line').nth(3).boundingBox()
  if (!box) throw new Error('no line')
  await of.evaluate(() => {
    const taken: number[] = []
    Object.assign(globalThis, { taken })
    document.addEventListener('dragover', () => {
      const started = performance.now()
      requestAnimationFrame(() => {
        const before = performance.now()
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => taken.push(Math.min(performance.now() - before, performance.now() - started)))
        channel.port1.start()
        channel.port2.postMessage(undefined)
      })
    }, true)
  })
  await of.mouse.move(box.x + 60, box.y + 10)
  await of.mouse.down()
  for (let step = 0; step < 60; step++) await of.mouse.move(box.x + 60 + (step % 3), box.y + 14 + step * 4)
  await of.mouse.up()
  return of.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
}

function report(what: string, figures: readonly number[], aim: number): void {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1)
  process.stdout.write(`${what}: least ${at(0)} ms, median ${at(0.5)} ms, p95 ${at(0.95)} ms of ${sorted.length} (aim ${aim} ms)\n`)
}
