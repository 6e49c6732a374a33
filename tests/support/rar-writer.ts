/** A file in an archive: how it is called and how long it says it is; nothing of it is there. */
export type RarFile = { name: string; says?: number; password?: boolean; sizeUnknown?: boolean; large?: boolean }

type Odd = { locked?: boolean; after?: Buffer }

const number = (value: number): number[] => (value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...number(Math.floor(value / 0x80))])

/** Blocks of RAR 5: check sum, size, type, flags, what the type has. Check sums are zeros: nobody here looks at them. */
export function rarFive(files: readonly RarFile[], { locked = false, after = Buffer.alloc(0) }: Odd = {}): Buffer {
  const block = (type: number, body: number[], extra: number[] = []): Buffer => {
    const inside = [type, extra.length > 0 ? 1 : 0, ...(extra.length > 0 ? number(extra.length) : []), ...body, ...extra]
    return Buffer.from([0, 0, 0, 0, ...number(inside.length), ...inside])
  }
  const file = ({ name, says = 3, password = false, sizeUnknown = false }: RarFile): Buffer => {
    const bytes = [...Buffer.from(name)]
    // A record of another type stands before the password's.
    return block(2, [sizeUnknown ? 8 : 0, ...number(says), 0x20, 0, 0, ...number(bytes.length), ...bytes], password ? [2, 3, 0, 3, 1, 0, 0] : [])
  }
  return Buffer.concat([Buffer.from('Rar!\x1A\x07\x01\x00', 'latin1'), ...(locked ? [block(4, [0, 0])] : [block(1, [0])]), ...files.map(file), block(5, [0]), after])
}

/** Blocks of RAR 4: check sum, type, flags, size, what the type has. */
export function rarFour(files: readonly RarFile[], { locked = false, after = Buffer.alloc(0) }: Odd = {}): Buffer {
  const block = (type: number, flags: number, body: Buffer): Buffer => {
    const head = Buffer.alloc(7)
    head.writeUInt8(type, 2)
    head.writeUInt16LE(flags, 3)
    head.writeUInt16LE(7 + body.length, 5)
    return Buffer.concat([head, body])
  }
  const file = ({ name, says = 3, password = false, large = false }: RarFile): Buffer => {
    const body = Buffer.alloc(large ? 33 : 25)
    body.writeUInt32LE(says % 2 ** 32, 4)
    body.writeUInt16LE(name.length, 19)
    if (large) body.writeUInt32LE(Math.floor(says / 2 ** 32), 29)
    return block(0x74, 0x8000 | (password ? 4 : 0) | (large ? 0x100 : 0), Buffer.concat([body, Buffer.from(name, 'latin1')]))
  }
  return Buffer.concat([Buffer.from('Rar!\x1A\x07\x00', 'latin1'), block(0x73, locked ? 0x80 : 0, Buffer.alloc(6)), ...files.map(file), block(0x7b, 0x4000, Buffer.alloc(0)), after])
}

/** The head of a 7z archive, some bytes, and a directory at the end that holds what is given. */
export function sevenZip(directory: Buffer, { says = directory.length, after = Buffer.alloc(0) }: { says?: number; after?: Buffer } = {}): Buffer {
  const head = Buffer.alloc(32)
  Buffer.from('7z\xBC\xAF\x27\x1C', 'latin1').copy(head)
  head.writeBigUInt64LE(4n, 12)
  head.writeBigUInt64LE(BigInt(says), 20)
  return Buffer.concat([head, Buffer.from('abcd'), directory, after])
}
