import type { OfficerActor } from '#app/auth/session.server.ts'
import { toRecordValues, type RecordValue } from '#app/components/record-values.ts'
import type { Language } from '#app/language.ts'
import { messagesFor } from '#app/messages/messages.ts'
import { requireRegister } from '#app/routes/admin.registers.$register._index/records.server.ts'
import { getServices } from '#app/services.server.ts'
import type { RecordState } from '#app/services/registers.ts'
import type { RegisterWrite } from '#runtime/ports.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type RecordData = {
  register: { key: string; title: Text }
  number: string
  state: RecordState
  validFrom?: string
  validUntil?: string
  values: RecordValue[]
  /** Newest first. */
  history: Array<{ revision: number; act: RegisterWrite['act']; at: string; dossierId: string; values: RecordValue[] }>
}

export async function loadRecord(actor: OfficerActor, of: { register: string; number: string }, language: Language): Promise<RecordData> {
  const register = await requireRegister(actor, of.register)
  const { registers } = await getServices()
  const found = await registers.record(actor, of.register, of.number)
  if (!found) throw new Response(null, { status: 404 })
  const { record, stateNow, history } = found
  const reader = { language, messages: messagesFor(language) }
  return {
    register: { key: register.key, title: register.title },
    number: record.number,
    state: stateNow,
    validFrom: record.validFrom,
    validUntil: record.validUntil,
    values: toRecordValues(register, record.values, reader),
    history: history
      .map(({ record: written, act, at, dossierId }) => ({ revision: written.revision, act, at, dossierId, values: toRecordValues(register, written.values, reader) }))
      .toSorted((a, b) => b.revision - a.revision),
  }
}
