import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashSecret, newOneTimeLink } from '#app/auth/one-time-link.server.ts'
import { onEveryProduct, type Product } from '../../support/product.ts'

const system = 'he-thong'
const request = (headers = new Headers()): Request => {
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  return new Request('http://127.0.0.1:3000/', { method: 'POST', headers: cookie ? { cookie } : {} })
}
const administrator = ({ officer }: Product) => officer([{ role: 'administrator', unit: system }], 'Quản trị')

onEveryProduct('administration', (given) => {
  describe('refuses', () => {
    test('everybody who is no administrator', async () => {
      const { product } = given
      const { people } = product.runtime.services
      const target = await product.officer([], 'Đích')
      for (const actor of [await product.applicant(), await product.officer([{ role: 'author', unit: system }]), { kind: 'visitor' } as const]) {
        expect(await people.invite(actor, { email: 'a@so.gov.vn', name: 'A', assignments: [] })).toEqual({ result: 'refused', code: 'not-permitted' })
        expect(await people.assign(actor, target.accountId, [])).toEqual({ result: 'refused', code: 'not-permitted' })
        expect(await people.block(actor, target.accountId, true)).toEqual({ result: 'refused', code: 'not-permitted' })
        expect(await people.accounts(actor, { limit: 10 })).toEqual({ rows: [] })
        expect(await people.account(actor, target.accountId)).toBeUndefined()
      }
    })

    test('roles and units nobody has named, and addresses that are taken', async () => {
      const { people } = given.product.runtime.services
      const admin = await administrator(given.product)
      expect(await people.invite(admin, { email: 'b@so.gov.vn', name: 'B', assignments: [{ role: 'vua', unit: system }] })).toMatchObject({ code: 'unknown-role' })
      expect(await people.invite(admin, { email: 'b@so.gov.vn', name: 'B', assignments: [{ role: 'author', unit: 'cung-trang' }] })).toMatchObject({ code: 'unknown-unit' })
      expect(await people.invite(admin, { email: 'không phải thư', name: 'B', assignments: [] })).toMatchObject({ code: 'invalid-email' })
      expect(await people.invite(admin, { email: 'b@so.gov.vn', name: 'B', assignments: [] })).toMatchObject({ result: 'invited' })
      expect(await people.invite(admin, { email: 'B@so.gov.vn', name: 'B', assignments: [] })).toMatchObject({ code: 'email-taken' })
    })
  })

  test('finds an account by its address, whatever signs are in it', async () => {
    const { people } = given.product.runtime.services
    const admin = await administrator(given.product)
    for (const email of ['mot_cua1@so.gov.vn', 'motxcua1@so.gov.vn']) await people.invite(admin, { email, name: 'Vân', assignments: [] })
    const found = async (search: string) => (await people.accounts(admin, { search, limit: 10 })).rows.map(({ email }) => email)
    expect(await found('mot_cua1@so')).toEqual(['mot_cua1@so.gov.vn'])
    expect(await found('mot%cua1@so')).toEqual([])
    expect(await found('\\')).toEqual([])
    expect(await found('van xcua')).toEqual(['motxcua1@so.gov.vn'])
  })

  test('an invited officer signs in by the link once, sets a password and has the rights given', async () => {
    const { people } = given.product.runtime.services
    const invited = await people.invite(await administrator(given.product), { email: 'can@so.gov.vn', name: 'Lê Cán', assignments: [{ role: 'author', unit: system }] })
    if (invited.result !== 'invited') throw new Error(invited.code)
    const token = new URL(invited.link).searchParams.get('token') ?? ''
    const entered = await people.useOneTimeLink(request(), token)
    if (entered.result !== 'done') throw new Error(entered.code)
    expect(entered.setPassword).toBe(true)
    expect(await people.useOneTimeLink(request(), token)).toEqual({ result: 'refused', code: 'expired' })
    const session = request(entered.headers)
    const actor = await people.actorOf(session.headers)
    expect(actor).toMatchObject({ kind: 'officer', assignments: [{ role: 'author', unit: system }] })
    expect(await people.setFirstPassword(session, actor, 'mat khau can bo')).toMatchObject({ result: 'done' })
    expect(await people.signIn(request(), { email: 'can@so.gov.vn', password: 'mat khau can bo' })).toMatchObject({ result: 'done' })
  })

  test('a link that signs in lets in one of those who follow it at once, and nobody past its time', async () => {
    const { runtime, officer } = given.product
    const { people } = runtime.services
    const { accountId } = await officer([])
    const token = new URL(await newOneTimeLink(runtime.core, accountId, 'invitation')).searchParams.get('token') ?? ''
    const entered = await Promise.all([1, 2, 3].map(() => people.useOneTimeLink(request(), token)))
    expect(entered.map(({ result }) => result).toSorted()).toEqual(['done', 'refused', 'refused'])
    expect(await runtime.core.auth.sessions(accountId)).toHaveLength(1)
    await runtime.core.links.add({ hash: hashSecret('late'), account: accountId, purpose: 'invitation', expiresAt: runtime.core.now() })
    expect(await people.useOneTimeLink(request(), 'late')).toEqual({ result: 'refused', code: 'expired' })
  })

  test('blocking ends what the person can do at once; unblocking lets sign in again', async () => {
    const { product } = given
    const { people } = product.runtime.services
    const { core } = product.runtime
    const admin = await administrator(product)
    const officer = await product.officer([{ role: 'author', unit: system }])
    const session = request(await core.auth.startSession(officer.accountId, request()))
    const token = await product.token(officer.accountId, ['queue:read'])
    const link = new URL(await newOneTimeLink(core, officer.accountId, 'invitation')).searchParams.get('token') ?? ''
    const queueStatus = async () => (await fetch(`${product.url}/api/v1/queue`, { headers: { Authorization: `Bearer ${token}` } })).status
    expect(await people.actorOf(session.headers)).toMatchObject({ kind: 'officer' })
    expect(await queueStatus()).toBe(200)
    expect(await people.block(admin, officer.accountId, true)).toEqual({ result: 'done' })
    expect(await people.actorOf(session.headers)).toEqual({ kind: 'visitor' })
    expect(await queueStatus()).toBe(401)
    expect(await people.useOneTimeLink(request(), link)).toEqual({ result: 'refused', code: 'expired' })
    expect(await people.account(admin, officer.accountId)).toMatchObject({ blocked: true })
    expect(await people.block(admin, officer.accountId, false)).toEqual({ result: 'done' })
    expect(await core.actors.ofAccount(officer.accountId)).toMatchObject({ kind: 'officer' })
    expect(await people.actorOf(session.headers)).toEqual({ kind: 'visitor' })
    expect(await people.useOneTimeLink(request(), link)).toEqual({ result: 'refused', code: 'expired' })
  })

  test('a right taken away is gone with the next request', async () => {
    const { product } = given
    const { people } = product.runtime.services
    const officer = await product.officer([{ role: 'author', unit: system }])
    const session = request(await product.runtime.core.auth.startSession(officer.accountId, request()))
    await people.actorOf(session.headers)
    await people.assign(await administrator(product), officer.accountId, [])
    expect(await people.actorOf(session.headers)).toMatchObject({ assignments: [] })
  })

  test('a wrong password many times closes the account for a while', async () => {
    const { people } = given.product.runtime.services
    const email = `${randomUUID()}@so.gov.vn`
    const attempts = await Promise.all(Array.from({ length: 12 }, () => people.signIn(request(), { email, password: 'sai mat khau' })))
    expect(attempts.filter((attempt) => attempt.result === 'refused' && attempt.code === 'too-many').length).toBe(2)
  })

  test('people are found by any part of name or address, with or without accents, page by page', async () => {
    const { product } = given
    const { people } = product.runtime.services
    const admin = await administrator(product)
    await people.invite(admin, { email: 'huong@so.gov.vn', name: 'Đặng Thị Hường', assignments: [] })
    expect((await people.accounts(admin, { search: 'dang huong', limit: 10 })).rows).toMatchObject([{ email: 'huong@so.gov.vn', kind: 'officer' }])
    const first = await people.accounts(admin, { limit: 2 })
    const second = await people.accounts(admin, { limit: 2, after: first.next })
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4)
  })
})
