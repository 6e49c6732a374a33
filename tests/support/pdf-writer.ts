import { constants, deflateRawSync, deflateSync } from 'node:zlib'

/** A sound PDF of so many empty pages; `trailer` adds to its trailer, `page` to each page, whose objects begin behind the last page. */
export function pdf(pages: number, { trailer = '', page = '', objects = [] as string[] } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from({ length: pages }, () => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]${page}>>`),
    ...objects,
  ]
  let text = '%PDF-1.7\n'
  const places = bodies.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<</Size ${bodies.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** The same behind a password nobody knows: its keys are made up, so none fits. */
export function lockedPdf(): Buffer {
  const key = '00'.repeat(32)
  return pdf(1, { trailer: `/Encrypt 4 0 R/ID[<${'11'.repeat(16)}><${'11'.repeat(16)}>]`, objects: [`<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${key}>/U<${key}>>>`] })
}

const streamOf = (content: string, dictionary = ''): string => `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`

/** One page with this on it, in the language of pages; `/F` is a font, `/I` what `image` holds. */
export function drawnPdf(content: string, { dictionary = '', image = '<<>>' } = {}): Buffer {
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
  return pdf(1, { page: '/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>', objects: [streamOf(content, dictionary), font, image] })
}

/** So many megabytes of zeros, packed to a thousandth. */
function packedZeros(megabytes: number): string {
  const piece = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { level: 1, finishFlush: constants.Z_FULL_FLUSH })
  return `\x78\x01${piece.toString('latin1').repeat(megabytes / 16)}`
}

/** PDFs of a page that take gigabytes, or minutes, to draw. */
export const pdfBombs: ReadonlyArray<readonly [string, () => Buffer]> = [
  ['a page of zeros', () => drawnPdf(packedZeros(1600), { dictionary: '/Filter/FlateDecode' })],
  ['a picture of zeros', () => drawnPdf('200 0 0 200 0 0 cm /I Do', { image: streamOf(packedZeros(1600), '/Type/XObject/Subtype/Image/Width 6000/Height 6000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode') })],
  ['lines without end', () => drawnPdf(deflateSync('0 0 m 200 200 l S 0 0 200 200 re f\n'.repeat(2_000_000), { level: 1 }).toString('latin1'), { dictionary: '/Filter/FlateDecode' })],
]
