import { randomUUID } from 'node:crypto'

/**
 * A new id: UUID version 7. Its first part is the time, so that what is made together lies together in every index and
 * a commit of many dossiers writes few pages; the rest is random.
 */
export function newUuid(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
