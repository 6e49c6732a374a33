import { open } from 'node:fs/promises'

/** Bytes that can be read anywhere, wherever they are: a file is looked at without taking it into memory. */
export type ByteSource = { size: number; read(at: number, length: number): Promise<Buffer> }

export function sourceOf(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(Math.max(0, at), Math.max(0, at + length)) }
}

/** Opens a file for the time of `work`; reading past its end gives fewer bytes. */
export async function withFile<T>(path: string, work: (source: ByteSource) => Promise<T>): Promise<T> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const read: ByteSource['read'] = async (at, length) => {
      const wanted = Math.max(0, Math.min(length, size - at))
      const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, at)
      return buffer.subarray(0, bytesRead)
    }
    return await work({ size, read })
  } finally {
    await file.close()
  }
}

/** The whole source in pieces, each beginning with the last `overlap` bytes of the one before. */
export async function* piecesOf(source: ByteSource, overlap: number, length = 1024 * 1024): AsyncGenerator<{ at: number; bytes: Buffer }> {
  for (let at = 0; at < source.size; at += length) {
    const from = Math.max(0, at - overlap)
    yield { at: from, bytes: await source.read(from, at + length - from) }
  }
}
