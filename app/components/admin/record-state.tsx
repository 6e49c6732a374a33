import { useMessages } from '#app/messages/messages.ts'
import type { RecordState as State } from '#app/services/registers.ts'

/** Whether a record of a register is in force today. */
export function RecordState({ state }: { state: State }) {
  const { status } = useMessages()
  return <span className={`badge ${{ 'in-force': 'ok', expired: 'warn', revoked: 'danger' }[state]}`}>{status.recordState[state]}</span>
}
