import type { Browser, Page } from 'playwright'
import { signedIn } from '../support/author-browser.ts'
import { launchBrowser } from '../support/browser.ts'
import { largeDefinition } from '../support/large-definition.ts'
import { startSite } from '../support/running-site.ts'
import { mainThreadFrames } from './main-thread-frames.ts'

/**
 * The studio in headless Chromium with a procedure of 500 fields and 40 steps: opening, from a key to the preview, the frames
 * of drags in the outline and in the diagram, and publishing. Exit code 1 when one misses its limit.
 * `node tests/bench/form-editor.ts`
 */
const site = await startSite()
const browser = await launchBrowser()
const lan = await site.officer('Lan', [{ role: 'author', unit: 'studio' }])
const draft = await site.runtime.services.studioDrafts.start(lan.actor, { from: 'file', text: JSON.stringify(largeDefinition()), as: 'copy' })
if (draft.result !== 'started') throw new Error(JSON.stringify(draft))
const page = await signedIn(browser, site, lan)
const address = `${site.url}/studio/drafts/${draft.id}`
await page.goto(site.url)

const opening = []
for (let round = 0; round < 5; round++) opening.push(await open(page))
await page.locator('.outline-line').nth(2).click()
const keys = []
for (let round = 0; round < 14; round++) keys.push(await keyToPreview(page, `Câu hỏi đã sửa ${round}`))
await page.locator('.form-panel input[lang=vi]').blur()
await atRest(page)
const outline = await dragInOutline(browser, page)
await page.goto(`${address}?page=steps`)
await page.locator('.react-flow__node').nth(5).waitFor()
const connecting = await dragInDiagram(browser, page, '.react-flow__handle.source')
const panning = await dragInDiagram(browser, page, '.react-flow__pane')
const published = await publish(page)

const met = [
  report('opening', opening.slice(1), { part: 0.5, limit: 2000 }),
  report('key to preview', keys.slice(4), { part: 0.5, limit: 100 }),
  report('frame of a drag in the outline', outline, { part: 0.95, limit: 16 }),
  report('frame of a drag from a step to another', connecting, { part: 0.95, limit: 16 }),
  report('frame of a drag of the diagram', panning, { part: 0.95, limit: 16 }),
  report('publish, all compiled', [published], { part: 0.5, limit: 3000 }),
]
await browser.close()
await site.stop()
process.exit(met.every(Boolean) ? 0 : 1)

/** From the request to the outline and the preview being there and listening. */
async function open(of: Page): Promise<number> {
  await of.goto(`${address}?page=form`)
  await of.locator('.studio:not([inert]) .outline-line').nth(400).waitFor({ state: 'attached' })
  await of.frameLocator('.preview-frame').locator('.field').first().waitFor({ state: 'attached' })
  return of.evaluate(() => performance.now())
}

/** Until what was typed is saved and the page has had nothing to do for a few looks in a row. */
async function atRest(of: Page): Promise<void> {
  await of.locator('[data-save-state="saved"]').waitFor()
  await of.evaluate(async () => {
    const spare = (): Promise<number> => new Promise((resolve) => requestIdleCallback((deadline) => resolve(deadline.timeRemaining())))
    for (let calm = 0; calm < 5; ) calm = (await spare()) > 20 ? calm + 1 : 0
  })
}

/** From the event of a key in the label to the label in the preview, drawn. */
async function keyToPreview(of: Page, label: string): Promise<number> {
  await atRest(of)
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

/** Drags a line of the outline down over the others, by real moves of the mouse. */
async function dragInOutline(by: Browser, of: Page): Promise<number[]> {
  const line = of.locator('.outline-line').nth(12)
  await line.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await line.boundingBox()
  if (!box) throw new Error('no line')
  await of.mouse.move(box.x + 60, box.y + 10)
  await of.mouse.down()
  await of.mouse.move(box.x + 62, box.y + 14)
  const frames = await mainThreadFrames(by, of, () => glide(of, { x: box.x + 60, y: box.y + 14 }, { x: 0.2, y: 4 }))
  await of.mouse.move(box.x + 72, box.y + 244, { steps: 4 })
  await of.locator('.outline-line[data-drop]').waitFor()
  await of.mouse.up()
  return frames
}

async function dragInDiagram(by: Browser, of: Page, from: string): Promise<number[]> {
  const box = await of.locator(from).first().boundingBox()
  if (!box) throw new Error(`no ${from}`)
  const start = from.includes('pane') ? { x: box.x + 30, y: box.y + box.height - 12 } : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await of.mouse.move(start.x, start.y)
  await of.mouse.down()
  const frames = await mainThreadFrames(by, of, () => glide(of, start, { x: 5, y: -1.5 }))
  await of.mouse.move(start.x, start.y)
  await of.mouse.up()
  return frames
}

/** Sixty moves of the mouse, each in a frame of its own. */
async function glide(of: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  for (let step = 1; step <= 60; step++) {
    await of.mouse.move(from.x + step * by.x, from.y + step * by.y)
    await of.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))))
  }
}

/** From the button to the word that it is published. */
async function publish(of: Page): Promise<number> {
  await of.goto(`${address}?page=publish`)
  await of.locator('#release-note').fill('Bản đầu tiên.')
  const button = of.locator('.studio-page button.primary:enabled').last()
  await button.waitFor({ timeout: 60_000 })
  const started = performance.now()
  await button.click()
  await of.locator('.notice.ok').waitFor({ timeout: 60_000 })
  return performance.now() - started
}

function report(what: string, figures: readonly number[], { part, limit }: { part: number; limit: number }): boolean {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = (which: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * which))] ?? NaN
  const isMet = at(part) <= limit
  process.stdout.write(`${isMet ? 'met ' : 'MISS'} ${what}: ${part === 0.5 ? 'median' : 'p95'} ${at(part).toFixed(1)} ms, limit ${limit} ms (least ${at(0).toFixed(1)}, median ${at(0.5).toFixed(1)}, p95 ${at(0.95).toFixed(1)} of ${sorted.length})\n`)
  return isMet
}
