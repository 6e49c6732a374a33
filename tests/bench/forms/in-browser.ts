import type { Browser, CDPSession, Page } from 'playwright'
import type { Site } from './sites.ts'

/** Milliseconds, unless the name says otherwise. `usable`: a question can be answered, script or not. */
export type Loaded = { bytes: number; usable: number; interactive: number }
export type Typed = { p50: number; p95: number; script: number }

const slowLine = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (1.6 * 1024 * 1024) / 8 }
const readySelector = { load: 'input', live: 'html.live', ready: 'html[data-ready]' } as const

async function open(browser: Browser, rate: number): Promise<{ page: Page; cdp: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  return { page, cdp, close: async () => context.close() }
}

/** Loads a page for the first time over a slow line on a slow phone. */
export async function loadPage(browser: Browser, url: string, { ready }: Site): Promise<Loaded> {
  const { page, cdp, close } = await open(browser, 4)
  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  await cdp.send('Network.emulateNetworkConditions', slowLine)
  await page.addInitScript(watchReadiness, readySelector[ready])
  await page.goto(url, { waitUntil: 'load' })
  const times = await page.waitForFunction(() => window.benchTimes?.interactive !== undefined && window.benchTimes).then(async (handle) => handle.jsonValue())
  await close()
  if (!times || times.interactive === undefined || times.usable === undefined) throw new Error('the page never became interactive')
  return { bytes, usable: times.usable, interactive: times.interactive }
}

/** Runs in the page: the first time an input is painted, and the first time the main thread is free with all scripts run. */
function watchReadiness(selector: string): void {
  const times: NonNullable<Window['benchTimes']> = (window.benchTimes = {})
  const painted = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then))
  const look = (): void => {
    if (times.usable === undefined && document.querySelector('input')) {
      times.usable = -1
      painted(() => { times.usable = performance.now() })
    }
    if (document.querySelector(selector) && document.querySelector('button')) painted(() => { times.interactive = performance.now() })
    else requestAnimationFrame(look)
  }
  look()
}

const text = 'Công ty cổ phần bưu chính Sông Hồng và các đơn vị thành viên '

/** Types a text into the field that others depend on, key by key as a keyboard does. */
export async function typeInto(browser: Browser, url: string, { ready }: Site, rate: number, keys: number): Promise<Typed> {
  const { page, cdp, close } = await open(browser, 1)
  await page.addInitScript(watchReadiness, readySelector[ready])
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(() => window.benchTimes?.interactive !== undefined)
  await page.locator('input').first().focus()
  await page.evaluate(watchKeys)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  await press(page, cdp, 10)
  const before = await scriptTime(cdp)
  await press(page, cdp, keys)
  const script = ((await scriptTime(cdp)) - before) / keys
  const times = (await page.evaluate(() => window.benchKeys ?? [])).sort((a, b) => a - b)
  await close()
  return { p50: times[Math.floor(times.length * 0.5)] ?? NaN, p95: times[Math.floor(times.length * 0.95)] ?? NaN, script }
}

/** One key at a time: the next when the last one is on the screen. */
async function press(page: Page, cdp: CDPSession, keys: number): Promise<void> {
  await page.evaluate(() => { window.benchKeys = [] })
  for (let index = 0; index < keys; index++) {
    const key = text[index % text.length] ?? 'a'
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    await page.evaluate(async (painted) => new Promise<void>((resolve) => {
      const look = (): void => { if ((window.benchKeys?.length ?? 0) >= painted) resolve(); else setTimeout(look, 1) }
      look()
    }), index + 1)
  }
}

/** Runs in the page: from the key event to the end of the frame that shows it. */
function watchKeys(): void {
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => window.benchKeys?.push(performance.now() - timeStamp))
      port1.start()
      port2.postMessage(undefined)
    })
  }, { capture: true })
}

/** Milliseconds of script on the page's thread since the page began. */
async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
}

declare global {
  interface Window {
    benchTimes?: { usable?: number; interactive?: number }
    benchKeys?: number[]
  }
}
