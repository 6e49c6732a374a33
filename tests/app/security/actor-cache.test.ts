import { describe, expect, test } from 'vitest'
import { withProduct } from '../../support/product.ts'

const given = withProduct()
const withCookie = (value: string): Headers => new Headers({ Cookie: `motcua.session_token=${value}` })

describe('the cookie of a session', () => {
  test.each([(id: string) => id, (id: string) => `account ${id}`, (id: string) => `account%20${id}`])('is never an account that was asked for before', async (forge) => {
    const { actors } = given.product.runtime.core
    const { accountId } = await given.product.officer([{ role: 'administrator', unit: 'department' }])
    expect(await actors.ofAccount(accountId)).toMatchObject({ kind: 'officer' })
    expect(await actors.ofHeaders(withCookie(forge(accountId)))).toEqual({ kind: 'visitor' })
  })

  test('of another name is none', async () => {
    const { runtime, applicant } = given.product
    const { accountId } = await applicant()
    const started = await runtime.core.auth.startSession(accountId, new Request('http://127.0.0.1'))
    const [cookie = ''] = started.getSetCookie().map((line) => line.split(';')[0])
    expect(await runtime.core.actors.ofHeaders(new Headers({ Cookie: cookie ?? '' }))).toMatchObject({ kind: 'applicant', accountId })
    expect(await runtime.core.actors.ofHeaders(new Headers({ Cookie: `x-${cookie}` }))).toEqual({ kind: 'visitor' })
  })
})
