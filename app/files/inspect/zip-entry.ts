import { createInflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import type { ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'
import type { ZipEntry } from '#app/files/inspect/zip-directory.ts'

const stored = 0
const deflated = 8
const pieceBytes = 256 * 1024

/** Whether the content can be read here; other ways of packing are believed in their numbers. */
export const isReadable = ({ method }: ZipEntry): boolean => method === stored || method === deflated

/** Content of a file in an archive, piece by piece; it may be longer than the archive says. */
export async function* contentOf(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await source.read(entry.at, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new NotAdmitted('damaged')
  const from = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = packedPieces(source, from, entry.packed)
  if (entry.method === stored) yield* packed
  else yield* inflated(packed)
}

async function* packedPieces(source: ByteSource, from: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += pieceBytes) {
    const bytes = await source.read(from + at, Math.min(pieceBytes, length - at))
    if (bytes.length === 0) throw new NotAdmitted('damaged')
    yield bytes
  }
}

async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pieces: AsyncIterable<Buffer> = Readable.from(packed).pipe(createInflateRaw({ chunkSize: pieceBytes }))
  try {
    yield* pieces
  } catch {
    throw new NotAdmitted('damaged')
  }
}
