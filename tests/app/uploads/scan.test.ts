import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, expect, test } from 'vitest'
import { workOnce } from '#app/jobs/job-runner.server.ts'
import type { FileAnswer } from '#runtime/forms/answers.ts'
import { startClamd } from '../../support/clamd-server.ts'
import { eicar } from '../../support/eicar.ts'
import { onEveryProduct, permitAnswers, type Product } from '../../support/product.ts'
import { newUploader, type Uploader } from '../../support/uploader.ts'

let clamd = await startClamd()
const { address } = clamd
const port = Number(address.split(':')[1])
afterAll(() => clamd.close())
afterEach(async () => {
  clamd.hangs = false
  if (clamd.address === '') clamd = await startClamd(port)
})

const pointer = '/papers/so_do'
const pdf = (more: Buffer = randomBytes(8)): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), more])
const mailer = { send: async () => {}, close: () => {} }

async function away(): Promise<void> {
  await clamd.close()
  clamd.address = ''
}
async function back(): Promise<void> {
  clamd = await startClamd(port)
}

async function uploaded({ runtime }: Product, { actor, client, draft }: Uploader, bytes: Buffer): Promise<FileAnswer> {
  const { place } = await client.upload(bytes, { draft, pointer })
  const found = await runtime.services.uploads.find(actor, place.slice('/uploads/'.length))
  if (!found?.outcome || !('file' in found.outcome)) throw new Error('not kept')
  await runtime.core.database.drafts.save(draft, { ...permitAnswers, papers: { so_do: [found.outcome.file] } }, runtime.core.now(), 1)
  return found.outcome.file
}

const file = ({ runtime }: Product, { actor, draft }: Uploader) => runtime.services.drafts.file(actor, { id: draft, channel: 'online' })
const notes = ({ runtime }: Product, { actor, draft }: Uploader, one: FileAnswer) => runtime.services.files.notes({ a: [one] }, { draft, owner: actor.accountId })

onEveryProduct('the virus scan', (given) => {
  test('refuses what the scanner finds, with a sentence, and keeps nothing of it', async () => {
    const { product } = given
    const uploader = await newUploader(product)
    const { response, place } = await uploader.client.upload(pdf(eicar()), { draft: uploader.draft, pointer, name: 'đơn.pdf' })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ status: 422, code: 'infected', title: expect.stringContaining('đơn.pdf: tệp có mã độc'), errors: [{ pointer }] })
    expect((await product.runtime.services.uploads.find(uploader.actor, place.slice(9)))?.outcome).toEqual({ refused: 'infected' })
    expect(await product.runtime.core.database.files.countOf(uploader.draft)).toEqual({ files: 0, bytes: 0 })
  })

  test('says of a clean file that it is, and lets it be filed', async () => {
    const { product } = given
    const uploader = await newUploader(product)
    const one = await uploaded(product, uploader, pdf())
    expect(await notes(product, uploader, one)).toMatchObject({ [one.file]: { scan: 'clean' } })
    expect(await file(product, uploader)).toMatchObject({ result: 'filed' })
  })

  test('keeps a file while the scanner is away, holds the filing back, and asks again by itself', async () => {
    const { product } = given
    const uploader = await newUploader(product)
    await away()
    const one = await uploaded(product, uploader, pdf())
    expect(await notes(product, uploader, one)).toMatchObject({ [one.file]: { scan: 'unavailable' } })
    const refused = await file(product, uploader)
    expect(refused).toMatchObject({ result: 'invalid', verdict: { problems: [{ pointer: `${pointer}/0`, code: 'scan-unavailable' }] } })

    await back()
    await workOnce(product.runtime.core, mailer)
    expect(await notes(product, uploader, one)).toMatchObject({ [one.file]: { scan: 'clean' } })
    expect(await file(product, uploader)).toMatchObject({ result: 'filed' })
  })

  test('is asked once more by whoever presses the button that files', async () => {
    const { product } = given
    const uploader = await newUploader(product)
    await away()
    await uploaded(product, uploader, pdf())
    await back()
    expect(await file(product, uploader)).toMatchObject({ result: 'filed' })
  })

  test('found late keeps the file from being filed and from being handed out', async () => {
    const { product } = given
    const uploader = await newUploader(product)
    await away()
    const one = await uploaded(product, uploader, pdf(eicar()))
    await back()
    await workOnce(product.runtime.core, mailer)
    expect(await file(product, uploader)).toMatchObject({ result: 'invalid', verdict: { problems: [{ code: 'file-infected' }] } })
    expect((await product.runtime.services.files.download(uploader.actor, one.file, { draft: uploader.draft })).status).toBe(404)
  })
}, { CLAMD: address })
