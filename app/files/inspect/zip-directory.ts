import type { ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'

/** One file of a ZIP archive as its directory tells it. */
export type ZipEntry = { name: string; nameBytes: number; isEncrypted: boolean; method: number; packed: number; unpacked: number; at: number }

const mostEntries = 5000
const mostDirectoryBytes = 4 * 1024 * 1024
const endLength = 22
const longestComment = 0xffff
const tooWide = 0xffffffff

type End = { entries: number; at: number; length: number; before: number }

/**
 * The directory of a ZIP archive. It must end where the file ends and begin right where it says: what stands before,
 * between or behind is another file in the same bytes.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const end = await findEnd(source)
  if (end.entries > mostEntries || end.length > mostDirectoryBytes) throw new NotAdmitted('archive-bomb')
  if (end.at + end.length !== end.before) throw new NotAdmitted('polyglot')
  const directory = await source.read(end.at, end.length)
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new NotAdmitted('damaged')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset))
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
    if (next > directory.length) throw new NotAdmitted('damaged')
    entries.push(readEntry(directory.subarray(at, next), nameLength ?? 0, extraLength ?? 0))
    at = next
  }
  if (entries.length !== end.entries) throw new NotAdmitted('archive-bomb')
  return entries
}

function readEntry(record: Buffer, nameLength: number, extraLength: number): ZipEntry {
  const name = record.toString('utf8', 46, 46 + nameLength)
  const sizes = { unpacked: record.readUInt32LE(24), packed: record.readUInt32LE(20), at: record.readUInt32LE(42) }
  const wide = wideNumbers(record.subarray(46 + nameLength, 46 + nameLength + extraLength))
  // The 64-bit numbers stand in this order, each only where its 32 bits are full.
  const [unpacked, packed, at] = (['unpacked', 'packed', 'at'] as const).map((key) => (sizes[key] === tooWide ? (wide.shift() ?? tooWide) : sizes[key]))
  const method = record.readUInt16LE(10)
  return { name, nameBytes: nameLength, isEncrypted: (record.readUInt16LE(8) & 1) === 1 || method === 99, method, packed: packed ?? 0, unpacked: unpacked ?? 0, at: at ?? 0 }
}

function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const body = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.min(3, Math.floor(body.length / 8)) }, (_, index) => Number(body.readBigUInt64LE(index * 8)))
  }
  return []
}

async function findEnd(source: ByteSource): Promise<End> {
  const tailAt = Math.max(0, source.size - endLength - longestComment)
  const tail = await source.read(tailAt, source.size - tailAt)
  const found = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (found < 0 || found + endLength > tail.length) throw new NotAdmitted('damaged')
  if (found + endLength + tail.readUInt16LE(found + 20) !== tail.length) throw new NotAdmitted('polyglot')
  const [entries, length, at] = [tail.readUInt16LE(found + 10), tail.readUInt32LE(found + 12), tail.readUInt32LE(found + 16)]
  const before = tailAt + found
  if (entries !== 0xffff && length !== tooWide && at !== tooWide) return { entries, length, at, before }
  return findWideEnd(source, before)
}

/** Archives of more than 65 535 files or 4 GB, and those written by programs that always say it in 64 bits. */
async function findWideEnd(source: ByteSource, before: number): Promise<End> {
  const locator = await source.read(before - 20, 20)
  if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50) throw new NotAdmitted('damaged')
  const at = Number(locator.readBigUInt64LE(8))
  const record = await source.read(at, 56)
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) throw new NotAdmitted('damaged')
  return { entries: Number(record.readBigUInt64LE(32)), length: Number(record.readBigUInt64LE(40)), at: Number(record.readBigUInt64LE(48)), before: at }
}
