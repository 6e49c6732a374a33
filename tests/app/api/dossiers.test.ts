import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { branded } from '#app/branded.ts'
import { onEveryProduct, permitAnswers, type Product } from '../../support/product.ts'

const all = ['dossiers:file', 'dossiers:read', 'dossiers:act', 'queue:read', 'procedures:read', 'files:write']
const filing = { procedure: 'permit', answers: permitAnswers }

onEveryProduct('the API', (given) => {
  let key: string
  let mine: string
  let call: (method: string, path: string, options?: { body?: unknown; raw?: string | Uint8Array<ArrayBuffer>; token?: string; headers?: Record<string, string> }) => Promise<{ status: number; type: string; body: Record<string, unknown> }>

  beforeAll(async () => {
    const { product } = given
    key = (await product.runtime.core.database.procedures.list())[0]?.procedure ?? ''
    filing.procedure = key
    mine = await product.token((await product.applicant()).accountId, all)
    call = async (method, path, { body, raw, token = mine, headers = {} } = {}) => {
      const type: Record<string, string> = body === undefined && raw === undefined ? {} : { 'Content-Type': 'application/json' }
      const answer = await fetch(`${product.url}/api/v1${path}`, { method, body: raw ?? (body === undefined ? undefined : JSON.stringify(body)), headers: { Authorization: `Bearer ${token}`, ...type, ...headers } })
      return { status: answer.status, type: answer.headers.get('Content-Type') ?? '', body: await answer.json() }
    }
  })

  describe('refuses', () => {
    test('nobody, a made-up token, a token of narrower scope or another procedure', async () => {
      const { accountId } = await given.product.applicant()
      expect((await call('POST', '/dossiers', { body: filing, headers: { Authorization: '' } })).status).toBe(401)
      expect((await call('POST', '/dossiers', { body: filing, token: 'mc_0123456789012345678901234567890' })).status).toBe(401)
      expect((await call('POST', '/dossiers', { body: filing, token: await given.product.token(accountId, ['dossiers:read']) })).body).toMatchObject({ code: 'out-of-scope', status: 403 })
      expect((await call('POST', '/dossiers', { body: filing, token: await given.product.token(accountId, all, ['other']) })).body).toMatchObject({ code: 'out-of-scope' })
    })

    test('a token past its day, one in the address, one of an account that is not there', async () => {
      const { core } = given.product.runtime
      const { accountId } = await given.product.applicant()
      const late = `mc_${randomUUID()}`
      await core.tokens.add({ hash: hashSecret(late), id: randomUUID(), name: 'late', account: accountId, scopes: all, procedures: ['*'], createdAt: core.now(), expiresAt: core.now() })
      expect((await call('GET', '/procedures', { token: late })).status).toBe(401)
      expect((await call('GET', `/procedures?access_token=${mine}`, { headers: { Authorization: '' } })).status).toBe(401)
      expect((await call('GET', '/procedures', { token: await given.product.token(branded(randomUUID()), all) })).status).toBe(401)
    })

    test('with a token of another procedure, what belongs to this one', async () => {
      const { accountId } = await given.product.applicant()
      const filed = await call('POST', '/dossiers', { body: filing, token: await given.product.token(accountId, all, [key]) })
      const foreign = await given.product.token(accountId, all, ['other'])
      const address = `/dossiers/${String(filed.body['id'])}`
      expect((await call('GET', address, { token: foreign })).body).toMatchObject({ code: 'out-of-scope' })
      expect((await call('POST', `${address}/actions`, { token: foreign, body: { kind: 'claim', expected: 1 } })).body).toMatchObject({ code: 'out-of-scope' })
      expect((await call('GET', '/procedures', { token: foreign })).body).toEqual([])
      const version = String(filed.body['version'])
      for (const path of [`/procedures/${key}`, `/versions/${version}/definition`, `/versions/${version}/forms/don/schema`]) {
        expect((await call('GET', path, { token: mine })).status).toBe(200)
        expect((await call('GET', path, { token: foreign })).status).toBe(404)
      }
    })

    test.each([
      ['a name twice', '{"procedure":"a","procedure":"b","answers":{}}', 'duplicate-name'],
      ['__proto__', '{"__proto__":{},"answers":{}}', 'forbidden-name'],
      ['NUL', '{"procedure":"a\\u0000","answers":{}}', 'nul'],
      ['half a surrogate pair', '{"procedure":"\\ud800","answers":{}}', 'lone-surrogate'],
      ['depth', '['.repeat(100_000), 'too-deep'],
      ['width', `{"answers":{${Array.from({ length: 3000 }, (_, at) => `"k${at}":1`).join()}}}`, 'too-many-names'],
      ['a number too great', '{"answers":1e999}', 'number-out-of-range'],
      ['half a document', '{', 'syntax'],
    ])('%s', async (_what, raw, code) => {
      const { status, type, body } = await call('POST', '/dossiers', { raw })
      expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8'])
      expect(body).toMatchObject({ code: 'invalid-json', errors: [{ code, message: expect.stringMatching(/dòng 1, cột \d+\)\. Hãy/) }] })
    })

    test('bytes that are no UTF-8, a body that is no JSON, a body that is too large', async () => {
      expect((await call('POST', '/dossiers', { raw: new Uint8Array([0x22, 0xff, 0x22]) })).body).toMatchObject({ errors: [{ code: 'invalid-utf-8' }] })
      expect((await call('POST', '/dossiers', { raw: 'a=1', headers: { 'Content-Type': 'text/plain' } })).status).toBe(415)
      expect((await call('POST', '/dossiers', { raw: `"${'x'.repeat(3_000_000)}"` })).status).toBe(413)
    })

    test('members it does not know, and answers that are not fit, each by its pointer', async () => {
      expect((await call('POST', '/dossiers', { body: { ...filing, more: 1 } })).body).toMatchObject({ code: 'invalid-body', errors: [{ pointer: '/more', code: 'additionalProperties', message: expect.stringContaining('“more”') }] })
      const { status, body } = await call('POST', '/dossiers', { body: { ...filing, answers: { ...permitAnswers, dien_tich: 'tám', thu: 'không' } }, headers: { 'Accept-Language': 'en' } })
      expect(status).toBe(422)
      expect(body).toMatchObject({ code: 'answers-invalid', errors: expect.arrayContaining([expect.objectContaining({ pointer: '/answers/dien_tich' }), expect.objectContaining({ pointer: '/answers/thu', code: 'format' })]) })
    })

    test('an unknown procedure, an old version, a key that is no UUID', async () => {
      expect((await call('POST', '/dossiers', { body: { ...filing, procedure: 'nothing' } })).body).toMatchObject({ code: 'procedure-closed' })
      expect((await call('POST', '/dossiers', { body: { ...filing, version: '0'.repeat(64) } })).body).toMatchObject({ code: 'version-not-current', status: 409 })
      expect((await call('POST', '/dossiers', { body: filing, headers: { 'Idempotency-Key': 'abc' } })).body).toMatchObject({ code: 'invalid-key' })
    })

    test('files of somebody else named in the answers', async () => {
      const answers = { ...permitAnswers, papers: { so_do: [{ file: 'f'.repeat(64), name: 'so-do.pdf', size: 1200, type: 'application/pdf' }] } }
      expect((await call('POST', '/dossiers', { body: { ...filing, answers } })).body).toMatchObject({ errors: [{ pointer: '/answers/papers/so_do/0', code: 'file-unknown' }] })
    })

    test('addresses and methods it does not have', async () => {
      expect((await call('GET', '/nothing')).status).toBe(404)
      expect((await call('GET', '/dossiers')).status).toBe(405)
    })
  })

  describe('a dossier', () => {
    test('is filed once for one key, and is nobody else’s', async () => {
      const headers = { 'Idempotency-Key': randomUUID() }
      const [first, second] = [await call('POST', '/dossiers', { body: filing, headers }), await call('POST', '/dossiers', { body: filing, headers })]
      expect([first.status, second.status]).toEqual([201, 200])
      expect(second.body['id']).toBe(first.body['id'])
      expect((await call('GET', `/dossiers/${String(first.body['id'])}`)).body).toMatchObject({ code: first.body['code'], sequence: first.body['sequence'] })
      const stranger = await given.product.token((await given.product.applicant('Khác')).accountId, all)
      expect((await call('GET', `/dossiers/${String(first.body['id'])}`, { token: stranger })).status).toBe(404)
    })

    test('is filed with a file that was uploaded before', async () => {
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2000, 'x')])
      const file = await call('POST', '/files?name=so-do.pdf', { raw: bytes, headers: { 'Content-Type': 'application/octet-stream' } })
      expect(file).toMatchObject({ status: 201, body: { name: 'so-do.pdf', type: 'application/pdf', size: bytes.length } })
      expect((await call('POST', '/dossiers', { body: { ...filing, answers: { ...permitAnswers, papers: { so_do: [file.body] } } } })).status).toBe(201)
      expect((await call('POST', '/files?name=a.exe', { raw: 'MZ…', headers: { 'Content-Type': 'application/pdf' } })).body).toMatchObject({ code: 'file-refused', errors: [{ code: 'unknown-kind' }] })
    })

    test('waits in the queue of its holder, who acts on it once', async () => {
      const filed = await call('POST', '/dossiers', { body: filing })
      const desk = await deskToken(given.product, String(filed.body['id']))
      const queue = await call('GET', '/queue?view=unit&sort=newest', { token: desk })
      expect(queue.body['rows']).toContainEqual(expect.objectContaining({ code: filed.body['code'] }))
      expect((await call('GET', '/queue')).status).toBe(403)

      const path = `/dossiers/${String(filed.body['id'])}`
      const { body } = await call('GET', path, { token: desk })
      expect(body['actions']).toContainEqual(expect.objectContaining({ kind: 'accept', transition: 'tiep_nhan' }))
      const act = { kind: 'accept', transition: 'tiep_nhan', expected: filed.body['sequence'] }
      expect((await call('POST', `${path}/actions`, { body: act })).body).toMatchObject({ code: 'not-permitted' })
      expect((await call('POST', `${path}/actions`, { body: { kind: 'accept', expected: 1 }, token: desk })).body).toMatchObject({ code: 'invalid-body', errors: [{ pointer: '/transition' }] })
      expect((await call('POST', `${path}/actions`, { body: act, token: desk })).body).toMatchObject({ step: 'tham_dinh' })
      expect((await call('POST', `${path}/actions`, { body: act, token: desk })).body).toMatchObject({ code: 'stale', status: 409, errors: [{ pointer: '/expected', code: 'stale' }] })
    })

    test('is asked a supplement for what its form has, and nothing else', async () => {
      const filed = await call('POST', '/dossiers', { body: filing })
      const path = `/dossiers/${String(filed.body['id'])}/actions`
      const id = String(filed.body['id'])
      const accepted = await call('POST', path, { body: { kind: 'accept', transition: 'tiep_nhan', expected: filed.body['sequence'] }, token: await deskToken(given.product, id) })
      const token = await deskToken(given.product, id)
      const ask = (place: string) => call('POST', path, { token, body: { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', expected: accepted.body['sequence'], comment: 'Thiếu', items: [{ at: 'so_do', reason: 'Mờ' }, { at: place, reason: 'Sai' }] } })
      for (const place of ['papers.so_do', 'khong_co', '__proto__', 'tham_dinh.dat']) {
        expect((await ask(place)).body).toMatchObject({ status: 422, code: 'unknown-item', errors: [{ pointer: '/items/1/at', message: expect.stringContaining(place) }] })
      }
      expect((await ask('dien_tich')).body).toMatchObject({ step: 'cho_bo_sung' })
    })
  })

  test('describes itself and its procedures', async () => {
    const document = await (await fetch(`${given.product.url}/api/v1/openapi.json`)).json()
    expect(document).toMatchObject({ openapi: '3.1.0', paths: { '/dossiers': { post: {} }, '/queue': { get: {} } } })
    const { body } = await call('GET', `/procedures/${key}`)
    const schema = await call('GET', `/versions/${String(body['version'])}/forms/${String(body['filingForm'])}/schema`)
    expect(schema).toMatchObject({ status: 200, type: 'application/schema+json; charset=utf-8', body: { type: 'object' } })
  })
})

async function deskToken({ runtime, officer, token }: Product, id: string): Promise<string> {
  const dossier = await runtime.core.database.dossiers.find(id as never)
  if (!dossier?.holder || !('role' in dossier.holder)) throw new Error('nobody holds it')
  return token((await officer([dossier.holder])).accountId, all)
}
