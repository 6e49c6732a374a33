import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openInspector, type Inspector } from '#app/files/inspector.server.ts'
import { drawnPdf, lockedPdf, pdf, pdfBombs } from '../../support/pdf-writer.ts'

let folder: string
let inspector: Inspector
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-draw-'))
  inspector = openInspector()
})
afterAll(async () => {
  await inspector.close()
  rmSync(folder, { recursive: true })
})

const path = (name: string) => join(folder, name)
async function inspect(name: string, bytes: Buffer) {
  writeFileSync(path(name), bytes)
  return inspector.inspect({ path: path(name), accept: ['pdf'], strip: false })
}

describe('a PDF that cannot be drawn is kept without a picture', () => {
  test('because only a part of it is sound', async () => {
    expect(await inspect('part', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'))).toEqual({ type: 'application/pdf', thumbnail: false })
  })

  test.each(pdfBombs)('because it is made to take for ever: %s', async (_what, make) => {
    const before = process.memoryUsage().rss
    expect(await inspect('bomb', make())).toEqual({ type: 'application/pdf', pages: 1, thumbnail: false })
    expect(process.memoryUsage().rss - before).toBeLessThan(1024 ** 3)
  })

  test('and one behind a password is not taken at all', async () => {
    expect(await inspect('locked', lockedPdf())).toBe('encrypted')
  })
})

describe('the first page of a PDF', () => {
  test('is drawn with its words', async () => {
    expect(await inspect('words', drawnPdf('BT /F 40 Tf 20 90 Td (Don xin) Tj ET'))).toEqual({ type: 'application/pdf', pages: 1, thumbnail: true })
    const { width, height, format } = await sharp(path('words.thumbnail')).metadata()
    expect({ width, height, format }).toEqual({ width: 320, height: 320, format: 'webp' })
    const { channels: [grey] } = await sharp(path('words.thumbnail')).greyscale().stats()
    expect(grey).toMatchObject({ min: expect.closeTo(0, -2), max: 255 })
  })

  test('is drawn when it is empty, and however narrow', async () => {
    expect(await inspect('blank', pdf(12))).toEqual({ type: 'application/pdf', pages: 12, thumbnail: true })
    expect(await inspect('narrow', pdf(1, { page: '/MediaBox[0 0 20000 1]' }))).toEqual({ type: 'application/pdf', pages: 1, thumbnail: true })
  })

  test('is drawn after a hostile one all the same', async () => {
    const [[, bomb]] = pdfBombs as [(typeof pdfBombs)[number]]
    const both = await Promise.all([inspect('a', bomb()), inspect('b', pdf(2))])
    expect(both).toMatchObject([{ thumbnail: false }, { thumbnail: true }])
  })
})
