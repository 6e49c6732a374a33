import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { branded } from '#app/branded.ts'
import type { FileHash } from '#runtime/ids.ts'

/** A file on its way in: measured and hashed, not yet kept. */
export type StagedFile = { path: string; hash: FileHash; size: number }

/** Files named by the SHA-256 of their bytes, two folders deep: the same bytes are kept once, nothing is overwritten. */
export type BlobStore = {
  /** Streams to the staging folder; undefined as soon as more than `most` bytes come. */
  stage(stream: AsyncIterable<Uint8Array>, most: number): Promise<StagedFile | undefined>
  /** On disk, flushed, when this resolves. */
  keep(staged: StagedFile): Promise<void>
  drop(staged: StagedFile): Promise<void>
  has(hash: FileHash): Promise<boolean>
  read(hash: FileHash): Readable
  remove(hash: FileHash): Promise<void>
}

export function openBlobStore(dataDir: string): BlobStore {
  const staging = join(dataDir, 'staging')
  const pathOf = (hash: FileHash): string => join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    async stage(stream, most) {
      await mkdir(staging, { recursive: true })
      return stageFile(stream, join(staging, randomUUID()), most)
    },
    keep: (staged) => keepFile(staged, pathOf(staged.hash)),
    drop: ({ path }) => rm(path, { force: true }),
    has: async (hash) => (await stat(pathOf(hash)).catch(() => undefined)) !== undefined,
    read: (hash) => createReadStream(pathOf(hash)),
    remove: (hash) => rm(pathOf(hash), { force: true }),
  }
}

async function stageFile(stream: AsyncIterable<Uint8Array>, path: string, most: number): Promise<StagedFile | undefined> {
  const digest = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength
      digest.update(chunk)
      done(size > most ? new TooLarge() : null, chunk)
    },
  })
  try {
    await pipeline(Readable.from(stream), measure, createWriteStream(path, { mode: 0o600, flush: true }))
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof TooLarge) return undefined
    throw error
  }
  return { path, hash: branded(digest.digest('hex')), size }
}

class TooLarge extends Error {}

async function keepFile(staged: StagedFile, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rename(staged.path, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
