/** What the records at the head of an old workbook say of it: sheets of macros stand among the others, without a stream of their own. */
export function workbookFault(stream: Buffer): 'macros' | 'encrypted' | undefined {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const record = stream.readUInt16LE(at)
    if (record === records.end) return undefined
    if (record === records.password) return 'encrypted'
    if (record === records.sheet && macroKinds.has(stream[at + 4 + sheetKind] ?? 0)) return 'macros'
  }
  return undefined
}

const records = { end: 0x000a, password: 0x002f, sheet: 0x0085 } as const
/** Place of the kind within a record of a sheet: behind where it stands (four bytes) and whether it is seen (one). */
const sheetKind = 5
/** A sheet of Excel 4 macros, a module of Visual Basic. */
const macroKinds = new Set([0x01, 0x06])
