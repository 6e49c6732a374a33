import type { AccountId, DossierId } from '#runtime/ids.ts'
import type { RegisterRecord, RegisterWrite } from '#runtime/ports.ts'

/** What an effect asks to be written. Validity left out keeps what the record says. */
export type WriteRequest = {
  register: string
  number: string
  act: RegisterWrite['act']
  values: { [key: string]: unknown }
  validFrom?: string
  validUntil?: string
  holder: AccountId
  dossierId: DossierId
}

/** The record after the write; undefined when there is no record to change, or already one to create. */
export function applyWrite(current: RegisterRecord | undefined, request: WriteRequest): RegisterRecord | undefined {
  if ((request.act === 'create') !== (current === undefined)) return undefined
  const { register, number, act, holder, dossierId } = request
  return {
    register,
    number,
    revision: (current?.revision ?? 0) + 1,
    state: act === 'revoke' ? 'revoked' : 'in-force',
    validFrom: request.validFrom ?? current?.validFrom,
    validUntil: request.validUntil ?? current?.validUntil,
    values: { ...current?.values, ...request.values },
    holder: current?.holder ?? holder,
    dossierId,
  }
}
