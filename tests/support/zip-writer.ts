import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive; whatever is given here is written, true or not. */
export type ZipPart = { name: string; content: Buffer | string; stored?: boolean; encrypted?: boolean; saysUnpacked?: number; at?: number }

/** Writes a ZIP archive as told: sound, or a lie in one place. */
export function zip(parts: readonly ZipPart[], { before = Buffer.alloc(0), comment = '', after = Buffer.alloc(0), entries }: { before?: Buffer; comment?: string; after?: Buffer; entries?: number } = {}): Buffer {
  const body: Buffer[] = [before]
  const directory: Buffer[] = []
  let at = before.length
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.stored ? content : deflateRawSync(content)
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2)
    common.writeUInt16LE(part.stored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.saysUnpacked ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    body.push(Buffer.from('PK\x03\x04'), common, name, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(part.at ?? at, 10)
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, name)
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries ?? parts.length, 4)
  end.writeUInt16LE(entries ?? parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([...body, list, Buffer.from('PK\x05\x06'), end, Buffer.from(comment), after])
}

const types = (main: string, more = ''): string => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/>${more}</Types>`

/** A Word document as small as can be. */
export function docx(more: readonly ZipPart[] = [], contentTypes = ''): Buffer {
  return zip([{ name: '[Content_Types].xml', content: types('wordprocessingml.document', contentTypes) }, { name: 'word/document.xml', content: '<w:document/>' }, ...more])
}

export function xlsx(more: readonly ZipPart[] = []): Buffer {
  return zip([{ name: '[Content_Types].xml', content: types('spreadsheetml.sheet') }, { name: 'xl/workbook.xml', content: '<workbook/>' }, ...more])
}
