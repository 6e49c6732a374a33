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
    if (block.isEnd) break
    if (block.next <= 0) throw new NotAdmitted('damaged')
    at += block.next
  }
  return 'application/x-rar-compressed'
}

/** RAR 5: numbers of variable length; type 2 is a file, 4 says that everything behind it has a password. */
function readFive(bytes: Buffer): Block {
  let at = 4
  const number = (): number => {
    let value = 0
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = bytes[at] ?? 0
      at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) break
    }
    return value
  }
  const size = number()
  const body = at
  const [type, flags] = [number(), number()]
  const extra = (flags & 1) === 1 ? number() : 0
  const data = (flags & 2) === 2 ? number() : 0
  const block = { next: body + size + data, isFile: type === 2, isEncrypted: type === 4, isEnd: type === 5, unpacked: 0, name: '' }
  if (type !== 2) return block
  const fileFlags = number()
  const unpacked = number()
  number()
  at += ((fileFlags & 2) === 2 ? 4 : 0) + ((fileFlags & 4) === 4 ? 4 : 0)
  number()
  number()
  const length = number()
  const name = bytes.toString('utf8', at, at + length)
  // The first record of the extra area with type 1 is the password's.
  const record = bytes.subarray(body + size - extra)
  return { ...block, unpacked, name, isEncrypted: extra > 0 && record[1] === 1 }
}

/** RAR 4: type 0x74 is a file, 0x73 the archive, whose flag 0x80 says that even the names have a password. */
function readFour(bytes: Buffer): Block {
  if (bytes.length < 7) throw new NotAdmitted('damaged')
  const [type, flags, size] = [bytes[2] ?? 0, bytes.readUInt16LE(3), bytes.readUInt16LE(5)]
  const isFile = type === 0x74 && bytes.length >= 32
  const data = (flags & 0x8000) !== 0 && bytes.length >= 11 ? bytes.readUInt32LE(7) : 0
  return {
    next: size + data,
    isFile,
    isEncrypted: (isFile && (flags & 4) !== 0) || (type === 0x73 && (flags & 0x80) !== 0),
    isEnd: type === 0x7b,
    unpacked: isFile ? bytes.readUInt32LE(11) : 0,
    name: isFile ? bytes.toString('latin1', 32, 32 + bytes.readUInt16LE(26)) : '',
  }
}
