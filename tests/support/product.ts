import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { prepareDataDir, readConfig } from '#app/config.server.ts'
import { newServer } from '#app/server.ts'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import { openRuntime, type Runtime } from '#app/services.server.ts'
import type { Actor, Assignment } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'
import calendar from '#schemas/calendars/vietnam.json' with { type: 'json' }
import { postgresUrl } from './databases.ts'
import { freshPostgres } from './fresh-postgres.ts'

type Applicant = Extract<Actor, { kind: 'applicant' }>
type Officer = Extract<Actor, { kind: 'officer' }>

/** The product without its pages: services, API and server over a database of its own, with one small procedure. */
export type Product = {
  runtime: Runtime
  url: string
  dataDir: string
  applicant(name?: string): Promise<Applicant>
  officer(assignments: Assignment[], name?: string): Promise<Officer>
  /** A token that acts as this account. */
  token(account: AccountId, scopes: string[], procedures?: string[]): Promise<string>
}

export const permitText = readFileSync('tests/fixtures/procedures/permit.json', 'utf8')
/** Answers the permit accepts on any day of these years. */
export const permitAnswers = { ten: 'QUÁN CƠM ĐỨC', dien_thoai: '+84912345678', thu: 'duc@example.vn', mat_hang: 'nong_san', dien_tich: 8, tu_ngay: '2035-03-01' }

/** Runs a contract once on each database. */
export function onEveryProduct(title: string, contract: (given: { readonly product: Product }) => void, env: Record<string, string> = {}): void {
  describe(`${title} on SQLite`, () => contract(given(async () => ({ url: '', remove: async () => {} }), env)))
  describe(`${title} on PostgreSQL`, () => contract(given(async () => freshPostgres(await postgresUrl()), env)))
}

/** A product on SQLite for one file of tests. */
export function withProduct(env: Record<string, string> = {}): { readonly product: Product } {
  return given(async () => ({ url: '', remove: async () => {} }), env)
}

type Place = { url: string; remove(): Promise<void> }

function given(fresh: () => Promise<Place>, env: Record<string, string> = {}): { readonly product: Product } {
  let product: Product | undefined
  let stop = async (): Promise<void> => {}
  beforeAll(async () => {
    const place = await fresh()
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-product-'))
    const config = prepareDataDir(readConfig({ DATA_DIR: dataDir, DATABASE_URL: place.url, LOG_LEVEL: 'silent', ...env }))
    const runtime = await openRuntime(config)
    await runtime.core.database.calendars.save(Object.assign({}, calendar), 'test', runtime.core.now())
    await publishDefinition(runtime.core, runtime.casework.versions, { actor: { kind: 'system', name: 'test' }, text: permitText })
    const server = newServer(runtime, (_request, response) => void response.writeHead(404).end())
    product = { runtime, dataDir, url: await listen(server), ...people(runtime) }
    stop = async () => {
      server.closeAllConnections()
      server.close()
      await runtime.close()
      await place.remove()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
  afterAll(() => stop())
  return {
    get product() {
      if (!product) throw new Error('the product is there only while tests run')
      return product
    },
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    })
  })
}

function people({ core }: Runtime): Pick<Product, 'applicant' | 'officer' | 'token'> {
  let made = 0
  const account = async (name: string): Promise<AccountId> => {
    const id = await core.auth.createAccount({ email: `person${(made += 1)}@example.test`, name })
    if (id === 'taken' || id === 'invalid-email') throw new Error(id)
    return id
  }
  return {
    applicant: async (name = 'Trần Thị Mai') => ({ kind: 'applicant', accountId: await account(name), name }),
    async officer(assignments, name = 'Lê Văn Cán') {
      const accountId = await account(name)
      await core.people.setKind(accountId, 'officer')
      await core.assignments.replace(accountId, assignments)
      core.actors.forget(accountId)
      return { kind: 'officer', accountId, name, assignments }
    },
    async token(id, scopes, procedures = ['*']) {
      const token = `mc_${randomBytes(32).toString('base64url')}`
      await core.tokens.add({ hash: hashSecret(token), id: core.newId<string>(), name: 'test', account: id, scopes, procedures, createdAt: core.now() })
      return token
    },
  }
}
