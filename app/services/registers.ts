import type { Actor } from '#runtime/access/actor.ts'
import type { RegisterRecord, RegisterWrite } from '#runtime/ports.ts'
import type { Register } from '#schemas/generated/procedure.ts'

export type RecordState = 'in-force' | 'expired' | 'revoked'

export interface RegisterService {
  /** Registers named by any published procedure. */
  list(actor: Actor): Promise<Array<{ register: Register; procedures: string[] }>>
  records(actor: Actor, register: string, page: { after?: string; limit: number; search?: string }): Promise<Array<RegisterRecord & { stateNow: RecordState }>>
  record(actor: Actor, register: string, number: string): Promise<{ record: RegisterRecord; stateNow: RecordState; history: RegisterWrite[] } | undefined>
}
