import { createHash } from 'node:crypto'

/** Without letters and digits that look alike. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * The code a person writes down to come back to a draft. It is made of the draft's id and opens nothing by itself: it is
 * only looked for among the drafts of whoever has signed in.
 */
export function returnCodeOf(draftId: string): string {
  const bytes = [...createHash('sha256').update(`return ${draftId}`).digest().subarray(0, 8)]
  const letters = bytes.map((byte) => alphabet[byte % alphabet.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A code as somebody types it: in small letters, with blanks or without the dash. */
export function toReturnCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
