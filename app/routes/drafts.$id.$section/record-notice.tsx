import { useMessages } from '#app/messages/messages.ts'
import type { LookedUp } from '#app/services/drafts.ts'

/** What the look-up of a register record found, beside its number. */
export function RecordNotice({ record: { number, state } }: { record: Pick<LookedUp, 'number' | 'state'> }) {
  const { applicant } = useMessages()
  return (
    <p className={`notice ${state === 'in-force' ? 'ok' : 'danger'}`} role="status">
      {applicant.record[state](number)}
    </p>
  )
}
