import { decode, encode } from '#db/codecs.ts'
import { newUuid } from '#db/new-uuid.ts'
import type { JobRow } from '#db/schema.ts'
import type { Columns } from '#db/stores/dossier-columns.ts'
import type { Job, NewJob } from '#runtime/ports.ts'

export type NewJobRow = Omit<JobRow, 'last_error'>

export const jobColumns: Columns<NewJobRow> = [['run_at', 'text'], ['id', 'text'], ['kind', 'text'], ['payload', 'text'], ['attempts', 'integer']]

/** A job gets its id when it comes into the outbox: those made later have greater ones. */
export const toJobRow = ({ kind, payload }: NewJob, runAt: string): NewJobRow => ({ run_at: runAt, id: newUuid(), kind, payload: encode(payload), attempts: 0 })

/** A job as it was claimed. */
export function toJob({ run_at, id, kind, payload, attempts }: JobRow): Job {
  const job = decode<NewJob>(`{"kind":${encode(kind)},"payload":${payload}}`)
  return { ...job, id, attempts, leaseUntil: run_at }
}
