import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, test } from 'vitest'
import { openBlobStore, type BlobStore } from '#app/files/blob-store.server.ts'

let folder: string
let blobs: BlobStore
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'))
  blobs = openBlobStore(folder)
})

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

describe('blob store', () => {
  test('stops reading at the limit and leaves nothing behind', async () => {
    let read = 0
    async function* endless() {
      for (;;) {
        read += 1000
        yield Buffer.alloc(1000)
      }
    }
    expect(await blobs.stage(endless(), 10_000)).toBeUndefined()
    expect(read).toBeLessThan(200_000)
    expect(readdirSync(join(folder, 'staging'))).toEqual([])
  })

  test('a stream that breaks leaves nothing behind', async () => {
    async function* broken() {
      yield Buffer.from('a')
      throw new Error('connection lost')
    }
    await expect(blobs.stage(broken(), 10_000)).rejects.toThrow('connection lost')
    expect(readdirSync(join(folder, 'staging'))).toEqual([])
  })

  test('keeps a file under the hash of its bytes, once', async () => {
    const hash = createHash('sha256').update('xin chào').digest('hex')
    for (let round = 0; round < 2; round++) {
      const staged = await blobs.stage(chunks('xin ', 'chào'), 100)
      expect(staged).toMatchObject({ hash, size: Buffer.byteLength('xin chào') })
      if (staged) await blobs.keep(staged)
    }
    expect(readdirSync(join(folder, 'files', hash.slice(0, 2), hash.slice(2, 4)))).toEqual([hash])
    const staged = await blobs.stage(chunks('xin chào'), 100)
    expect(staged && (await buffer(blobs.read(staged.hash))).toString()).toBe('xin chào')
  })

  test('removes a file, and a file that is not there', async () => {
    const staged = await blobs.stage(chunks('a'), 100)
    if (!staged) throw new Error('not staged')
    await blobs.keep(staged)
    await blobs.remove(staged.hash, async () => true)
    expect((await buffer(blobs.read(staged.hash))).toString()).toBe('a')
    await blobs.remove(staged.hash, async () => false)
    await blobs.remove(staged.hash, async () => false)
    expect(await blobs.has(staged.hash)).toBe(false)
  })
})
