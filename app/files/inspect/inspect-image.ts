import sharp from 'sharp'
import type { ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'

// Remembers pictures by their path, where by now another may stand.
sharp.cache(false)

/** A scan of a drawing has this many; what has more is made to fill memories. */
const mostPixels = 120_000_000
const mostPages = 200
/** Scans of several pages are TIFF files; pictures that move are no documents. */
const mayHavePages = new Set(['image/tiff'])

/** Looks at what the head of a picture says, before anything is unpacked. */
export async function inspectImage(path: string, source: ByteSource, type: string): Promise<void> {
  if (type === 'image/jpeg') await refuseScriptLength(source)
  if (type === 'image/heic') return refuseLargeHeic(source)
  const { width, height, pages = 1 } = await sharp(path, { limitInputPixels: false, failOn: 'error' }).metadata().catch(() => {
    throw new NotAdmitted('damaged')
  })
  const most = mayHavePages.has(type) ? mostPages : 1
  if (width * height > mostPixels || pages > most) throw new NotAdmitted('image-bomb')
}

/** A first segment whose length reads as the beginning of a comment turns a picture into a program. */
async function refuseScriptLength(source: ByteSource): Promise<void> {
  const length = (await source.read(4, 2)).toString('latin1')
  if (length === '/*' || length === '//') throw new NotAdmitted('polyglot')
}

/** What codecs of this kind say about their size stands in boxes named `ispe`. */
async function refuseLargeHeic(source: ByteSource): Promise<void> {
  const head = await source.read(0, 1024 * 1024)
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    if (head.readUInt32BE(at + 8) * head.readUInt32BE(at + 12) > mostPixels) throw new NotAdmitted('image-bomb')
  }
}
