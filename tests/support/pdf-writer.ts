/** A sound PDF of so many empty pages; `trailer` adds to its trailer. */
export function pdf(pages: number, { trailer = '', objects = [] as string[] } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'),
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
