import { isTurned, orientationBlock } from '#app/files/inspect/exif-orientation.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'

const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'])
const hasExif = 0x08
const hasXmp = 0x04

/** A turned WebP picture always has the extended header, because its EXIF block needs one. */
export function stripWebp(image: Buffer, orientation: number): Buffer {
  const kept: Buffer[] = []
  const end = Math.min(image.length, 8 + image.readUInt32LE(4))
  for (let at = 12; at + 8 <= end; ) {
    const length = image.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (next > end + (length % 2)) throw new NotAdmitted('damaged')
    const name = image.toString('latin1', at, at + 4)
    const chunk = Buffer.from(image.subarray(at, next))
    if (name === 'VP8X') chunk[8] = ((chunk[8] ?? 0) & ~(hasExif | hasXmp)) | (isTurned(orientation) ? hasExif : 0)
    if (picture.has(name)) kept.push(chunk)
    at = next
  }
  if (isTurned(orientation)) kept.push(exifChunk(orientation))
  return riff(Buffer.concat(kept))
}

function exifChunk(orientation: number): Buffer {
  const block = orientationBlock(orientation)
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(block.length, 4)
  return Buffer.concat([head, block])
}

function riff(chunks: Buffer): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  return Buffer.concat([head, chunks])
}
