import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomBytes } from 'node:crypto'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { measured, mostBytes, mostMs } from '../../support/measured.ts'
import { postalAnswers, postalKeys } from '../../support/postal-samples.ts'
import { startSite, type RunningSite } from '../../support/running-site.ts'

let site: RunningSite
let token: string
let rows: string

beforeAll(async () => {
  site = await startSite()
  const { actor } = await site.applicant('Nguyễn Thị Hòa')
  const { core, services } = site.runtime
  token = `mc_${randomBytes(32).toString('base64url')}`
  await core.tokens.add({ hash: hashSecret(token), id: 't', name: 't', account: actor.accountId, scopes: ['dossiers:file'], procedures: ['*'], createdAt: core.now() })
  const form = (await services.procedures.current(postalKeys.P1))?.filingForm
  rows = [...(form?.fields ?? [])].find(([, field]) => field.kind === 'repeat')?.[0] ?? 'dich_vu'
  await file('{}')
})
afterAll(() => site.stop())

/** Each on a connection of its own: the server ends one whose body it did not read to its end. */
async function file(body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${site.url}/api/v1/dossiers`, { method: 'POST', body, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Connection: 'close' } })
  return { status: response.status, text: await response.text() }
}
const filing = (answers: unknown): string => JSON.stringify({ procedure: postalKeys.P1, answers })
const sample = () => postalAnswers('P1')
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const wide = (count: number) => Object.fromEntries(many(count, (at) => [`k${at}`, 1]))
const deep = (depth: number): unknown => many(depth, (at) => at).reduce<unknown>((inner) => ({ a: inner }), 1)

describe('answers that are a bomb are refused with a reason, soon', () => {
  const bombs: Array<[what: string, body: () => string]> = [
    ['2 000 unknown names', () => filing(wide(1990))],
    ['100 objects of 1 900 names', () => filing({ ...sample(), ...Object.fromEntries(many(100, (at) => [`o${at}`, wide(1900)])) })],
    ['38 levels', () => filing({ ...sample(), a: deep(35) })],
    ['5 000 rows', () => filing({ ...sample(), [rows]: many(4990, () => ({})) })],
    ['4 900 rows of 30 unknown names', () => filing({ ...sample(), [rows]: many(4900, () => wide(30)) })],
    ['4 900 rows of nothing known', () => filing({ ...sample(), [rows]: many(4900, () => 'x') })],
    ['a text of 1.9 MB', () => filing({ ...sample(), ten_vi: 'x'.repeat(1_900_000) })],
    ['every text of 60 kB', () => filing(Object.fromEntries(Object.entries(sample()).map(([key, value]) => [key, typeof value === 'string' ? 'a'.repeat(60_000) : value])))],
    ['texts that grow when they are made NFC', () => filing({ ...sample(), ten_vi: '\u0958'.repeat(300_000) })],
    ['texts of many marks', () => filing({ ...sample(), ten_vi: `a${'\u0301\u0323'.repeat(200_000)}` })],
    ['texts of many marks, escaped', () => filing({ ...sample(), ten_vi: 'x' }).replace('"x"', `"a${'\\u0301\\u0323'.repeat(150_000)}"`)],
    ['names of many marks', () => filing({ ...sample(), [`a${'\u0301\u0323'.repeat(200_000)}`]: 1 })],
    ['an address that fits a back-tracking pattern', () => filing({ ...sample(), email: `${'a.'.repeat(100_000)}@${'a.'.repeat(100_000)}!` })],
    ['numbers of 100 000 digits', () => `{"procedure":"${postalKeys.P1}","answers":{"von_dieu_le":${'9'.repeat(100_000)}}}`],
    ['files by the thousand', () => filing({ ...sample(), papers: { giay_de_nghi: many(4900, () => ({ file: 'f'.repeat(64), name: 'a', size: 1, type: 'application/pdf' })) } })],
    ['names of every object', () => filing({ ...sample(), constructor: { prototype: { polluted: 1 } }, toString: 'x', hasOwnProperty: 1, valueOf: {} })],
    ['200 000 values', () => filing({ ...sample(), [rows]: many(4900, () => many(45, () => 1)) })],
  ]
  test.each(bombs)('%s', async (_what, make) => {
    const body = make()
    const { value, ms, bytes } = await measured(() => file(body))
    expect([400, 413, 422]).toContain(value.status)
    expect(Object(JSON.parse(value.text))).toHaveProperty('code')
    expect(value.text.length).toBeLessThan(500_000)
    expect(ms).toBeLessThan(mostMs)
    expect(bytes).toBeLessThan(mostBytes)
    expect({}).not.toHaveProperty('polluted')
  })
})
