import { accessSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright'

/**
 * A Chromium for tests: `CHROMIUM_PATH`, then the one of Debian, then the one inside an npm package. Started with an
 * empty profile and quiet: it asks nobody for anything.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...quietArguments, ...more] })
}

/** The same with a profile that outlives the browser; `kill` ends its process as a crash does. */
export async function launchProfile(folder: string): Promise<{ context: BrowserContext; kill(): Promise<void> }> {
  const context = await chromium.launchPersistentContext(folder, { executablePath: await findChromium(), args: quietArguments, locale: 'vi-VN' })
  return {
    context,
    async kill() {
      const browser = context.browser()
      if (!browser) throw new Error('no browser to kill')
      const session = await browser.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      const gone = new Promise((resolve) => { context.once('close', resolve) })
      process.kill(processInfo.find(({ type }) => type === 'browser')?.id ?? 0, 'SIGKILL')
      await gone
    },
  }
}

const quietArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function findChromium(): Promise<string> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path !== undefined && isThere(path))
  if (installed !== undefined) return installed

  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

function isThere(path: string): boolean {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}
