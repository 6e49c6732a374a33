import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { withProduct } from '../../support/product.ts'

const given = withProduct({ LIMIT_DRAFT_FILES: '3', LIMIT_FILE_MB: '1' })
const pdf = (content: string) => Buffer.from(`%PDF-1.7\n${content}`)
async function* stream(bytes: Uint8Array) {
  yield bytes
}
const upload = (bytes: Uint8Array, more: { name?: string; maxBytes?: number } = {}) => ({ name: 'a.pdf', stream: stream(bytes), accept: ['pdf', 'image'] as const, maxBytes: 1000, ...more })

async function newDraft() {
  const { product } = given
  const mai = await product.applicant()
  const [listing] = await product.runtime.core.database.procedures.list()
  const started = await product.runtime.services.drafts.start(mai, listing?.procedure ?? '')
  if (started.result !== 'started') throw new Error(started.refusal.code)
  return { mai, draft: started.draft }
}

describe('an upload', () => {
  test.each([
    ['larger than the field takes', pdf('x'.repeat(2000)), 'too-large'],
    ['of nothing', Buffer.alloc(0), 'empty'],
    ['of plain text', Buffer.from('id,name\n1,a'), 'unknown-kind'],
    ['of a page with script', Buffer.from('<html><script>alert(1)</script>'), 'unknown-kind'],
    ['of a program called .pdf', Buffer.from('MZ\x90\0\x03\0\0\0'), 'unknown-kind'],
    ['of a zip where a PDF is asked', Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0a'), 'kind-not-accepted'],
  ])('%s is refused', async (_what, bytes, code) => {
    const mai = await given.product.applicant()
    expect(await given.product.runtime.services.files.upload(mai, upload(bytes))).toEqual({ result: 'refused', code })
  })

  test('of nobody is refused', async () => {
    expect(await given.product.runtime.services.files.upload({ kind: 'visitor' }, upload(pdf('a')))).toMatchObject({ result: 'refused' })
  })

  test('beyond the number a draft may hold is refused', async () => {
    const { files } = given.product.runtime.services
    const { mai, draft } = await newDraft()
    for (const content of ['1', '2', '3']) expect(await files.upload(mai, { ...upload(pdf(content)), draftId: draft.id })).toMatchObject({ result: 'stored' })
    expect(await files.upload(mai, { ...upload(pdf('4')), draftId: draft.id })).toEqual({ result: 'refused', code: 'draft-full' })
  })

  test('is kept by its bytes, whatever it is called, and given back to its owner alone', async () => {
    const { product } = given
    const { files } = product.runtime.services
    const { mai, draft } = await newDraft()
    const stored = await files.upload(mai, { ...upload(pdf('nội dung'), { name: '../../Đơn.exe' }), draftId: draft.id })
    if (stored.result !== 'stored') throw new Error(stored.code)
    expect(stored.file).toMatchObject({ name: 'Đơn.pdf', sentName: '../../Đơn.exe', type: 'application/pdf' })
    const found = await files.open(mai, stored.file.hash, { draft: draft.id })
    expect(found && (await text(found.stream()))).toBe('%PDF-1.7\nnội dung')
    const answer = await files.download(mai, stored.file.hash, { draft: draft.id })
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment;/)
    expect(await answer.text()).toContain('nội dung')

    const stranger = await product.applicant('Khác')
    expect((await files.download(stranger, stored.file.hash, { draft: draft.id })).status).toBe(404)
    expect((await files.download(mai, '../../etc/passwd', { draft: draft.id })).status).toBe(404)
    expect((await files.download({ kind: 'visitor' }, stored.file.hash, { draft: draft.id })).status).toBe(404)
  })
})
