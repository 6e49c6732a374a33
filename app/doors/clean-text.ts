import { isStreamSafe } from '#schemas/stream-safe.ts'

export type TextFault = 'nul' | 'lone-surrogate' | 'invalid-utf-8' | 'too-many-marks'

/**
 * NFC text, or what makes it no text: NUL, half of a surrogate pair, letters with dozens of marks, or bytes that were no UTF-8 (decoders leave
 * U+FFFD for them, a character no document has use for).
 */
export function cleanText(text: string): { text: string } | { fault: TextFault } {
  if (text.includes('\0')) return { fault: 'nul' }
  if (!text.isWellFormed()) return { fault: 'lone-surrogate' }
  if (text.includes('\uFFFD')) return { fault: 'invalid-utf-8' }
  if (!isStreamSafe(text)) return { fault: 'too-many-marks' }
  return { text: text.normalize('NFC') }
}
