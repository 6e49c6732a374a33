import { inflateSync } from 'node:zlib'

/** The address its QR code leads to, as the alternative text of the picture in a tagged PDF. Throws without one. */
export function checkAddressIn(pdf: Buffer): string {
  const found = [pdf.toString('latin1'), ...streamsOf(pdf)].join('\n').match(/https?:\/\/[^\s()<>]+\/check\/[\w-]+/)
  if (!found) throw new Error('no address to check the paper at')
  return found[0]
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(pdf.subarray(index + length, text.indexOf('endstream', index))).toString('latin1')]
    } catch {
      return []
    }
  })
}
