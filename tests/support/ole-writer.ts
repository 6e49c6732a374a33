const sector = 512
const free = 0xffffffff
const end = 0xfffffffe

/** Records of a workbook: its head, one for each sheet (0 a table, 1 macros), its end; long enough for a stream of its own unless it is small. */
export function workbook(sheets: readonly number[], { isSmall = false, isSealed = false } = {}): Buffer<ArrayBuffer> {
  const record = (kind: number, data: readonly number[]) => Buffer.from([kind & 255, kind >> 8, data.length, 0, ...data])
  const head = [record(0x0809, [0, 6, 5, 0]), ...(isSealed ? [record(0x2f, [0, 0])] : [])]
  const bytes = Buffer.concat([...head, ...sheets.map((kind) => record(0x85, [0, 0, 0, 0, 0, kind, 1, 0, 65])), record(0x0a, [])])
  return isSmall ? bytes : Buffer.concat([bytes, Buffer.alloc(4096)])
}

/** A compound file of the old Office kind, with streams of these names and nothing in them but for `content`, which is the first one's. */
export function ole(names: readonly string[], content: Buffer = Buffer.alloc(0)): Buffer {
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
  if (content.length === 0) return Buffer.concat([header, table, directory])
  return withContent({ header, table, directory }, content, directorySectors + 1)
}

/** Behind the directory: the stream itself, or, when it is small, the stream of small ones and after it their table. */
function withContent({ header, table, directory }: { header: Buffer; table: Buffer; directory: Buffer }, content: Buffer, first: number): Buffer {
  const isSmall = content.length < 4096
  const padded = Buffer.concat([content, Buffer.alloc((sector - (content.length % sector)) % sector)])
  const sectors = padded.length / sector
  for (let index = 0; index < sectors; index += 1) table.writeUInt32LE(index === sectors - 1 ? end : first + index + 1, (first + index) * 4)
  directory.writeUInt32LE(content.length, 128 + 120)
  if (!isSmall) {
    directory.writeUInt32LE(first, 128 + 116)
    return Buffer.concat([header, table, directory, padded])
  }
  const small = Buffer.alloc(sector, 0xff)
  const pieces = Math.ceil(content.length / 64)
  for (let index = 0; index < pieces; index += 1) small.writeUInt32LE(index === pieces - 1 ? end : index + 1, index * 4)
  table.writeUInt32LE(end, (first + sectors) * 4)
  header.writeUInt32LE(first + sectors, 60)
  directory.writeUInt32LE(first, 116)
  directory.writeUInt32LE(padded.length, 120)
  return Buffer.concat([header, table, directory, padded, small])
}
