import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import { Upload } from '@tus/server'
import { branded } from '#app/branded.ts'
import type { StagedFile } from '#app/files/blob-store.server.ts'
import type { UploadStore } from '#runtime/ports.ts'

type Digest = { hash: Hash; at: number }
type Options = { directory: string; uploads: UploadStore; expiresInMs: number }

/**
 * Bytes of uploads under way: one file each in the staging folder, what is known about it in the database. They are
 * hashed as they come; after a restart, or when the disk holds another number of bytes than were hashed, they are read
 * again at the end.
 */
export class StagedUploads extends FileStore {
  readonly #digests = new Map<string, Digest>()
  readonly #uploads: UploadStore

  constructor({ directory, uploads, expiresInMs }: Options) {
    super({ directory, expirationPeriodInMilliseconds: expiresInMs, configstore: configOver(uploads) })
    this.#uploads = uploads
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
  }

  /** Settled uploads have all their bytes, wherever those went. */
  override async getUpload(id: string): Promise<Upload> {
    const known = await this.#uploads.find(branded(id))
    return known?.outcome ? toUpload(known.id, known, known.size) : super.getUpload(id)
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    if ((await this.#uploads.find(branded(id)))?.outcome) return offset
    const digest = this.#digestFrom(id, offset)
    const tee = new PassThrough()
    tee.on('data', (chunk: Buffer) => {
      digest?.hash.update(chunk)
      if (digest) digest.at += chunk.length
    })
    bytes.once('error', (error) => tee.destroy(error))
    return super.write(bytes.pipe(tee), id, offset)
  }

  override async remove(id: string): Promise<void> {
    this.#digests.delete(id)
    await rm(this.#pathOf(id), { force: true })
    await this.#uploads.remove(branded(id))
  }

  /** The whole file, flushed to the disk and hashed. */
  async staged({ id, size }: { id: string; size: number }): Promise<StagedFile> {
    const path = this.#pathOf(id)
    await flush(path)
    const digest = this.#digests.get(id)
    this.#digests.delete(id)
    const hash = digest?.at === size ? digest.hash : await hashOf(path)
    return { path, size, hash: branded(hash.digest('hex')) }
  }

  #digestFrom(id: string, offset: number): Digest | undefined {
    if (offset === 0) this.#digests.set(id, { hash: createHash('sha256'), at: 0 })
    const digest = this.#digests.get(id)
    if (digest?.at === offset) return digest
    this.#digests.delete(id)
    return undefined
  }

  #pathOf = (id: string): string => join(this.directory, id)
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function hashOf(path: string): Promise<Hash> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash
}

type Known = { size: number; createdAt: string }

const toUpload = (id: string, { size, createdAt }: Known, offset: number): Upload => new Upload({ id, size, offset, creation_date: createdAt })

/** The service has written the row before tus asks for it to be kept. */
function configOver(uploads: UploadStore) {
  return {
    get: async (id: string) => {
      const known = await uploads.find(branded(id))
      return known && toUpload(id, known, 0)
    },
    set: async () => {},
    delete: async (id: string) => uploads.remove(branded(id)),
  }
}
