import { accessSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

/**
 * A Chromium for tests: `CHROMIUM_PATH`, then the one of Debian, then the one inside an npm package. Started with an
 * empty profile and quiet: it asks nobody for anything.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: quietArguments })
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
