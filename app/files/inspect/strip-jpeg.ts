import { isTurned, orientationBlock } from '#app/files/inspect/exif-orientation.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'

const start = 0xd8
const end = 0xd9
const scan = 0xda
const jfif = 0xe0
const colourProfile = 0xe2
const adobe = 0xee
const comment = 0xfe

/** Keeps the segments that make the picture, up to its end; what stands behind the end is dropped. */
export function stripJpeg(image: Buffer, orientation: number): Buffer {
  const kept = [Buffer.from([0xff, start]), ...(isTurned(orientation) ? [exifSegment(orientation)] : [])]
  for (let at = 2; at < image.length; ) {
    const marker = image[at + 1] ?? 0
    if (image[at] !== 0xff) throw new NotAdmitted('damaged')
    if (marker === 0xff) at += 1
    else if (marker === end) return Buffer.concat([...kept, Buffer.from([0xff, end])])
    else {
      const next = at + 2 + (at + 4 <= image.length ? image.readUInt16BE(at + 2) : 2)
      const segment = image.subarray(at, marker === scan ? endOfScan(image, next) : next)
      if (isPicture(segment, marker)) kept.push(segment)
      at += segment.length
    }
  }
  throw new NotAdmitted('damaged')
}

function isPicture(segment: Buffer, marker: number): boolean {
  if (marker === comment) return false
  if (marker < jfif || marker > 0xef) return true
  if (marker === colourProfile) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE'
  return marker === jfif || marker === adobe
}

/** The compressed pixels go on to the next marker that is neither an escape nor a restart. */
function endOfScan(image: Buffer, from: number): number {
  for (let at = image.indexOf(0xff, from); at >= 0; at = image.indexOf(0xff, at + 1)) {
    const next = image[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return image.length
}

function exifSegment(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationBlock(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2])
  return Buffer.concat([head, body])
}
