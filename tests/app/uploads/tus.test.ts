import { randomBytes } from 'node:crypto'
import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Upload } from 'tus-js-client'
import { expect, test } from 'vitest'
import { workOnce } from '#app/jobs/job-runner.server.ts'
import { onEveryProduct } from '../../support/product.ts'
import { tusClient, type TusClient } from '../../support/tus-client.ts'
import { newUploader } from '../../support/uploader.ts'

const pointer = '/papers/so_do'
const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])

/** The connection was cut; the server notices in its own time. */
async function settledOffset(client: TusClient, place: string, least: number): Promise<number> {
  for (const until = performance.now() + 5000; performance.now() < until; await pause(20)) {
    const { offset = 0 } = await client.offset(place)
    if (offset >= least) return offset
  }
  throw new Error('the bytes never came')
}

onEveryProduct('resumable uploads', (given) => {
  test('begin for nobody but the owner of the draft, at a question that takes files', async () => {
    const { product } = given
    const { client, draft } = await newUploader(product)
    const stranger = await newUploader(product, 'Khác')
    const nobody = tusClient(product.url, '')
    const refusals = [
      [await nobody.create({ size: 10, draft, pointer }), 401],
      [await stranger.client.create({ size: 10, draft, pointer }), 404],
      [await client.create({ size: 10, draft, pointer: '/ten' }), 404],
      [await client.create({ size: 10, draft, pointer: '/papers/nowhere' }), 404],
      [await client.create({ size: 10, draft, pointer: '/__proto__' }), 404],
      [await client.create({ size: 10, draft: 'x', pointer }), 404],
    ] as const
    for (const [response, status] of refusals) {
      expect(response.status).toBe(status)
      expect(response.headers.get('Content-Type')).toContain('application/problem+json')
    }
    const created = await client.create({ size: 10, draft, pointer })
    const place = created.headers.get('Location') ?? ''
    expect(await stranger.client.offset(place)).toMatchObject({ status: 404 })
    expect((await stranger.client.patch(place, 0, pdf(10))).status).toBe(404)
    expect((await stranger.client.remove(place)).status).toBe(404)
    expect(await client.offset(place)).toEqual({ status: 200, offset: 0 })
  })

  test('say what is wrong before the first byte: status, code, field, sentence', async () => {
    const { client, draft } = await newUploader(given.product)
    const large = await client.create({ size: 11 * 1024 * 1024, draft, pointer, name: 'bản vẽ.pdf' })
    expect(large.status).toBe(413)
    expect(await large.json()).toMatchObject({ status: 413, code: 'too-large', title: expect.stringMatching(/bản vẽ\.pdf.*nén lại/), errors: [{ pointer, code: 'too-large' }] })
  })

  test('go on from where the connection was cut, and keep the very bytes', async () => {
    const { product } = given
    const { actor, client, draft } = await newUploader(product)
    const bytes = pdf(300_000)
    const place = (await client.create({ size: bytes.length, draft, pointer, name: 'sơ đồ.pdf' })).headers.get('Location') ?? ''
    const { cut } = await client.begin(place, 0, bytes.length, bytes.subarray(0, 100_000))
    await cut()
    const offset = await settledOffset(client, place, 1)
    expect(offset).toBeLessThanOrEqual(100_000)
    expect((await client.patch(place, offset + 1, bytes.subarray(offset + 1))).status).toBe(409)
    expect((await client.patch(place, offset, bytes.subarray(offset))).status).toBe(204)
    expect(await client.offset(place)).toEqual({ status: 200, offset: bytes.length })
    expect((await client.patch(place, bytes.length, Buffer.alloc(0))).status).toBe(204)

    const { uploads, files } = product.runtime.services
    const found = await uploads.find(actor, place.slice('/uploads/'.length))
    if (!found?.outcome || !('file' in found.outcome)) throw new Error('not kept')
    expect(found.outcome.file).toMatchObject({ name: 'sơ đồ.pdf', size: bytes.length, type: 'application/pdf' })
    const answer = await files.download(actor, found.outcome.file.file, { draft })
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('can be taken back, and leave nothing', async () => {
    const { client, draft } = await newUploader(given.product)
    const place = (await client.create({ size: 50, draft, pointer })).headers.get('Location') ?? ''
    await client.patch(place, 0, pdf(20))
    expect((await client.remove(place)).status).toBe(204)
    expect(await client.offset(place)).toMatchObject({ status: 404 })
  })

  test('that end several times at once are judged once, and may be taken back while they are', async () => {
    const { actor, client, draft } = await newUploader(given.product)
    const { uploads } = given.product.runtime.services
    const end = async (place: string, act: () => Promise<Response>) => {
      const upload = await uploads.find(actor, place.slice('/uploads/'.length))
      if (!upload) throw new Error('no upload')
      let stages = 0
      const stage = (): Promise<never> => {
        stages += 1
        return act().then(() => Promise.reject(new Error('the bytes are gone')))
      }
      const outcomes = await Promise.all([1, 2].map(() => uploads.finish(upload, stage)))
      return { outcomes, stages }
    }
    const place = (await client.create({ size: 50, draft, pointer })).headers.get('Location') ?? ''
    expect(await end(place, () => client.remove(place))).toEqual({ outcomes: [{ refused: 'unfinished' }, { refused: 'unfinished' }], stages: 1 })
  })

  test('judge what came, not what was said of it', async () => {
    const { client, draft } = await newUploader(given.product)
    const { response, place } = await client.upload(Buffer.from('<html><script>alert(1)</script>'), { draft, pointer, name: 'a.pdf' })
    expect(response.status).toBe(415)
    expect(await response.json()).toMatchObject({ code: 'unknown-kind', errors: [{ pointer }] })
    const again = await client.patch(place, 31, Buffer.alloc(0))
    expect(again.status).toBe(415)
  })

  test('are limited in number, and forgotten when nobody goes on with them', async () => {
    const { product } = given
    const { core } = product.runtime
    const { client, draft } = await newUploader(product)
    const asked = await Promise.all(Array.from({ length: 6 }, () => client.create({ size: 50, draft, pointer })))
    const begun = asked.filter(({ status }) => status === 201)
    expect(asked.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 429, 429, 429])
    const seventh = await client.create({ size: 50, draft, pointer })
    expect(seventh.status).toBe(429)
    expect(await seventh.json()).toMatchObject({ code: 'busy' })

    const place = begun[0]?.headers.get('Location') ?? ''
    await client.patch(place, 0, pdf(20))
    const bytes = join(product.dataDir, 'staging', place)
    expect(existsSync(bytes)).toBe(true)
    utimesSync(bytes, 0, 0)
    await core.database.jobs.add([{ kind: 'remove-orphans', payload: {} }], core.now())
    const later = { ...core, now: () => new Date(Date.now() + 25 * 60 * 60_000).toISOString() }
    await workOnce(later, { send: async () => {}, close: () => {} })
    expect(existsSync(bytes)).toBe(false)
    expect(await client.offset(place)).toMatchObject({ status: 404 })
  })

  test('are spoken by the reference client as well', async () => {
    const { product } = given
    const { actor, cookie, draft } = await newUploader(product)
    const bytes = pdf(200_000)
    const place = await new Promise<string>((resolve, reject) => {
      const upload: Upload = new Upload(bytes, {
        endpoint: `${product.url}/uploads`,
        chunkSize: 50_000,
        headers: { Cookie: cookie, Origin: product.url },
        metadata: { draft, pointer, filename: 'đơn.pdf' },
        onError: reject,
        onSuccess: () => resolve(upload.url ?? ''),
      })
      upload.start()
    })
    const found = await product.runtime.services.uploads.find(actor, place.slice(place.lastIndexOf('/') + 1))
    expect(found?.outcome).toMatchObject({ file: { name: 'đơn.pdf', size: bytes.length } })
  })
}, { LIMIT_UPLOADS: '3' })
