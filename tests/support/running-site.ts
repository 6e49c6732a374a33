import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareDataDir, readConfig } from '#app/config.server.ts'
import { pagesSite } from '#app/http/pages.server.ts'
import { runServer } from '#app/http/run-server.server.ts'
import { perProcess } from '#app/per-process.ts'
import { openRuntime, type Runtime } from '#app/services.server.ts'
import type { Actor, Assignment } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'
import { buildOnce } from './build-once.ts'
import { sitePerson, type SitePerson } from './site-person.ts'

/** The real product in this process: built pages, services, an SQLite database of its own, a port of its own. */
export type RunningSite = {
  url: string
  runtime: Runtime
  officer(name: string, assignments: Assignment[]): Promise<SitePerson>
  applicant(name: string): Promise<SitePerson>
  stop(): Promise<void>
}

export async function startSite(env: Record<string, string> = {}): Promise<RunningSite> {
  await buildOnce()
  const folder = mkdtempSync(join(tmpdir(), 'motcua-site-'))
  const config = prepareDataDir(readConfig({ DATA_DIR: folder, PORT: '0', PUBLIC_URL: 'http://127.0.0.1', LOG_LEVEL: 'error', LIMIT_POSTS: '100000', LIMIT_SIGN_IN: '1000', ...env }))
  perProcess().config = config
  const opened = openRuntime(config)
  perProcess().runtime = opened
  const runtime = await opened
  const build = await import(/* @vite-ignore */ pathToFileURL(resolve('build/server/index.js')).href)
  const site = pagesSite({ build, clientFolder: resolve('build/client'), development: false }, config)
  const { port, stop } = await runServer(runtime, site, performance.now())
  const url = `http://127.0.0.1:${port}`
  let made = 0

  const account = async (name: string): Promise<AccountId> => {
    const id = await runtime.core.auth.createAccount({ email: `person${(made += 1)}@example.test`, name })
    if (id === 'taken' || id === 'invalid-email') throw new Error(id)
    return id
  }
  const person = async (actor: Extract<Actor, { accountId: AccountId }>): Promise<SitePerson> =>
    sitePerson(url, actor, await runtime.core.auth.startSession(actor.accountId, new Request(url)))

  return {
    url,
    runtime,
    async officer(name, assignments) {
      const accountId = await account(name)
      await runtime.core.people.setKind(accountId, 'officer')
      await runtime.core.assignments.replace(accountId, assignments)
      return person({ kind: 'officer', accountId, name, assignments })
    },
    async applicant(name) {
      return person({ kind: 'applicant', accountId: await account(name), name })
    },
    async stop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
