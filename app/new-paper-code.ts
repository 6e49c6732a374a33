import { randomUUID } from 'node:crypto'

/**
 * A code that a paper is checked by, of 20 letters. The seconds come first, so that the codes of one commit lie together
 * in their index; 88 random bits follow, which nobody guesses.
 */
export function newPaperCode(now = Date.now()): string {
  const seconds = Math.floor(now / 1000).toString(16).padStart(8, '0').slice(-8)
  const random = randomUUID().replaceAll('-', '')
  return Buffer.from(seconds + random.slice(0, 10) + random.slice(20), 'hex').toString('base64url')
}
