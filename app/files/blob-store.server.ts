import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
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
  /** Keeps the small picture that was drawn beside a staged file. */
  keepThumbnail(staged: Pick<StagedFile, 'path'>, hash: FileHash): Promise<void>
  thumbnail(hash: FileHash): Promise<Buffer | undefined>
  /** Takes the bytes away, unless somebody sent the same ones meanwhile: they are set aside before `isNamed` is asked. */
  remove(hash: FileHash, isNamed: () => Promise<boolean>): Promise<void>
}

export function openBlobStore(dataDir: string): BlobStore {
  const staging = join(dataDir, 'staging')
  const pathOf = (hash: FileHash): string => join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
  const thumbnailOf = (hash: FileHash): string => join(dataDir, 'thumbnails', hash.slice(0, 2), `${hash}.webp`)
  return {
    async stage(stream, most) {
      await mkdir(staging, { recursive: true })
      return stageFile(stream, join(staging, randomUUID()), most)
    },
    keep: ({ path, hash }) => keepFile(path, pathOf(hash)),
    async drop({ path }) {
      await rm(path, { force: true })
      await rm(`${path}.thumbnail`, { force: true })
    },
    has: async (hash) => (await stat(pathOf(hash)).catch(() => undefined)) !== undefined,
    read: (hash) => createReadStream(pathOf(hash)),
    keepThumbnail: ({ path }, hash) => keepFile(`${path}.thumbnail`, thumbnailOf(hash)),
    thumbnail: (hash) => readFile(thumbnailOf(hash)).catch(() => undefined),
    async remove(hash, isNamed) {
      const aside = await Promise.all([pathOf(hash), thumbnailOf(hash)].map(setAside))
      const isKept = await isNamed()
      for (const { path, gone } of aside.flat()) await (isKept ? rename(gone, path) : rm(gone, { force: true }))
    },
  }
}

async function setAside(path: string): Promise<Array<{ path: string; gone: string }>> {
  const gone = `${path}.${randomUUID()}`
  try {
    await rename(path, gone)
    return [{ path, gone }]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
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

async function keepFile(staged: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rename(staged, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
