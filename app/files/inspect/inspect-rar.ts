import type { ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'
import { startsWith } from '#app/files/inspect/magic.ts'

const mostUnpacked = 512 * 1024 * 1024
const mostBlocks = 5000
const bestRatio = 200
const ratioFrom = 16 * 1024 * 1024
const nested = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|zst|cab|tar)$/i

type Block = { next: number; isFile: boolean; isEncrypted: boolean; isEnd: boolean; unpacked: number; name: string }

/** RAR archives are not unpacked here: what their headers say of number, sizes, names and passwords is looked at. */
export async function inspectRar(source: ByteSource): Promise<string> {
  const isFive = startsWith(await source.read(0, 8), 'Rar!\x1A\x07\x01\x00')
  const read = isFive ? readFive : readFour
  let unpacked = 0
  let at = isFive ? 8 : 7
  for (let blocks = 0; at < source.size; blocks += 1) {
    const block = read(await source.read(at, 4096))
    if (block.isEncrypted) throw new NotAdmitted('encrypted')
    if (block.isFile) unpacked += block.unpacked
    if (block.isFile && nested.test(block.name)) throw new NotAdmitted('nested-archive')
    if (blocks > mostBlocks || unpacked > mostUnpacked || (unpacked > ratioFrom && unpacked > bestRatio * source.size)) throw new NotAdmitted('archive-bomb')
    if (block.next <= 0) throw new NotAdmitted('damaged')
    at += block.next
    if (block.isEnd && at < source.size) throw new NotAdmitted('polyglot')
  }
  return 'application/x-rar-compressed'
}

/** RAR 5: numbers of variable length; type 2 is a file, 4 says that everything behind it has a password. */
function readFive(bytes: Buffer): Block {
  const header = numbersIn(bytes, 4)
  const size = header.next()
  const body = header.at()
  const [type, flags] = [header.next(), header.next()]
  const extra = (flags & 1) === 1 ? header.next() : 0
  const data = (flags & 2) === 2 ? header.next() : 0
  const block = { next: body + size + data, isFile: type === 2, isEncrypted: type === 4, isEnd: type === 5, unpacked: 0, name: '' }
  if (type !== 2) return block

  const [fileFlags, unpacked] = [header.next(), header.next()]
  if ((fileFlags & 8) === 8) throw new NotAdmitted('too-complex')
  header.next()
  header.skip(((fileFlags & 2) === 2 ? 4 : 0) + ((fileFlags & 4) === 4 ? 4 : 0))
  header.next()
  header.next()
  const length = header.next()
  const name = bytes.toString('utf8', header.at(), header.at() + length)
  return { ...block, unpacked, name, isEncrypted: hasPassword(bytes.subarray(body + size - extra, body + size)) }
}

/** Records of the extra area: size, type, data; type 1 is the password's. */
function hasPassword(extra: Buffer): boolean {
  const records = numbersIn(extra, 0)
  while (records.at() < extra.length) {
    const size = records.next()
    const from = records.at()
    if (records.next() === 1) return true
    records.skip(from + size - records.at())
    if (size === 0) break
  }
  return false
}

type Numbers = { next(): number; skip(bytes: number): void; at(): number }

/** Numbers of seven bits a byte, the low ones first; the eighth bit says that more follow. */
function numbersIn(bytes: Buffer, start: number): Numbers {
  let at = start
  return {
    next() {
      let value = 0
      for (let shift = 0; shift < 49; shift += 7) {
        const byte = bytes[at] ?? 0
        at += 1
        value += (byte & 0x7f) * 2 ** shift
        if (byte < 0x80) break
      }
      return value
    },
    skip(count) {
      at += Math.max(0, count)
    },
    at: () => at,
  }
}

/** RAR 4: type 0x74 is a file, large with the flag 0x100; 0x73 the archive, whose flag 0x80 says that even the names have a password. */
function readFour(bytes: Buffer): Block {
  if (bytes.length < 7) throw new NotAdmitted('damaged')
  const [type, flags, size] = [bytes[2] ?? 0, bytes.readUInt16LE(3), bytes.readUInt16LE(5)]
  const isFile = type === 0x74 && bytes.length >= 32
  const isLarge = isFile && (flags & 0x100) !== 0 && bytes.length >= 40
  const data = (flags & 0x8000) !== 0 && bytes.length >= 11 ? bytes.readUInt32LE(7) + (isLarge ? bytes.readUInt32LE(32) * 2 ** 32 : 0) : 0
  const nameAt = isLarge ? 40 : 32
  return {
    next: size + data,
    isFile,
    isEncrypted: (isFile && (flags & 4) !== 0) || (type === 0x73 && (flags & 0x80) !== 0),
    isEnd: type === 0x7b,
    unpacked: isFile ? bytes.readUInt32LE(11) + (isLarge ? bytes.readUInt32LE(36) * 2 ** 32 : 0) : 0,
    name: isFile ? bytes.toString('latin1', nameAt, nameAt + bytes.readUInt16LE(26)) : '',
  }
}
