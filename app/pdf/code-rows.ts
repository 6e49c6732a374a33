import qrcode from 'qrcode'

/** The modules of a QR code as texts of 0 and 1, row by row, without quiet zone; error correction M. */
export function toCodeRows(text: string): string[] {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const row = (y: number): string => Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? '1' : '0')).join('')
  return Array.from({ length: modules.size }, (_, y) => row(y))
}
