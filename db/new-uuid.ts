import { randomUUID } from 'node:crypto'

/** The millisecond of the last id and, in its low twelve bits, how many came before it in that millisecond. */
let last = 0n

/**
 * A new id: UUID version 7. Its first part is the time, so that what is made together lies together in every index and
 * a commit of many dossiers writes few pages; the rest is random. Ids of one process are in the order they were made in,
 * within a millisecond too and when the clock is set back.
 */
export function newUuid(now = Date.now()): string {
  const first = BigInt(now) << 12n
  last = first > last ? first : last + 1n
  const time = last.toString(16).padStart(15, '0')
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${time.slice(12)}${randomUUID().slice(18)}`
}
