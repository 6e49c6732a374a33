import type { ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'

const mostHeader = 4 * 1024 * 1024
const password = Buffer.from([0x06, 0xf1, 0x07, 0x01])

/**
 * 7z archives keep their directory packed at the end. Seen here: that the archive is whole and no longer than it says,
 * that its directory is of a sane size, and whether it names the method of passwords.
 */
export async function inspectSevenZip(source: ByteSource): Promise<string> {
  const header = await source.read(0, 32)
  if (header.length < 32) throw new NotAdmitted('damaged')
  const [offset, length] = [Number(header.readBigUInt64LE(12)), Number(header.readBigUInt64LE(20))]
  if (length > mostHeader) throw new NotAdmitted('archive-bomb')
  if (32 + offset + length > source.size) throw new NotAdmitted('damaged')
  if (32 + offset + length < source.size) throw new NotAdmitted('polyglot')
  const directory = await source.read(32 + offset, length)
  if (directory.includes(password)) throw new NotAdmitted('encrypted')
  return 'application/x-7z-compressed'
}
