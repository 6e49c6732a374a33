import type { Browser, Page } from 'playwright'
import { toRecordRow } from '#db/stores/register-rows.ts'
import { toDossierId } from '#runtime/ids.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { AuthorHands } from './author-hands.ts'
import type { RunningSite } from './running-site.ts'
import type { SitePerson } from './site-person.ts'
import { comes, type Site, type Visitor } from './visitor.ts'

/** A browser in which somebody is signed in. */
export async function signedIn(browser: Browser, site: RunningSite, who: SitePerson): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', locale: 'vi-VN' })
  await context.addCookies(cookiesOf(who, site.url))
  return context.newPage()
}

/** The same, looking at every page met as a visitor does. */
export async function signedInVisitor(pages: Site, who: SitePerson): Promise<Visitor> {
  const visitor = await comes(pages)
  await visitor.page.context().addCookies(cookiesOf(who, pages.url))
  return visitor
}

function cookiesOf({ cookie }: SitePerson, url: string): Array<{ name: string; value: string; url: string }> {
  return `${cookie}; lang=vi`.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url }))
}

/** The author's hands at a new page; what its console reports as an error is gathered. */
export async function authorAt(browser: Browser, site: RunningSite, path: string): Promise<{ hands: AuthorHands; author: SitePerson; errors: string[] }> {
  const author = await site.officer('Lan', [{ role: 'author', unit: 'studio' }])
  const page = await signedIn(browser, site, author)
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${site.url}${path}`)
  return { hands: new AuthorHands(page), author, errors }
}

/** The procedures in the catalogue, by key. */
export async function publishedKeys(site: RunningSite): Promise<string[]> {
  return (await site.runtime.services.procedures.list()).map(({ procedure }) => procedure)
}

/** The definition of the one procedure that was not in the catalogue before. */
export async function newlyPublished(site: RunningSite, before: readonly string[]): Promise<ProcedureDefinition> {
  const { procedures } = site.runtime.services
  const made = (await procedures.list()).find(({ procedure }) => !before.includes(procedure))
  const version = made && (await procedures.version(made.current))
  if (!version) throw new Error('nothing new in the catalogue')
  return version.definition
}

/** The licence that is held: a record that was written before the register was kept here. */
export async function holdLicence({ runtime }: RunningSite, number: string): Promise<void> {
  const values = { ten_vi: 'CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ', so_giay_to: '5000123456', ngay_cap: '2024-02-10', gia_tri_den: '2034-02-10' }
  const record = { register: 'postal-licence', number, revision: 1, state: 'in-force' as const, validFrom: '2024-02-10', validUntil: '2034-02-10', values }
  await runtime.core.database.kysely.insertInto('register_records').values(toRecordRow({ record, act: 'create', expectedRevision: 0, dossierId: toDossierId('taken-over'), at: runtime.core.now() })).execute()
}
