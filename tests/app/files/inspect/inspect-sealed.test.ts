import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileKinds } from '#app/files/file-kinds.ts'
import { inspectFile } from '#app/files/inspect/inspect-file.ts'
import { rarFive, rarFour, sevenZip } from '../../../support/rar-writer.ts'
import { zip } from '../../../support/zip-writer.ts'

/** Archives that are not unpacked: their headers alone are looked at. */
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-sealed-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function inspect(bytes: Buffer) {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return inspectFile(path, fileKinds)
}

const gigabyte = 1024 ** 3
const inside = zip([{ name: 'a', content: 'a' }])

describe.each([['RAR 5', rarFive], ['RAR 4', rarFour]])('%s', (_kind, rar) => {
  test.each([
    ['with a file and a name in Vietnamese', rar([{ name: 'đơn.pdf' }]), { type: 'application/x-rar-compressed' }],
    ['with many small files', rar(Array.from({ length: 300 }, (_, index) => ({ name: `${index}.pdf` }))), { type: 'application/x-rar-compressed' }],
    ['that says it unpacks to a gigabyte', rar([{ name: 'a.pdf', says: gigabyte }]), 'archive-bomb'],
    ['whose files together are too much', rar(Array.from({ length: 40 }, (_, index) => ({ name: `${index}.pdf`, says: gigabyte / 64 }))), 'archive-bomb'],
    ['with too many files', rar(Array.from({ length: 5100 }, () => ({ name: 'a' }))), 'archive-bomb'],
    ['with an archive in it', rar([{ name: 'a.pdf' }, { name: 'b.ZIP' }]), 'nested-archive'],
    ['with a password on a file', rar([{ name: 'a.pdf', password: true }]), 'encrypted'],
    ['with a password on its names', rar([], { locked: true }), 'encrypted'],
    ['with another archive behind its end', rar([{ name: 'a.pdf' }], { after: inside }), 'polyglot'],
  ])('%s', async (_what, bytes, found) => {
    expect(await inspect(bytes)).toEqual(found)
  })
})

test('RAR 5 whose size nobody knows is not taken', async () => {
  expect(await inspect(rarFive([{ name: 'a.pdf', sizeUnknown: true }]))).toBe('too-complex')
})

describe('RAR 4 with a large file', () => {
  test('is measured by all of its number, and its name is read', async () => {
    expect(await inspect(rarFour([{ name: 'a.pdf', says: 8 * gigabyte, large: true }]))).toBe('archive-bomb')
    expect(await inspect(rarFour([{ name: 'a.7z', says: 10, large: true }]))).toBe('nested-archive')
  })
})

describe('7z', () => {
  test.each([
    ['whole', sevenZip(Buffer.from([1, 4, 6, 0])), { type: 'application/x-7z-compressed' }],
    ['with a password', sevenZip(Buffer.from([1, 0x24, 0x06, 0xf1, 0x07, 0x01, 0])), 'encrypted'],
    ['whose directory is enormous', sevenZip(Buffer.from([1]), { says: 5 * 1024 * 1024 }), 'archive-bomb'],
    ['cut short', sevenZip(Buffer.from([1, 4]), { says: 20 }), 'damaged'],
    ['of a head alone', sevenZip(Buffer.alloc(0)).subarray(0, 20), 'damaged'],
    ['with another archive behind it', sevenZip(Buffer.from([1]), { after: inside }), 'polyglot'],
  ])('%s', async (_what, bytes, found) => {
    expect(await inspect(bytes)).toEqual(found)
  })
})
