import { randomBytes } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const [secondLetters, randomLetters] = [5, 15]
/** Drawn for many codes at once: a draw costs more than all else of a code. A multiple of 3 bytes, so that each letter is random. */
const drawnBytes = 3072
let drawn = ''
let used = 0
let second = { at: Number.NaN, written: '' }

/**
 * A code that a paper is checked by, of 20 letters. The second comes first, so that the codes of one commit lie together
 * in their index; 90 random bits follow, which nobody guesses.
 */
export function newPaperCode(now = Date.now()): string {
  const at = Math.floor(now / 1000)
  if (second.at !== at) second = { at, written: toLetters(at) }
  return second.written + nextRandom()
}

function toLetters(seconds: number): string {
  return Array.from({ length: secondLetters }, (_, place) => letters[Math.floor(seconds / 64 ** (secondLetters - 1 - place)) % 64]).join('')
}

function nextRandom(): string {
  if (used + randomLetters > drawn.length) {
    drawn = randomBytes(drawnBytes).toString('base64url')
    used = 0
  }
  used += randomLetters
  return drawn.slice(used - randomLetters, used)
}
