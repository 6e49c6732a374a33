import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import type { StudioPage } from '#builder/editor/studio-pages.ts'
import { launchBrowser } from '../support/browser.ts'

/**
 * Takes the pictures of `docs/screens`: every screen at 360 and 1280 px in both languages, on the sample data of
 * `npm run demo`. Run by `npm run screens` when a screen has changed; looked at before they are committed.
 */
const port = 3987
const base = `http://127.0.0.1:${port}`
const folder = 'docs/screens'
const author = 'Người xây dựng thủ tục'

type Visit = (page: Page) => Promise<unknown>
type Screen = { name: string; as?: string; visit: Visit }

const open = (path: string): Visit => async (page) => page.goto(base + path)
const firstOf = (path: string, selector: string): Visit => async (page) => {
  await page.goto(base + path)
  await Promise.all([page.waitForURL((url) => !url.href.endsWith(path)), page.locator(selector).first().click()])
}

const screens: Screen[] = [
  { name: 'catalogue', visit: open('/') },
  { name: 'guide', visit: open('/procedures/postal-licence-grant') },
  { name: 'my-dossiers', as: 'Doanh nghiệp', visit: open('/my') },
  { name: 'draft', as: 'Doanh nghiệp', visit: openDraft },
  { name: 'dossier', as: 'Doanh nghiệp', visit: firstOf('/my', 'main a[href^="/dossiers/"]') },
  { name: 'desk-queue', as: 'Công chức một cửa', visit: open('/desk?view=all') },
  { name: 'desk-dossier', as: 'Công chức một cửa', visit: firstOf('/desk?view=unit', 'tbody a[href^="/desk/dossiers/"]') },
  { name: 'calendar', as: 'Quản trị viên', visit: open('/admin/calendars/vietnam') },
  { name: 'people', as: 'Quản trị viên', visit: open('/admin/people') },
  { name: 'studio', as: author, visit: open('/studio/procedures/postal-licence-grant') },
  ...(['home', 'form', 'steps', 'rules', 'letters', 'languages', 'simulate', 'publish'] as const).map((page): Screen => ({ name: `studio-${page}`, as: author, visit: openInStudio(page) })),
]

const data = await mkdtemp(join(tmpdir(), 'motcua-screens-'))
const server = spawn('node_modules/.bin/node', ['app/demo.ts'], { env: { ...process.env, DEMO_DIR: data, PORT: String(port), LOG_LEVEL: 'silent' } })
const browser = await launchBrowser()
try {
  const links = await signInLinks(server)
  await mkdir(folder, { recursive: true })
  const states = new Map<string, BrowserState>()
  for (const screen of screens) {
    if (screen.as && !states.has(screen.as)) states.set(screen.as, await signIn(browser, links.get(screen.as) ?? ''))
    await takeScreen(screen, screen.as ? states.get(screen.as) : undefined)
  }
} finally {
  await browser.close()
  server.kill()
  await rm(data, { recursive: true, force: true })
}

type BrowserState = Awaited<ReturnType<BrowserContext['storageState']>>

async function takeScreen({ name, visit }: Screen, storageState: BrowserState | undefined): Promise<void> {
  for (const width of [360, 1280]) {
    for (const language of ['vi', 'en']) {
      const context = await browser.newContext({ viewport: { width, height: width === 360 ? 780 : 900 }, reducedMotion: 'reduce', storageState })
      await context.addCookies([{ name: 'lang', value: language, url: base }])
      const page = await context.newPage()
      await visit(page)
      await page.evaluate('document.fonts.ready')
      await page.screenshot({ path: join(folder, `${name}-${width}-${language}.png`) })
      await context.close()
    }
  }
}

/** The form from its guide; a draft that was begun before is come back to by way of its home. */
async function openDraft(page: Page): Promise<void> {
  await page.goto(`${base}/procedures/postal-licence-grant`)
  while (!/\/drafts\/[^/]+\/[^/]/.test(page.url())) {
    const from = page.url()
    await Promise.all([page.waitForURL(({ href }) => href !== from), page.locator('main .button.primary').first().click()])
  }
}

/** A page of the studio on one draft of a shipped procedure, made by the first who comes. */
function openInStudio(of: StudioPage): Visit {
  return async (page) => {
    await page.goto(`${base}/studio`)
    const draft = page.locator('main a[href^="/studio/drafts/"]')
    if ((await draft.count()) === 0) {
      await page.goto(`${base}/studio/procedures/postal-licence-grant`)
      await Promise.all([page.waitForURL(/\/studio\/drafts\//), page.locator('button[value="edit"]').click()])
    } else await Promise.all([page.waitForURL(/\/studio\/drafts\//), draft.first().click()])
    await page.goto(`${page.url().split('?')[0]}?page=${of}`)
    await page.locator('.studio-page').waitFor()
    await page.waitForLoadState('networkidle')
  }
}

async function signIn(of: Browser, link: string): Promise<BrowserState> {
  const context = await of.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/link')), page.locator('main button').click()])
  const state = await context.storageState()
  await context.close()
  return state
}

/** The links the demonstration prints, by role. */
function signInLinks({ stdout }: ChildProcess): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    let printed = ''
    stdout?.on('data', (part) => {
      printed += String(part)
      const links = [...printed.matchAll(/^ {2}(.+?) – .+\n\s+(http\S+)\n/gm)].map(([, as, link]) => [String(as), String(link)] as const)
      if (printed.endsWith('\n\n') && links.length > 0) resolve(new Map(links))
    })
    stdout?.on('end', () => reject(new Error(`the demonstration ended: ${printed}`)))
  })
}
