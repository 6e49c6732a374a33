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
 * The drawings asked for last, by what they show, as text: to compare it costs less than to hash it. One is kept when it
 * is drawn a second time: pages that nobody sees again would only fill the memory.
 */
export class Drawings {
  readonly #noted = new Set<string>()
  readonly #kept = new Map<string, Drawing>()
  #bytes = 0

  find(shown: string): Drawing | undefined {
    const found = this.#kept.get(shown)
    if (found && this.#kept.delete(shown)) this.#kept.set(shown, found)
    return found
  }

  keep(shown: string, drawing: Drawing): void {
    if (!this.#isNoted(hash('sha256', shown, 'base64url'))) return
    this.#forget(shown)
    this.#kept.set(shown, drawing)
    this.#bytes += sizeOf(shown, drawing)
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

  #forget(shown: string): void {
    const drawing = this.#kept.get(shown)
    if (drawing && this.#kept.delete(shown)) this.#bytes -= sizeOf(shown, drawing)
  }
}

/** Of the page and of the text that names it, which takes two bytes a letter. */
const sizeOf = (shown: string, { html }: Drawing): number => html.length + 2 * shown.length
