import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from '#app/http/accepted-encoding.ts'

/** A page as it was drawn, packed when it is first asked for so. */
export type Drawing = { html: Buffer; tag: string; packed(encoding: Encoding): Promise<Buffer> }

/** Enough for what an office looks at in an hour, and little next to what drawing takes. */
const mostBytes = 8 * 1024 * 1024

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

/** The drawings asked for last, by what they show. */
export class Drawings {
  readonly #kept = new Map<string, Drawing>()
  #bytes = 0

  find(key: string): Drawing | undefined {
    const found = this.#kept.get(key)
    if (found && this.#kept.delete(key)) this.#kept.set(key, found)
    return found
  }

  keep(key: string, drawing: Drawing): void {
    this.#forget(key)
    this.#kept.set(key, drawing)
    this.#bytes += drawing.html.length
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= mostBytes) return
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.html.length ?? 0
    this.#kept.delete(key)
  }
}
