const sector = 512
const free = 0xffffffff
const end = 0xfffffffe

/** A compound file of the old Office kind, with streams of these names and nothing in them. */
export function ole(names: readonly string[]): Buffer {
  const all = ['Root Entry', ...names]
  const directorySectors = Math.ceil(all.length / 4)
  const header = Buffer.alloc(sector)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(end, 60)
  header.writeUInt32LE(end, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(sector, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  for (let index = 1; index <= directorySectors; index += 1) table.writeUInt32LE(index === directorySectors ? end : index + 1, index * 4)
  const directory = Buffer.alloc(directorySectors * sector)
  all.forEach((name, index) => {
    const entry = directory.subarray(index * 128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    entry[66] = index === 0 ? 5 : 2
    for (const at of [68, 72, 76]) entry.writeUInt32LE(free, at)
  })
  return Buffer.concat([header, table, directory])
}
