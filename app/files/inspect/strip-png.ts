import { crc32 } from 'node:zlib'
import { isTurned, orientationBlock } from '#app/files/inspect/exif-orientation.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'

/** Chunks that make the picture and its colours; words, times and what programs left behind are not among them. */
const picture = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs'])

export function stripPng(image: Buffer, orientation: number): Buffer {
  const kept = [image.subarray(0, 8)]
  for (let at = 8; at + 12 <= image.length; ) {
    const next = at + 12 + image.readUInt32BE(at)
    if (next > image.length) break
    const name = image.toString('latin1', at + 4, at + 8)
    if (picture.has(name)) kept.push(image.subarray(at, next))
    if (name === 'IHDR' && isTurned(orientation)) kept.push(chunk('eXIf', orientationBlock(orientation)))
    if (name === 'IEND') return Buffer.concat(kept)
    at = next
  }
  throw new NotAdmitted('damaged')
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
