import { sourceOf, type ByteSource } from '#app/files/inspect/byte-source.ts'
import { refuseOleContent } from '#app/files/inspect/inspect-ole.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'
import { archiveMagic, magic, startsWith } from '#app/files/inspect/magic.ts'
import { readZipDirectory, type ZipEntry } from '#app/files/inspect/zip-directory.ts'
import { contentOf, isReadable } from '#app/files/inspect/zip-entry.ts'
import { zipType } from '#app/files/inspect/zip-type.ts'

const megabyte = 1024 * 1024
/** What all files of an archive and of the documents in it may hold together. */
const mostUnpacked = 512 * megabyte
const mostEntries = 5000
/** A text packs to a tenth, a drawing to a hundredth; what packs better was made to. */
const bestRatio = 200
const ratioFrom = 16 * megabyte
/** Documents inside an archive are looked into up to this size. */
const mostInner = 64 * megabyte
/** An archive, a document in it, a sheet in that document. */
const deepest = 3

/** What was met so far, over all depths. */
type Met = { entries: number; unpacked: number }

/**
 * Looks through a ZIP archive or Office document and answers its media type. Its sizes are counted while it is unpacked
 * into nothing, because what it says of itself may be a lie.
 */
export async function inspectZip(source: ByteSource, depth = 1, met: Met = { entries: 0, unpacked: 0 }): Promise<string> {
  const entries = await readZipDirectory(source)
  if (entries.length === 0) throw new NotAdmitted('empty')
  met.entries += entries.length
  if (met.entries > mostEntries) throw new NotAdmitted('archive-bomb')
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new NotAdmitted('encrypted')
  refuseOverlap(entries)
  await refuseHiddenPdf(source, entries)
  refuseExcess(entries, source, met)
  const type = await zipType(source, entries)
  const macros = type.startsWith('application/vnd.oasis.') ? openDocumentMacros : officeMacros
  if (entries.some(({ name }) => macros.test(name))) throw new NotAdmitted('macros')
  if (depth > 1 && type === 'application/zip') throw new NotAdmitted('nested-archive')
  for (const entry of entries) await inspectEntry(source, entry, { depth, met })
  return type
}

const officeMacros = /(?:^|\/)(?:vbaproject\.bin|macrosheets\/.+)$/i
const openDocumentMacros = /^(?:basic|scripts)\/./i

/** Files that share their bytes make gigabytes of kilobytes; bytes that belong to no file are another file's. */
function refuseOverlap(entries: readonly ZipEntry[]): void {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  if (sorted[0] && sorted[0].at !== 0) throw new NotAdmitted('polyglot')
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1]
    if (next && entry.at + 30 + entry.nameBytes + entry.packed > next.at) throw new NotAdmitted('archive-bomb')
  })
}

/** Readers of PDF look for its beginning in the first 1 024 bytes: it may stand there as the content of a file only. */
async function refuseHiddenPdf(source: ByteSource, entries: readonly ZipEntry[]): Promise<void> {
  const head = await source.read(0, 1024)
  const at = head.indexOf(magic.pdf)
  if (at < 0) return
  const first = entries.filter((entry) => entry.at + 30 <= at)
  const isContent = first.some((entry) => entry.at + 30 + head.readUInt16LE(entry.at + 26) + head.readUInt16LE(entry.at + 28) === at)
  if (!isContent) throw new NotAdmitted('polyglot')
}

function refuseExcess(entries: readonly ZipEntry[], { size }: ByteSource, { unpacked: before }: Met): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (before + unpacked > mostUnpacked || (unpacked > ratioFrom && unpacked > bestRatio * size)) throw new NotAdmitted('archive-bomb')
}

async function inspectEntry(source: ByteSource, entry: ZipEntry, { depth, met }: { depth: number; met: Met }): Promise<void> {
  if (!isReadable(entry)) return
  let seen = 0
  const kept: Buffer[] = []
  for await (const piece of contentOf(source, entry)) {
    if (seen === 0 && archiveMagic(piece)) throw new NotAdmitted('nested-archive')
    const isInner = seen === 0 ? startsWith(piece, magic.zip) || startsWith(piece, magic.ole) : kept.length > 0
    seen += piece.length
    met.unpacked += piece.length
    if (seen > entry.unpacked || met.unpacked > mostUnpacked) throw new NotAdmitted('archive-bomb')
    if (isInner && seen > mostInner) throw new NotAdmitted('nested-archive')
    if (isInner) kept.push(Buffer.from(piece))
  }
  const [first] = kept
  if (!first) return
  if (depth >= deepest) throw new NotAdmitted('nested-archive')
  const inner = sourceOf(Buffer.concat(kept))
  if (startsWith(first, magic.ole)) await refuseOleContent(inner)
  else await inspectZip(inner, depth + 1, met)
}
