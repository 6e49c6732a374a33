import { piecesOf, type ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'
import { magic } from '#app/files/inspect/magic.ts'

/** Readers of PDF look for its beginning in so many bytes. */
const pdfWithin = 1024
const endOfZip = 22
const longestComment = 0xffff
const archives = [magic.rar, magic.sevenZip]
/** What makes a browser take bytes for a page, or a server run them. */
const pageText = /<(?:script|html|!doctype html|svg|iframe|body|\?php)[\s>/=]|javascript:/i
const overlap = 32

/**
 * Refuses a file that is two files: whoever hides a page, an archive or a document in another file wants one program to
 * see this and another to see that. Archives are looked into elsewhere; here is what may hide in pictures and documents.
 */
export async function refuseSecondMagic(source: ByteSource, type: string): Promise<void> {
  if (await endsAsZip(source)) throw new NotAdmitted('polyglot')
  const head = await source.read(0, pdfWithin)
  const isPdf = type === 'application/pdf'
  if (!isPdf && head.includes(magic.pdf, 0, 'latin1')) throw new NotAdmitted('polyglot')
  if (pageText.test(head.toString('latin1'))) throw new NotAdmitted('polyglot')
  for await (const { at, bytes } of piecesOf(source, overlap)) {
    if (archives.some((text) => bytes.includes(text, 0, 'latin1'))) throw new NotAdmitted('polyglot')
    if (type.startsWith('image/') && pageText.test(bytes.toString('latin1'))) throw new NotAdmitted('polyglot')
    if (isPdf) refuseTail(source, at, bytes)
  }
}

/** A PDF may hold anything inside, but no page behind its end. */
function refuseTail(source: ByteSource, at: number, bytes: Buffer): void {
  if (at + bytes.length < source.size) return
  const end = bytes.lastIndexOf('%%EOF')
  if (end >= 0 && pageText.test(bytes.toString('latin1', end))) throw new NotAdmitted('polyglot')
}

/** Whether a program that opens ZIP archives would open this file. */
async function endsAsZip(source: ByteSource): Promise<boolean> {
  const from = Math.max(0, source.size - endOfZip - longestComment)
  const tail = await source.read(from, source.size - from)
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + endOfZip > tail.length) return false
  const [length, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  for (const place of [at, from + end - length]) {
    if (place < 0) continue
    const directory = await source.read(place, 4)
    if (directory.toString('latin1') === 'PK\x01\x02') return true
  }
  return false
}
