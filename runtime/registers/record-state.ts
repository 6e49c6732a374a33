import type { LocalDate } from '#runtime/ids.ts'
import type { RegisterRecord, RegisterState } from '#runtime/ports.ts'

/**
 * The state of a record on a day. The last day of validity is still in force. A record that is valid from a later day
 * is in force: it has been granted.
 */
export function recordStateOn(record: RegisterRecord | undefined, on: LocalDate): RegisterState | 'unknown' {
  if (!record) return 'unknown'
  if (record.state === 'revoked') return 'revoked'
  return record.validUntil !== undefined && record.validUntil < on ? 'expired' : 'in-force'
}
