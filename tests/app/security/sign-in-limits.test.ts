import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newOneTimeLink } from '#app/auth/one-time-link.server.ts'
import { clientAddressHeader } from '#app/doors/client-address.ts'
import { takeLimit, waitOf } from '#app/doors/limits.server.ts'
import { perProcess } from '#app/per-process.ts'
import { prepareDataDir, readConfig } from '#app/config.server.ts'
import type { PeopleService } from '#app/services/people.ts'
import { withProduct } from '../../support/product.ts'

const given = withProduct()
const password = 'cầu thang màu xanh lá'
const mai = 'mai@congty.vn'
let people: PeopleService

const from = (address: string, cookies = new Headers()): Request =>
  new Request('http://127.0.0.1/sign-in', { method: 'POST', headers: { [clientAddressHeader]: address, Cookie: cookies.getSetCookie().map((line) => line.split(';')[0]).join('; ') } })
const signIn = async (address: string, word: string, email = mai) => {
  const outcome = await people.signIn(from(address), { email, password: word })
  return outcome.result === 'done' ? 'done' : outcome.code
}
/** The token of the newest mail of this kind; the outbox is read, nothing is sent. */
async function tokenOf(path: string): Promise<string> {
  const { core } = given.product.runtime
  const jobs = await core.database.jobs.claim('2100-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z', 1000)
  const texts = jobs.flatMap((job) => (job.kind === 'mail' ? [job.payload.text] : []))
  return decodeURIComponent(new RegExp(`${path}\\?token=([^\\s]+)`).exec(texts.findLast((text) => text.includes(path)) ?? '')?.[1] ?? '')
}

async function signedIn(word = password): Promise<{ headers: Headers; request: Request }> {
  const opened = await people.signIn(from('1.1.1.1'), { email: mai, password: word })
  if (opened.result !== 'done') throw new Error(opened.code)
  return { headers: opened.headers, request: from('1.1.1.1', opened.headers) }
}

beforeAll(async () => {
  const { runtime, dataDir } = given.product
  perProcess().config = prepareDataDir(readConfig({ DATA_DIR: dataDir, LIMIT_SIGN_IN: '5', LIMIT_LOOK_UPS: '3' }))
  people = runtime.services.people
  await people.signUp({ email: mai, password, name: 'Trần Thị Mai' })
  await people.verifyEmail(from('9.9.9.9'), await tokenOf('/verify'))
})
afterAll(() => {
  perProcess().config = undefined
})
beforeEach(() => {
  perProcess().limiters = undefined
})

describe('guessing at a password', () => {
  test('ends after a few attempts, and leaves the person in from elsewhere', async () => {
    for (let attempt = 0; attempt < 5; attempt++) expect(await signIn('1.1.1.1', 'sai mat khau roi')).toBe('wrong')
    expect(await signIn('1.1.1.1', password)).toBe('too-many')
    expect(await signIn('2.2.2.2', password)).toBe('done')
  })

  test('in other letters is the same account', async () => {
    for (const email of [mai, 'MAI@congty.vn', ' mai@congty.vn', 'Mai@Congty.vn', mai]) await signIn('1.1.1.1', 'sai mat khau roi', email)
    expect(await signIn('1.1.1.1', password)).toBe('too-many')
  })

  test('does not touch others at the same address until the address itself is used up', async () => {
    for (let attempt = 0; attempt < 6; attempt++) await signIn('1.1.1.1', 'sai mat khau roi')
    expect(await signIn('1.1.1.1', 'sai mat khau roi', 'khac@congty.vn')).toBe('wrong')
    for (let attempt = 0; attempt < 30; attempt++) await takeLimit(from('1.1.1.1'), 'sign-in')
    await expect(takeLimit(from('1.1.1.1'), 'sign-in')).rejects.toMatchObject({ status: 429 })
    await takeLimit(from('2.2.2.2'), 'sign-in')
  })

  test('from many places at once ends as well', async () => {
    for (let attempt = 0; attempt < 100; attempt++) expect(await waitOf('account-anywhere', mai)).toBeUndefined()
    expect(await signIn('3.3.3.3', 'sai mat khau roi')).toBe('too-many')
  })

  test('from all the addresses of one line is guessing from one place', async () => {
    for (let attempt = 0; attempt < 5; attempt++) expect(await signIn(`2001:db8:7:1::${attempt}`, 'sai mat khau roi')).toBe('wrong')
    expect(await signIn('2001:db8:7:1::ffff', password)).toBe('too-many')
    expect(await signIn('2001:db8:7:2::1', password)).toBe('done')
    for (let attempt = 0; attempt < 30; attempt++) await takeLimit(from(`2001:db8:7:1::${attempt}`), 'sign-in')
    await expect(takeLimit(from('2001:db8:7:1::ffff'), 'sign-in')).rejects.toMatchObject({ status: 429 })
  })

  test('by whoever holds a session of it ends as well', async () => {
    const { headers } = await signedIn()
    const request = from('1.1.1.1', headers)
    const actor = await people.actorOf(request.headers)
    const change = async (current: string) => {
      const outcome = await people.changePassword(request, actor, { current, next: 'mat khau cua ke khac' })
      return outcome.result === 'done' ? 'done' : outcome.code
    }
    for (let attempt = 0; attempt < 5; attempt++) expect(await change('sai mat khau roi')).toBe('wrong')
    expect(await change(password)).toBe('too-many')
    expect(await signIn('2.2.2.2', password)).toBe('done')
  })

  test('a success forgives the failures before it', async () => {
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 4; attempt++) await signIn('1.1.1.1', 'sai mat khau roi')
      expect(await signIn('1.1.1.1', password)).toBe('done')
    }
  })

  test('tells nobody whether there is an account', async () => {
    expect(await signIn('1.1.1.1', 'sai mat khau roi', 'khong-co@congty.vn')).toBe(await signIn('1.1.1.1', 'sai mat khau roi'))
    expect(await people.signUp({ email: mai, password, name: 'X' })).toMatchObject({ result: 'done' })
    expect(await people.signUp({ email: 'moi@congty.vn', password, name: 'X' })).toMatchObject({ result: 'done' })
  })

  test('tells it neither by how soon an answer comes', async () => {
    const tookBy = async (act: () => Promise<unknown>): Promise<number> => {
      const before = performance.now()
      await act()
      return performance.now() - before
    }
    const acts = [mai, 'khong-co@congty.vn'].flatMap((email) => [() => people.requestReset({ email }), () => people.signUp({ email, password, name: 'X' })])
    for (const took of await Promise.all(acts.map(tookBy))) expect(took).toBeGreaterThan(490)
  })
})

test('a person gets only a few of the mails others ask for', async () => {
  const { jobs } = given.product.runtime.core.database
  const before = (await jobs.claim('2100-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z', 1000)).length
  await Promise.all(Array.from({ length: 12 }, (_, asked) => people.requestReset({ email: asked % 2 === 0 ? mai : 'MAI@congty.vn' })))
  expect((await jobs.claim('2100-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z', 1000)).length - before).toBe(6)
})

test('public look-ups are limited by address', async () => {
  for (let asked = 0; asked < 3; asked++) await takeLimit(from('1.1.1.1'), 'look-up')
  await expect(takeLimit(from('1.1.1.1'), 'look-up')).rejects.toMatchObject({ status: 429 })
})

describe('a reset link', () => {
  test('works once, ends every session, and none that was made up works', async () => {
    const session = await people.signIn(from('1.1.1.1'), { email: mai, password })
    if (session.result !== 'done') throw new Error(session.code)
    expect(await people.actorOf(from('1.1.1.1', session.headers).headers)).toMatchObject({ kind: 'applicant' })
    await people.requestReset({ email: mai })
    const token = await tokenOf('/reset')
    expect(await people.resetPassword(from('1.1.1.1'), { token: `${token}x`, password: 'mat khau moi dai' })).toMatchObject({ code: 'expired' })
    expect(await people.resetPassword(from('1.1.1.1'), { token, password: 'ngan' })).toMatchObject({ code: 'weak-password' })
    expect(await people.resetPassword(from('1.1.1.1'), { token, password: 'mat khau moi dai' })).toMatchObject({ result: 'done' })
    expect(await people.resetPassword(from('1.1.1.1'), { token, password: 'mat khau nua dai' })).toMatchObject({ code: 'expired' })
    expect(await people.actorOf(from('1.1.1.1', session.headers).headers)).toEqual({ kind: 'visitor' })
    expect(await signIn('1.1.1.1', password)).toBe('wrong')
    expect(await signIn('1.1.1.1', 'mat khau moi dai')).toBe('done')
  })
})

describe('the ways into an account that are under way when its password changes', () => {
  const renewed = 'mat khau sau khi doi'
  /** A second link of a reset, asked for before, and a link that signs in. */
  async function underWay(): Promise<{ reset: string; link: string }> {
    const { core } = given.product.runtime
    await people.requestReset({ email: mai })
    const person = (await core.people.list({ search: mai, limit: 1 })).rows[0]
    if (!person) throw new Error('nobody')
    const link = await newOneTimeLink(core, person.id, 'invitation')
    return { reset: await tokenOf('/reset'), link: new URL(link).searchParams.get('token') ?? '' }
  }
  async function isClosed({ reset, link }: { reset: string; link: string }) {
    expect(await people.resetPassword(from('6.6.6.6'), { token: reset, password: 'mat khau cua ke khac' })).toMatchObject({ code: 'expired' })
    expect(await people.useOneTimeLink(from('6.6.6.6'), link)).toMatchObject({ code: 'expired' })
  }

  test('end when it is reset by mail', async () => {
    const before = await underWay()
    await people.requestReset({ email: mai })
    const newest = await tokenOf('/reset')
    expect(newest).not.toBe(before.reset)
    expect(await people.resetPassword(from('1.1.1.1'), { token: newest, password: renewed })).toMatchObject({ result: 'done' })
    await isClosed(before)
  })

  test('end when its owner changes it, and so does every other session', async () => {
    const before = await underWay()
    const other = await signedIn(renewed)
    const { request } = await signedIn(renewed)
    const changed = await people.changePassword(request, await people.actorOf(request.headers), { current: renewed, next: 'mat khau moi dai' })
    if (changed.result !== 'done') throw new Error(changed.code)
    expect(await people.actorOf(other.request.headers)).toEqual({ kind: 'visitor' })
    expect(await people.actorOf(request.headers)).toEqual({ kind: 'visitor' })
    expect(await people.actorOf(from('1.1.1.1', changed.headers).headers)).toMatchObject({ kind: 'applicant' })
    await isClosed(before)
  })

  test('are kept as hashes only', async () => {
    const { reset, link } = await underWay()
    const { kysely } = given.product.runtime.core.database
    const kept = JSON.stringify([await kysely.selectFrom('verification').selectAll().execute(), await kysely.selectFrom('one_time_links').selectAll().execute()])
    expect([kept.includes(reset), kept.includes(link)]).toEqual([false, false])
  })
})

describe('a session', () => {
  test('is a new one at every sign-in, whatever cookie came with it', async () => {
    const planted = '0123456789abcdef0123456789abcdef'
    const request = new Request('http://127.0.0.1/sign-in', { method: 'POST', headers: { [clientAddressHeader]: '1.1.1.1', Cookie: `motcua.session_token=${planted}` } })
    const { headers } = await signedIn('mat khau moi dai')
    const outcome = await people.signIn(request, { email: mai, password: 'mat khau moi dai' })
    if (outcome.result !== 'done') throw new Error(outcome.code)
    expect(outcome.headers.getSetCookie().join()).not.toContain(planted)
    expect(outcome.headers.getSetCookie()).not.toEqual(headers.getSetCookie())
    expect(await people.actorOf(request.headers)).toEqual({ kind: 'visitor' })
  })

  test('ends at once when it is revoked, and only by its owner', async () => {
    const opened = await people.signIn(from('1.1.1.1'), { email: mai, password: 'mat khau moi dai' })
    if (opened.result !== 'done') throw new Error(opened.code)
    const request = from('1.1.1.1', opened.headers)
    const actor = await people.actorOf(request.headers)
    const current = (await people.sessions(request, actor)).find((session) => session.current)
    await people.revokeSession(await given.product.applicant(), current?.id ?? '')
    expect(await people.actorOf(request.headers)).toMatchObject({ kind: 'applicant' })
    await people.revokeSession(actor, current?.id ?? '')
    expect(await people.actorOf(request.headers)).toEqual({ kind: 'visitor' })
  })

  test('cannot be forged: another secret, another token, no signature', async () => {
    const opened = await people.signIn(from('1.1.1.1'), { email: mai, password: 'mat khau moi dai' })
    if (opened.result !== 'done') throw new Error(opened.code)
    const [cookie = ''] = opened.headers.getSetCookie().map((line) => line.split(';')[0])
    const [name = '', value = ''] = cookie?.split('=') ?? []
    for (const forged of [value.split('.')[0], `${value.split('.')[0]}.AAAA`, `${value.slice(0, 5)}x${value.slice(6)}`, '']) {
      expect(await people.actorOf(new Headers({ Cookie: `${name}=${forged}` }))).toEqual({ kind: 'visitor' })
    }
  })
})
