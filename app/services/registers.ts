import type { Actor } from '#runtime/access/actor.ts'
import type { RegisterRecord, RegisterWrite } from '#runtime/ports.ts'
import type { Register, Text } from '#schemas/generated/procedure.ts'

export type RecordState = 'in-force' | 'expired' | 'revoked'

export interface RegisterService {
  /** Registers named by any published procedure, with the titles of those. */
  list(actor: Actor): Promise<Array<{ register: Register; procedures: Text[] }>>
  records(actor: Actor, register: string, page: { after?: string; limit: number; search?: string }): Promise<Array<RegisterRecord & { stateNow: RecordState }>>
  /** Choices among the values are named as their options are. */
  record(actor: Actor, register: string, number: string): Promise<{ record: RegisterRecord; stateNow: RecordState; history: RegisterWrite[] } | undefined>
}
