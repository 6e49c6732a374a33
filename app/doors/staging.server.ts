import type { BusboyFileStream } from '@fastify/busboy'
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** How long a staged file may wait for the action that stores it. */
const stagedForMs = 10 * 60_000

/** Files of one post on their way to the disk. Abandoned, it leaves none there and none open. */
export class Staging {
  readonly #folder: string
  readonly #end = new AbortController()
  readonly #paths = new Set<string>()
  readonly #done: Array<Promise<unknown>> = []

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
  }

  /** A file once it is on the disk; one with nothing in it is not kept there. */
  take(stream: BusboyFileStream): Promise<Blob> {
    const staged = this.#write(stream)
    this.#done.push(staged)
    return staged
  }

  async #write(stream: BusboyFileStream): Promise<Blob> {
    const path = join(this.#folder, randomUUID())
    this.#paths.add(path)
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }), { signal: this.#end.signal })
    const blob = await openAsBlob(path)
    if (blob.size === 0) await rm(path, { force: true })
    else setTimeout(() => void rm(path, { force: true }), stagedForMs).unref()
    return blob.size === 0 ? new Blob() : blob
  }

  /** Comes when all that were taken are written or given up; says how many. */
  async settled(): Promise<number> {
    const { length } = this.#done
    await Promise.allSettled(this.#done)
    return length
  }

  async abandon(): Promise<void> {
    this.#end.abort()
    await this.settled()
    await Promise.all([...this.#paths].map(async (path) => rm(path, { force: true })))
  }
}
