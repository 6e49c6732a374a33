import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileKinds } from '#app/files/file-kinds.ts'
import { inspectFile } from '#app/files/inspect/inspect-file.ts'
import type { FileKind } from '#app/services/files.ts'
import { ole, workbook } from '../../../support/ole-writer.ts'
import { lockedPdf, pdf } from '../../../support/pdf-writer.ts'
import { docx, xlsx, zip } from '../../../support/zip-writer.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-inspect-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function inspect(bytes: Buffer, accept: readonly FileKind[] = fileKinds) {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return inspectFile(path, accept)
}

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#357' } })
const png = () => blank(40, 30).png().toBuffer()
const jpeg = () => blank(40, 30).jpeg().toBuffer()
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

/** The head of one file in it, whose check is the sum of its bytes. */
function tar(name: string): Buffer {
  const head = Buffer.alloc(1024)
  head.write(name)
  head.write('0000644\0', 100)
  head.write('00000000000\0', 124)
  head.write('        ', 148)
  head.write('ustar\x0000', 257)
  head.write(`${head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

describe('what files are', () => {
  test.each([
    ['a PDF with its pages', async () => pdf(3), { type: 'application/pdf', pages: 3 }],
    ['a JPEG', jpeg, { type: 'image/jpeg' }],
    ['a PNG', png, { type: 'image/png' }],
    ['a WebP', () => blank(40, 30).webp().toBuffer(), { type: 'image/webp' }],
    ['a TIFF', () => blank(40, 30).tiff().toBuffer(), { type: 'image/tiff' }],
    ['a Word document', async () => docx(), { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }],
    ['a workbook', async () => xlsx(), { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }],
    ['a text of OpenDocument', async () => zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'content.xml', content: '<a/>' }]), { type: 'application/vnd.oasis.opendocument.text' }],
    ['an old Word document', async () => ole(['WordDocument', '1Table']), { type: 'application/msword' }],
    ['an old workbook with sheets', async () => ole(['Workbook'], workbook([0, 2])), { type: 'application/vnd.ms-excel' }],
    ['a small old workbook', async () => ole(['Book'], workbook([0], { isSmall: true })), { type: 'application/vnd.ms-excel' }],
    ['an old workbook', async () => ole(['Workbook']), { type: 'application/vnd.ms-excel' }],
    ['an archive', async () => zip([{ name: 'a.txt', content: 'chào' }, { name: 'b/c.pdf', content: pdf(1), stored: true }]), { type: 'application/zip' }],
    ['an archive that begins with a PDF', async () => zip([{ name: 'a.pdf', content: pdf(1), stored: true }]), { type: 'application/zip' }],
    ['an archive with documents in it', async () => zip([{ name: 'a.docx', content: docx(), stored: true }, { name: 'b.doc', content: ole(['WordDocument']) }]), { type: 'application/zip' }],
    ['a Word document with a workbook in it', async () => docx([{ name: 'word/embeddings/a.xlsx', content: xlsx() }]), { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }],
    ['a PDF that is only partly sound', async () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'), { type: 'application/pdf' }],
  ])('%s', async (_what, make, facts) => {
    expect(await inspect(await make())).toEqual(facts)
  })
})

describe('archive bombs', () => {
  test.each([
    ['one file of zeros', zip([{ name: 'a', content: zeros(40) }]), 'archive-bomb'],
    ['many files', zip(Array.from({ length: 5001 }, (_, index) => ({ name: `${index}`, content: '' }))), 'archive-bomb'],
    ['more than it counts', zip([{ name: 'a', content: 'a' }, { name: 'b', content: 'b' }], { entries: 1 }), 'archive-bomb'],
    ['a size that is a lie', zip([{ name: 'a', content: randomBytes(2_000_000).toString('hex'), saysUnpacked: 10 }]), 'archive-bomb'],
    ['files that share their bytes', zip([{ name: 'a', content: randomBytes(5000) }, { name: 'b', content: 'x', at: 0 }]), 'archive-bomb'],
    ['a bomb inside a document', docx([{ name: 'word/media/a.bin', content: zeros(60) }]), 'archive-bomb'],
    ['an archive in an archive', zip([{ name: 'a.zip', content: zip([{ name: 'b', content: 'b' }]) }]), 'nested-archive'],
    ['an archive that is called otherwise', zip([{ name: 'a.txt', content: zip([{ name: 'b', content: 'b' }]) }]), 'nested-archive'],
    ['gzip in an archive', zip([{ name: 'a.txt', content: gzipSync('b') }]), 'nested-archive'],
    ['documents nested without end', [1, 2, 3, 4].reduce((inner) => docx([{ name: 'word/embeddings/a.docx', content: inner }]), docx()), 'nested-archive'],
    ['a zip of nothing', zip([]), 'empty'],
    ['half of a zip', zip([{ name: 'a', content: randomBytes(1000) }]).subarray(0, 800), 'damaged'],
  ])('%s', async (_what, bytes, code) => {
    const started = performance.now()
    expect(await inspect(bytes)).toBe(code)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('passwords and macros', () => {
  test.each([
    ['a PDF behind a password', lockedPdf(), 'encrypted'],
    ['an archive behind a password', zip([{ name: 'a', content: 'a', encrypted: true }]), 'encrypted'],
    ['a document behind a password', ole(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    ['a Word document with macros', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
    ['a docm', docx([], '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'), 'macros'],
    ['a workbook with sheets of macros', xlsx([{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]), 'macros'],
    ['an old Word document with macros', ole(['WordDocument', 'Macros', 'VBA', '_VBA_PROJECT']), 'macros'],
    ['an old workbook with a sheet of macros', ole(['Workbook'], workbook([0, 1])), 'macros'],
    ['a small old workbook with a sheet of macros', ole(['Workbook'], workbook([1], { isSmall: true })), 'macros'],
    ['an old workbook behind a password', ole(['Workbook'], workbook([0], { isSealed: true })), 'encrypted'],
    ['an old workbook with macros', ole(['Workbook', '_VBA_PROJECT_CUR']), 'macros'],
    ['macros inside an archive', zip([{ name: 'a.docx', content: docx([{ name: 'word/vbaProject.bin', content: 'x' }]) }]), 'macros'],
    ['old macros inside an archive', zip([{ name: 'a.doc', content: ole(['WordDocument', 'Macros']) }]), 'macros'],
    ['rich text with an object', Buffer.from(String.raw`{\rtf1{\object\objdata 01050000}}`), 'macros'],
    ['OpenDocument with macros', zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'Basic/Standard/Module1.xml', content: '<a/>' }]), 'macros'],
  ])('%s', async (_what, bytes, code) => {
    expect(await inspect(bytes)).toBe(code)
  })
})

describe('image bombs', () => {
  /** The head of a PNG says more than there is behind it. */
  const hugePng = async (): Promise<Buffer> => {
    const image = await png()
    image.writeUInt32BE(60_000, 16)
    image.writeUInt32BE(60_000, 20)
    image.writeUInt32BE(crc32(image.subarray(12, 29)), 29)
    return image
  }
  const animatedPng = async (): Promise<Buffer> => {
    const image = await png()
    const chunk = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0])
    return Buffer.concat([image.subarray(0, 33), chunk, image.subarray(33)])
  }
  const animatedWebp = async (): Promise<Buffer> => {
    const frames = await Promise.all(['#102030', '#d02030'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer()))
    return sharp(frames, { join: { animated: true } }).webp().toBuffer()
  }
  test.each([
    ['more pixels than any scan', hugePng, 'image-bomb'],
    ['an animated PNG', animatedPng, 'image-bomb'],
    ['an animated WebP', animatedWebp, 'image-bomb'],
    ['half of a picture head', async () => (await png()).subarray(0, 20), 'damaged'],
  ])('%s', async (_what, make, code) => {
    expect(await inspect(await make())).toBe(code)
  })
})

describe('files that are two files', () => {
  const html = Buffer.from('<html><script>alert(document.cookie)</script></html>')
  const comment = (image: Buffer, text: string): Buffer => Buffer.concat([image.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, text.length + 2]), Buffer.from(text), image.subarray(2)])
  test.each([
    ['a PDF that opens as an archive', async () => zip([{ name: 'a', content: 'a' }], { before: pdf(1) }), 'polyglot'],
    ['a PDF with an archive glued behind', async () => Buffer.concat([pdf(1), zip([{ name: 'a', content: 'a' }])]), 'polyglot'],
    ['an archive with a page behind it', async () => zip([{ name: 'a', content: 'a' }], { after: html }), 'polyglot'],
    ['an archive whose comment is a document', async () => zip([{ name: '%PDF-1.7', content: 'a' }]), 'polyglot'],
    ['a page in the tail of a JPEG', async () => Buffer.concat([await jpeg(), html]), 'polyglot'],
    ['a page in the comment of a JPEG', async () => comment(await jpeg(), '<script>alert(1)</script>'), 'polyglot'],
    ['a page in the tail of a PNG', async () => Buffer.concat([await png(), html]), 'polyglot'],
    ['an archive in the tail of a PNG', async () => Buffer.concat([await png(), zip([{ name: 'a', content: 'a' }])]), 'polyglot'],
    ['a RAR in the tail of a JPEG', async () => Buffer.concat([await jpeg(), Buffer.from('Rar!\x1A\x07\x01\x00')]), 'polyglot'],
    ['a PDF in the comment of a JPEG', async () => comment(await jpeg(), '%PDF-1.4 '), 'polyglot'],
    ['a JPEG that is a script', async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('/*'), Buffer.alloc(0x2f28), (await jpeg()).subarray(2)]), 'polyglot'],
    ['a page behind the end of a PDF', async () => Buffer.concat([pdf(1), html]), 'polyglot'],
    ['a page that begins as a PDF', async () => Buffer.concat([Buffer.from('%PDF-1.4\n'), html]), 'polyglot'],
    ['a GIF that is a script', async () => Buffer.from('GIF89a/*\x01\x00\x80\x00\x00*/=1;alert(1);'), 'unknown-kind'],
    ['a page', async () => html, 'unknown-kind'],
    ['a drawing that can run script', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'unknown-kind'],
    ['a program', async () => Buffer.from('MZ\x90\0\x03\0\0\0'), 'unknown-kind'],
  ])('%s', async (_what, make, code) => {
    expect(await inspect(await make())).toBe(code)
  })

  test('what is not asked for is refused before it is looked into', async () => {
    expect(await inspect(zip([{ name: 'a', content: zeros(40) }]), ['pdf'])).toBe('kind-not-accepted')
    expect(await inspect(docx(), ['zip'])).toBe('kind-not-accepted')
    expect(await inspect(gzipSync('a'), ['pdf'])).toBe('kind-not-accepted')
  })

  test.each([
    ['gzip', () => gzipSync('nội dung')],
    ['bzip2', () => Buffer.from('BZh91AY&SY')],
    ['xz', () => Buffer.from('\xFD7zXZ\0\0\x04', 'latin1')],
    ['tar', () => tar('a.txt')],
  ])('an archive of a kind that is not looked into says which kinds are: %s', async (_what, make) => {
    expect(await inspect(make())).toBe('other-archive')
  })

  test('bytes of every beginning are refused, never a crash', async () => {
    const heads = [zip([{ name: 'a', content: 'abc' }]), docx(), ole(['WordDocument']), pdf(1), await png(), await jpeg(), Buffer.from('Rar!\x1A\x07\x01\x00\x33\x92'), Buffer.from('Rar!\x1A\x07\x00'), Buffer.from('7z\xBC\xAF\x27\x1C', 'latin1')]
    for (const head of heads) {
      for (let round = 0; round < 12; round += 1) {
        const bytes = Buffer.concat([head.subarray(0, Math.ceil((head.length * (round + 1)) / 12)), randomBytes(round * 50)])
        for (let flips = 0; flips < round; flips += 1) bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256)
        const found = await inspect(bytes)
        expect(typeof found === 'string' || typeof found.type === 'string').toBe(true)
      }
    }
  })
})
