import type { ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'
import { workbookFault } from '#app/files/inspect/workbook-records.ts'

const entryBytes = 128
const mostEntries = 10_000
const mostSectors = 1_000_000
const lastSector = 0xfffffffa
/** Smaller streams stand in one of their own, in pieces of this size. */
const smallStream = 4096
const smallBytes = 64
/** The head of a workbook that lists its sheets is never as long. */
const mostOfStream = 1_000_000

/** Word and Excel files of the old kind: a small file system of streams, whose names tell what is inside. */
export async function inspectOle(source: ByteSource): Promise<string> {
  const names = await refuseOleContent(source)
  if (names.has('worddocument')) return 'application/msword'
  if (names.has('workbook') || names.has('book')) return 'application/vnd.ms-excel'
  return 'application/x-cfb'
}

/** Refuses macros and passwords; answers the names of the streams in small letters. */
export async function refuseOleContent(source: ByteSource): Promise<Set<string>> {
  const { streams: names, head } = await openOle(source)
  if (names.has('encryptedpackage')) throw new NotAdmitted('encrypted')
  if (['_vba_project', 'vba', 'macros', '_vba_project_cur', 'vbaproject'].some((name) => names.has(name))) throw new NotAdmitted('macros')
  for (const name of ['workbook', 'book']) {
    const fault = workbookFault(await head(name))
    if (fault) throw new NotAdmitted(fault)
  }
  return new Set(names.keys())
}

type Stream = { start: number; bytes: number }
/** Streams by name in small letters; `head` reads how one begins. */
type Ole = { streams: ReadonlyMap<string, Stream>; head(name: string): Promise<Buffer> }

async function openOle(source: ByteSource): Promise<Ole> {
  const header = await source.read(0, 512)
  if (header.length < 512) throw new NotAdmitted('damaged')
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new NotAdmitted('damaged')
  const sectorBytes = 1 << shift
  const sector = (number: number): Promise<Buffer> => source.read((number + 1) * sectorBytes, sectorBytes)
  const next = await allocation(header, sector, sectorBytes)
  const streams = new Map<string, Stream>()
  const visited = new Set<number>()
  for (let at = header.readUInt32LE(48); at < lastSector; at = await next(at)) {
    if (visited.has(at) || visited.size * sectorBytes > mostEntries * entryBytes) throw new NotAdmitted('damaged')
    visited.add(at)
    const entries = await sector(at)
    if (entries.length < sectorBytes) throw new NotAdmitted('damaged')
    for (let from = 0; from < entries.length; from += entryBytes) addStream(streams, entries.subarray(from, from + entryBytes))
  }
  const chain = async (start: number, most: number): Promise<Buffer> => {
    const parts: Buffer[] = []
    for (let at = start; at < lastSector && parts.length * sectorBytes < most; at = await next(at)) parts.push(await sector(at))
    return Buffer.concat(parts).subarray(0, most)
  }
  const head = async (name: string): Promise<Buffer> => {
    const stream = streams.get(name)
    if (!stream || stream.bytes === 0) return Buffer.alloc(0)
    const most = Math.min(stream.bytes, mostOfStream)
    if (stream.bytes >= smallStream) return chain(stream.start, most)
    const [pieces, table] = await Promise.all([chain(streams.get('root entry')?.start ?? lastSector, mostOfStream), chain(header.readUInt32LE(60), mostOfStream)])
    return smallChain(stream.start, most, pieces, table)
  }
  return { streams, head }
}

function smallChain(start: number, most: number, pieces: Buffer, table: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = start; at < lastSector && parts.length * smallBytes < most; at = (at + 1) * 4 <= table.length ? table.readUInt32LE(at * 4) : lastSector) {
    parts.push(pieces.subarray(at * smallBytes, (at + 1) * smallBytes))
  }
  return Buffer.concat(parts).subarray(0, most)
}

function addStream(streams: Map<string, Stream>, entry: Buffer): void {
  const length = entry.readUInt16LE(64)
  if (length >= 4 && length <= 64) streams.set(entry.toString('utf16le', 0, length - 2).toLowerCase(), { start: entry.readUInt32LE(116), bytes: entry.readUInt32LE(120) })
}

/** Which sector follows another. The tables of that stand in sectors listed in the header and in a chain behind it. */
async function allocation(header: Buffer, sector: (number: number) => Promise<Buffer>, sectorBytes: number): Promise<(at: number) => Promise<number>> {
  const tables = Array.from({ length: 109 }, (_, index) => header.readUInt32LE(76 + 4 * index)).filter((at) => at < lastSector)
  const visited = new Set<number>()
  for (let at = header.readUInt32LE(68); at < lastSector && !visited.has(at); ) {
    visited.add(at)
    const list = await sector(at)
    if (list.length < sectorBytes || tables.length > mostSectors) throw new NotAdmitted('damaged')
    for (let from = 0; from < sectorBytes - 4; from += 4) if (list.readUInt32LE(from) < lastSector) tables.push(list.readUInt32LE(from))
    at = list.readUInt32LE(sectorBytes - 4)
  }
  const perTable = sectorBytes / 4
  return async (at) => {
    const table = tables[Math.floor(at / perTable)]
    const bytes = table === undefined ? Buffer.alloc(0) : await sector(table)
    if (bytes.length < sectorBytes) throw new NotAdmitted('damaged')
    return bytes.readUInt32LE((at % perTable) * 4)
  }
}
