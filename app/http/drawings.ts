import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '#app/http/accepted-encoding.ts'

/** A page as it was drawn, packed when it is first asked for so. */
export type Drawing = { html: Buffer; tag: string; packed(encoding: Encoding): Promise<Buffer> }

/** Enough for the lists an office has open, and little next to what drawing takes. */
const mostBytes = 8 * 1024 * 1024
/** Names of pages that were drawn once. */
const mostNoted = 2_000

const pack = {
  br: promisify((bytes: Buffer, done: (error: Error | null, packed: Buffer) => void) => brotliCompress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }, done)),
  gzip: promisify((bytes: Buffer, done: (error: Error | null, packed: Buffer) => void) => gzip(bytes, done)),
  identity: async (bytes: Buffer) => bytes,
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>

export function toDrawing(text: string): Drawing {
  const html = Buffer.from(text)
  const made = new Map<Encoding, Promise<Buffer>>()
  return {
    html,
    tag: `W/"${hash('sha256', html, 'base64url').slice(0, 22)}"`,
    packed(encoding) {
      const known = made.get(encoding) ?? pack[encoding](html)
      made.set(encoding, known)
      return known
    },
  }
}

/**
 * The drawings asked for last, by what they show. One is kept when it is drawn a second time: pages that nobody sees
 * again would only fill the memory.
 */
export class Drawings {
  readonly #noted = new Set<string>()
  readonly #kept = new Map<string, Drawing>()
  #bytes = 0

  find(key: string): Drawing | undefined {
    const found = this.#kept.get(key)
    if (found && this.#kept.delete(key)) this.#kept.set(key, found)
    return found
  }

  keep(key: string, drawing: Drawing): void {
    if (!this.#isNoted(key)) return
    this.#forget(key)
    this.#kept.set(key, drawing)
    this.#bytes += drawing.html.length
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= mostBytes) return
      this.#forget(oldest)
    }
  }

  /** Whether it was there before; it is noted from now on. */
  #isNoted(key: string): boolean {
    if (this.#noted.has(key)) return true
    this.#noted.add(key)
    const [oldest] = this.#noted
    if (this.#noted.size > mostNoted && oldest !== undefined) this.#noted.delete(oldest)
    return false
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.html.length ?? 0
    this.#kept.delete(key)
  }
}
