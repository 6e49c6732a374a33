import type { Browser } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import type { Journey } from './journey.ts'
import type { FreshDatabase } from './fresh-postgres.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import { newApp, type RunningApp } from './running-app.ts'
import { addStaff, inviteStaff } from './staff.ts'
import { newSite } from './visitor.ts'

export type Ground = { database?: () => Promise<FreshDatabase>; staff: 'invited' | 'given' }

/** A started product, a mail server, a browser and the officers, for the tests of a file. Read it inside tests only. */
export function journeyGround({ database, staff }: Ground): { readonly journey: Journey; readonly app: RunningApp } {
  let made: { journey: Journey; app: RunningApp } | undefined
  const open: { browser?: Browser; mailbox?: Mailbox; app?: RunningApp; database?: FreshDatabase } = {}

  beforeAll(async () => {
    const mailbox = (open.mailbox = await openMailbox())
    open.database = await database?.()
    const app = (open.app = await newApp({ smtpUrl: mailbox.url, databaseUrl: open.database?.url }))
    const browser = (open.browser = await launchBrowser())
    const site = newSite(app.url, browser)
    const arrive = staff === 'given' ? await app.offline(addStaff) : undefined
    await app.start()
    made = { app, journey: { site, mailbox, staff: arrive ? await arrive(site) : await inviteStaff(site, app, mailbox) } }
  }, 240_000)
  afterAll(async () => {
    await open.browser?.close()
    await open.app?.remove()
    await open.database?.remove()
    await open.mailbox?.close()
  })

  const get = () => {
    if (!made) throw new Error('the ground is there only while tests run')
    return made
  }
  return {
    get journey() {
      return get().journey
    },
    get app() {
      return get().app
    },
  }
}
