import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openAuth } from '#app/auth/better-auth-port.server.ts'
import type { AuthPort } from '#app/auth/auth-port.ts'
import { statements } from '#db/migrations/001-people.ts'
import type { Tables } from '#db/schema.ts'
import { onEveryDatabase } from '../../support/databases.ts'

type Sent = { kind: string; to: string; token?: string }

const settings = { secret: 'k3Jr0vWq9sZp1LmX7tBn5cHd2fGy8aQe', publicUrl: 'http://127.0.0.1:3000' }
let auth: AuthPort
let sent: Sent[]
let created: string[]
let kysely: Kysely<Tables>

beforeEach(async () => {
  const sqlite = new Database(':memory:')
  for (const statement of statements('sqlite')) sqlite.exec(statement)
  kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
  sent = []
  created = []
  auth = openAuth({
    database: { db: kysely, type: 'sqlite' },
    ...settings,
    onCreated: async ({ email }) => void created.push(email),
    mailVerification: async ({ to, token }) => void sent.push({ kind: 'verify', to, token }),
    mailReset: async ({ to, token }) => void sent.push({ kind: 'reset', to, token }),
    mailTaken: async ({ to }) => void sent.push({ kind: 'taken', to }),
  })
})

afterAll(() => kysely.destroy())

const mai = { email: 'mai@congty.vn', password: 'mot mat khau dai', name: 'Trần Thị Mai' }
const request = (headers?: Headers): Request => {
  const cookie = headers?.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  return new Request('http://127.0.0.1:3000/sign-in', { method: 'POST', headers: cookie ? { cookie } : {} })
}
const lastToken = (): string => sent.at(-1)?.token ?? ''

async function signedIn(): Promise<Headers> {
  await auth.signUp(mai)
  const headers = await auth.verifyEmail(lastToken(), request())
  if (!(headers instanceof Headers)) throw new Error('not verified')
  return headers
}

describe('signing up', () => {
  test('refuses a short password and an address that is none', async () => {
    expect(await auth.signUp({ ...mai, password: 'mot hai ba ' })).toBe('weak-password')
    expect(await auth.signUp({ ...mai, email: 'mai' })).toBe('invalid-email')
    expect(sent).toEqual([])
  })

  test('tells the owner of a known address, not the person who types it', async () => {
    await signedIn()
    expect(await auth.signUp({ ...mai, name: 'Ai đó' })).toBe('done')
    expect(sent.at(-1)).toEqual({ kind: 'taken', to: mai.email })
  })

  test('an unproven address cannot sign in and is sent the link again', async () => {
    await auth.signUp(mai)
    expect(await auth.signIn(mai, request())).toBe('not-verified')
    expect(sent.map(({ kind }) => kind)).toEqual(['verify', 'verify'])
    expect(created).toEqual([mai.email])
  })

  test('the link of the mail starts a session, once; a forged one does not', async () => {
    expect(await auth.verifyEmail('abc', request())).toBe('expired')
    const headers = await signedIn()
    expect(await auth.findSession(request(headers).headers)).toMatchObject({ name: mai.name })
    const again = await auth.verifyEmail(lastToken(), request())
    expect(again instanceof Headers && again.getSetCookie()).toEqual([])
  })

  test('the link of one mail does nothing where that of another belongs', async () => {
    await auth.signUp(mai)
    const proof = lastToken()
    await auth.requestReset(mai.email)
    expect(await auth.verifyEmail(lastToken(), request())).toBe('expired')
    expect(await auth.resetPassword({ token: proof, password: 'mat khau moi dai' })).toBe('expired')
  })

  test.each(['mai@congty.vn.', 'm\u0430i@congty.vn', '\u212Aim@congty.vn', 'mai@cöngty.vn', 'mai@congty', 'mai @congty.vn', 'mai@congty.vn\nBcc: x@y.vn', '"mai"@congty.vn', 'mai@[127.0.0.1]', `${'m'.repeat(250)}@congty.vn`])(
    '%j is no address: not to sign up with, not to be invited by',
    async (email) => {
      expect(await auth.signUp({ ...mai, email })).toBe('invalid-email')
      expect(await auth.createAccount({ email, name: 'Mai' })).toBe('invalid-email')
    },
  )

  test('in other letters is the same address', async () => {
    await signedIn()
    expect(await auth.signUp({ ...mai, email: 'MAI@CongTy.VN' })).toBe('done')
    expect(sent.at(-1)).toEqual({ kind: 'taken', to: mai.email })
    expect(await auth.createAccount({ email: 'Mai@congty.vn', name: 'Khác' })).toBe('taken')
    expect(created).toEqual([mai.email])
  })
})

describe('signing in', () => {
  test('wrong password and unknown address look the same', async () => {
    await signedIn()
    expect(await auth.signIn({ ...mai, password: 'mot mat khau khac' }, request())).toBe('wrong')
    expect(await auth.signIn({ ...mai, email: 'khong@co.vn' }, request())).toBe('wrong')
  })

  test('gives an HttpOnly, SameSite=Lax cookie', async () => {
    await signedIn()
    const started = await auth.signIn(mai, request())
    if (typeof started === 'string') throw new Error(started)
    expect(started.headers.getSetCookie().join()).toMatch(/motcua\.session_token=.*HttpOnly; SameSite=Lax/)
  })

  test('a changed cookie is nobody', async () => {
    const headers = await signedIn()
    const forged = new Headers({ cookie: (request(headers).headers.get('cookie') ?? '').replace(/.{6}$/, 'AAAAAA') })
    expect(await auth.findSession(forged)).toBeUndefined()
  })
})

describe('ending sessions', () => {
  test('signing out ends the session on the server', async () => {
    const headers = await signedIn()
    await auth.signOut(request(headers))
    expect(await auth.findSession(request(headers).headers)).toBeUndefined()
  })

  test('one session can be revoked by its id, only by its owner', async () => {
    const headers = await signedIn()
    const session = await auth.findSession(request(headers).headers)
    const other = await auth.createAccount({ email: 'canbo@so.gov.vn', name: 'Cán bộ' })
    await auth.endSession(other as never, session?.id ?? '')
    expect(await auth.findSession(request(headers).headers)).toBeDefined()
    if (session) await auth.endSession(session.account, session.id)
    expect(await auth.findSession(request(headers).headers)).toBeUndefined()
  })

  test('a reset by mail ends every session and lets the new password in', async () => {
    const headers = await signedIn()
    await auth.requestReset('khong@co.vn')
    await auth.requestReset(mai.email)
    const token = lastToken()
    expect(await auth.resetPassword({ token, password: 'ngan' })).toBe('weak-password')
    expect(await auth.resetPassword({ token, password: 'mat khau moi dai' })).toHaveProperty('account')
    expect(await auth.resetPassword({ token, password: 'mat khau moi dai' })).toBe('expired')
    expect(await auth.findSession(request(headers).headers)).toBeUndefined()
    expect(await auth.signIn({ ...mai, password: 'mat khau moi dai' }, request())).toHaveProperty('account')
  })

  test('a reset by mail proves the address it was sent to', async () => {
    await auth.signUp(mai)
    await auth.requestReset(mai.email)
    expect(await auth.resetPassword({ token: lastToken(), password: 'mat khau moi dai' })).toHaveProperty('account')
    expect(await auth.signIn({ ...mai, password: 'mat khau moi dai' }, request())).toHaveProperty('account')
  })

  test('a link of a reset followed twice at once works once', async () => {
    await signedIn()
    await auth.requestReset(mai.email)
    const [token, words] = [lastToken(), ['mat khau mot hai', 'mat khau ba bon', 'mat khau nam sau']]
    const outcomes = await Promise.all(words.map((password) => auth.resetPassword({ token, password })))
    expect(outcomes.filter((outcome) => outcome === 'expired')).toHaveLength(2)
    const works = await Promise.all(words.map(async (password) => typeof (await auth.signIn({ ...mai, password }, request())) !== 'string'))
    expect(works.filter(Boolean)).toHaveLength(1)
  })

  test('changing the password needs the present one', async () => {
    const headers = await signedIn()
    expect(await auth.changePassword({ current: 'sai sai sai sai', next: 'mat khau moi dai' }, request(headers))).toBe('wrong')
    expect(await auth.changePassword({ current: mai.password, next: 'mat khau moi dai' }, request(headers))).toBeInstanceOf(Headers)
  })
})

describe('accounts made by an administrator', () => {
  test('have no password until their owner sets one', async () => {
    const account = await auth.createAccount({ email: 'Canbo@So.gov.vn', name: 'Lê Văn Cán' })
    expect(await auth.createAccount({ email: 'canbo@so.gov.vn', name: 'Khác' })).toBe('taken')
    expect(await auth.hasPassword(account as never)).toBe(false)
    const headers = await auth.startSession(account as never, request())
    expect(await auth.setFirstPassword('mat khau can bo', request(headers))).toBe('done')
    expect(await auth.setFirstPassword('mat khau khac', request(headers))).toBe('already-set')
    expect(await auth.signIn({ email: 'canbo@so.gov.vn', password: 'mat khau can bo' }, request())).toHaveProperty('account', account)
  })
})

onEveryDatabase('a first password', (given) => {
  test('that is set on several nodes at once is one of them', async () => {
    const node = await given.inTurns()
    const nothing = async () => undefined
    const port = (turn: number): AuthPort => openAuth({ ...settings, database: { db: node(turn).kysely, type: node(turn).dialect }, onCreated: nothing, mailVerification: nothing, mailReset: nothing, mailTaken: nothing })
    const [one, other] = [port(0), port(1)]
    const account = await one.createAccount({ email: 'can@so.gov.vn', name: 'Lê Cán' })
    const session = request(await one.startSession(account as never, request()))
    const words = ['mat khau mot hai', 'mat khau ba bon', 'mat khau nam sau', 'mat khau bay tam']
    const pressed = await Promise.all(words.map((password, turn) => (turn % 2 === 0 ? one : other).setFirstPassword(password, session)))
    expect(pressed.toSorted()).toEqual(['already-set', 'already-set', 'already-set', 'done'])
    const works = await Promise.all(words.map(async (password) => typeof (await one.signIn({ email: 'can@so.gov.vn', password }, request())) === 'object'))
    expect(works).toEqual(pressed.map((outcome) => outcome === 'done'))
  })
})
