import { randomFillSync } from 'node:crypto'

const randomBytes = 11
/** Drawn for many codes at once: a draw costs more than all else of a code. */
const drawn = Buffer.alloc(randomBytes * 256)
let used = drawn.length

/**
 * A code that a paper is checked by, of 20 letters. The seconds come first, so that the codes of one commit lie together
 * in their index; 88 random bits follow, which nobody guesses.
 */
export function newPaperCode(now = Date.now()): string {
  const code = Buffer.allocUnsafe(4 + randomBytes)
  code.writeUInt32BE(Math.floor(now / 1000) % 2 ** 32)
  nextRandom().copy(code, 4)
  return code.toString('base64url')
}

function nextRandom(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  const from = used
  used += randomBytes
  return drawn.subarray(from, used)
}
