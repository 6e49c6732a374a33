import { decode, encode } from '#db/codecs.ts'
import { gathered } from '#db/queries/gathered.ts'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { Job, JobStore, NewJob } from '#runtime/ports.ts'

/**
 * The outbox. Claiming moves `run_at` to the end of the lease, so a job whose worker died is due again by itself; no
 * second worker sees it before. PostgreSQL skips rows that another node is claiming, SQLite has one writer.
 */
export function jobStore(kysely: Kysely<Tables>, dialect: 'sqlite' | 'postgres'): JobStore {
  const remove = gathered<number>((done) => kysely.deleteFrom('jobs').where('no', 'in', done).execute())

  return {
    add: async (jobs, runAt) => {
      if (jobs.length === 0) return
      const rows = jobs.map(({ kind, payload }) => ({ kind, payload: encode(payload), run_at: runAt, attempts: 0, given_up: 0 }))
      await kysely.insertInto('jobs').values(rows).execute()
    },
    claim: async (now, leaseUntil, limit) => {
      const due = kysely.selectFrom('jobs').select('no').where('given_up', '=', 0).where('run_at', '<=', now).orderBy('run_at').limit(limit)
      const rows = await kysely
        .updateTable('jobs')
        .set((row) => ({ run_at: leaseUntil, attempts: row('attempts', '+', 1) }))
        .where('no', 'in', dialect === 'postgres' ? due.forUpdate().skipLocked() : due)
        .returningAll()
        .execute()
      return rows.sort((a, b) => a.no - b.no).map((row) => toJob(row, now))
    },
    done: (id) => remove(Number(id)),
    failed: async (id, error, retryAt) => {
      const next = retryAt === undefined ? { given_up: 1 } : { run_at: retryAt }
      await kysely.updateTable('jobs').set({ ...next, last_error: error }).where('no', '=', Number(id)).execute()
    },
    counts: async () => {
      const rows = await kysely
        .selectFrom('jobs')
        .select((row) => ['given_up', row.fn.countAll<number>().as('jobs')])
        .groupBy('given_up')
        .execute()
      const count = (givenUp: number): number => rows.find(({ given_up }) => given_up === givenUp)?.jobs ?? 0
      return { waiting: count(0), failed: count(1) }
    },
  }
}

function toJob({ no, kind, payload, attempts }: Selectable<Tables['jobs']>, runAt: string): Job {
  const job = decode<NewJob>(`{"kind":${encode(kind)},"payload":${payload}}`)
  return { ...job, id: String(no), attempts, runAt }
}
